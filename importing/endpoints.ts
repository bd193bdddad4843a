/** The doors of importing in the admin: dropping files, the list of them, looking one through, and making its draft. */
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { actingIn, authoredDepartments, has } from '../collections/access'
import { answering, bodyOf, refusal, savedFile, unkept } from '../collections/answers'
import { sentFile } from '../collections/attachments/body'
import { imageWidths, sizedImage } from '../collections/attachments/sizes'
import { Refusal } from '../collections/errors'
import { idOf, idOrNull } from '../collections/ids'
import { keepOriginal, originalOf } from '../collections/imports/originals'
import { contactUses, type Edit, type ImportList, type SaidEdit, type ListedImport, type Review } from '../collections/imports/review'
import { all, asUser, one } from '../collections/records'
import { afterCommit, inTransaction } from '../database'
import { planKinds, type Id, type PlanKind } from '../domain/approval/vocabulary'
import { importAdminTexts as texts } from '../messages'
import type { Import, User } from '../payload-types'
import { maxDocumentBytes } from './formats/limits'
import type { SourceDocument } from './formats/document'
import { picturesIn } from './formats/pictures'
import { longestPictureText } from './picture-text'
import { readWaiting } from './reader'
import { reviewOf, shownBlocks } from './review/answer'
import { readKnown, shownContacts, type Known } from './review/known'
import { makeDraft } from './review/make'
import { openQuestions } from './review/questions'
import { stateOf, type ReviewState } from './review/state'
import type { ImportedPlan } from './types'

const accept = '.docx,.pdf,.odt,.html,.htm,.mht,.mhtml,.zip,.md,.markdown,.txt,.doc,.rtf'
/** Of what a person may say about one file. */
const mostEdits = 2000

const importing = (req: PayloadRequest, work: () => Promise<unknown>): Promise<Response> =>
  has(req, 'author') ? answering(req, work) : Promise.resolve(refusal(403, texts.mayNot))

/** `GET /api/plan-import`: the files of the departments where the person writes, the newest first. */
const list: Endpoint = { path: '/plan-import', method: 'get', handler: (req) => importing(req, () => listOf(req)) }

async function listOf(req: PayloadRequest): Promise<ImportList> {
  const { departments } = await readKnown(req)
  const docs = await all(asUser(req), 'imports', { select: { document: false, found: false, edits: false }, depth: 1, limit: 300 })
  return { imports: docs.map(listed), departments, accept }
}

const listed = (row: Import): ListedImport => ({
  id: row.id,
  fileName: row.fileName,
  size: row.size,
  state: row.state,
  sentence: row.sentence ?? null,
  title: row.title ?? null,
  kind: (row.kind as PlanKind | null) ?? null,
  department: typeof row.department === 'object' ? (row.department?.name ?? null) : null,
  openQuestions: row.openQuestions ?? 0,
  plan: idOrNull(row.plan),
  at: row.createdAt,
  by: row.userName,
})

/** `POST /api/plan-import?department=…`, multipart with one file: it waits to be read from then on. */
const drop: Endpoint = {
  path: '/plan-import',
  method: 'post',
  handler: async (req) => {
    if (!has(req, 'author')) return refusal(403, texts.mayNot)
    const sent = await sentFile(req, maxDocumentBytes / 1_000_000)
    if (!sent.ok) return refusal(sent.status, sent.sentence)
    return answering(req, async () => {
      const chosen = req.searchParams.get('department') || null
      const mine = await authoredDepartments(req)
      if (chosen && mine !== 'all' && !mine.includes(chosen)) throw new Refusal(texts.notYourDepartment, 403)
      // Whoever writes in one department alone need not say so.
      const department = chosen ?? (mine !== 'all' && mine.length === 1 ? mine[0] : null)
      const hash = await keepOriginal(sent.bytes)
      const user = req.user as User
      return inTransaction(
        req.payload,
        async (own) => {
          const row = await own.payload.create({
            collection: 'imports',
            data: {
              ...{ fileName: plainName(sent.name), hash, size: sent.bytes.length, department },
              ...{ user: user.id, userName: user.name, state: 'waiting' },
            },
            depth: 0,
            overrideAccess: true, // closed to every other road; who may has been asked above
            req: own,
          })
          await afterCommit(own, () => void readWaiting(own.payload))
          return { id: row.id }
        },
        { req },
      )
    })
  },
}

/** One line, without a path and what nobody sees. */
const plainName = (name: string): string => {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  return [...last.replace(/\p{C}/gu, ' ').trim()].slice(0, 160).join('') || 'fil'
}

/** @throws Refusal 404, also for a file of a department where the person does not write */
async function rowOf(req: PayloadRequest): Promise<Import> {
  const row = await one(asUser(req), 'imports', String(req.routeParams?.id ?? ''))
  if (!row) throw new Refusal(texts.unknown, 404)
  return row
}

const editsOf = ({ edits }: Import): SaidEdit[] => (edits as SaidEdit[] | null) ?? []

/** Whoever laid the file in brought its words, and whoever said where they go wrote with them. */
const writersOf = (row: Import, edits: readonly SaidEdit[]): Id[] => [
  ...new Set([idOf(row.user), ...edits.flatMap(({ by }) => by ?? [])]),
]

const stateOfRow = (row: Import, edits: readonly Edit[]): ReviewState =>
  stateOf({
    document: row.document as unknown as SourceDocument,
    found: row.found as unknown as ImportedPlan,
    edits,
    department: idOrNull(row.department),
  })

/** `GET /api/plan-import/:id`: the document and what was found in it. */
const look: Endpoint = {
  path: '/plan-import/:id',
  method: 'get',
  handler: (req) =>
    importing(req, async () => {
      const row = await rowOf(req)
      if (row.state !== 'ready' && row.state !== 'done') return { state: row.state, sentence: row.sentence, fileName: row.fileName }
      const state = stateOfRow(row, editsOf(row))
      const review: Review = reviewOf(row, state, await readKnown(req), editsOf(row).length)
      return { ...review, blocks: shownBlocks(state.document.blocks) }
    }),
}

const id = z.string().max(60)
const hash = /^[0-9a-f]{64}$/
const answers = { answers: z.string().max(200).optional() }
const edit = z.discriminatedUnion('do', [
  z.object({ do: z.literal('title'), title: z.string().max(160), ...answers }),
  z.object({ do: z.literal('kind'), kind: z.enum(planKinds), ...answers }),
  z.object({ do: z.literal('department'), department: id, ...answers }),
  z.object({ do: z.literal('edition'), plan: id.nullable(), ...answers }),
  z.object({ do: z.literal('section'), section: id, to: id, ...answers }),
  z.object({ do: z.literal('merge'), section: id, ...answers }),
  z.object({ do: z.literal('lines'), lines: z.array(id).max(5000), to: id, ...answers }),
  z.object({ do: z.literal('heading'), line: id, ...answers }),
  z.object({ do: z.literal('contact'), contact: z.number().int().min(0), use: z.enum(contactUses), ...answers }),
  z.object({ do: z.literal('whose'), line: id, who: id.nullable(), ...answers }),
  z.object({ do: z.literal('picture'), picture: z.string().regex(hash), alt: z.string().trim().min(1).max(longestPictureText).nullable(), ...answers }),
  z.object({ do: z.literal('seen'), ...answers }),
])
const said = z.object({
  /** `Review.version` of what the person has before their eyes. */
  version: z.number().int().min(0),
  edit: edit.optional(),
  undo: z.literal(true).optional(),
  make: z.literal(true).optional(),
})

/** `POST /api/plan-import/:id` with `{ version, edit }`, `{ version, undo: true }` or `{ version, make: true }`. */
const say: Endpoint = {
  path: '/plan-import/:id',
  method: 'post',
  handler: async (req) => {
    const body = said.safeParse(await bodyOf(req))
    if (!body.success) return refusal(400, texts.malformed)
    return importing(req, () => inTransaction(req.payload, (own) => carryOut(own, body.data), { req }))
  },
}

async function carryOut(req: PayloadRequest, { version, edit, undo, make }: z.infer<typeof said>): Promise<Review | { plan: string }> {
  const row = await rowOf(req)
  if (row.state === 'done') throw new Refusal(texts.isDone, 409)
  if (row.state !== 'ready') throw new Refusal(texts.notReady, 409)
  const before = editsOf(row)
  if (before.length !== version) throw new Refusal(texts.changedMeanwhile, 409)
  if (make) {
    const plan = await makeDraft(req, row, stateOfRow(row, before), writersOf(row, before))
    await keep(req, row, { state: 'done', plan: plan.id, title: plan.title, kind: plan.kind })
    return { plan: plan.id }
  }
  if (undo && before.length === 0) throw new Refusal(texts.nothingToUndo, 409)
  if (edit?.do === 'department') await refuseForeign(req, edit.department)
  const edits = undo ? before.slice(0, -1) : edit ? [...before, { ...edit, by: actingIn(req)?.id }] : before
  if (edits.length > mostEdits) throw new Refusal(texts.notPossible)
  const state = stateOfRow(row, edits)
  const known = await readKnown(req)
  const contacts = shownContacts(state, known)
  await keep(req, row, {
    edits: edits as unknown as Import['edits'],
    title: state.title.slice(0, 160),
    kind: state.kind,
    openQuestions: openQuestions(state, { departments: known.departments, contacts }).length,
  })
  return reviewOf(row, state, known satisfies Known, edits.length)
}

async function refuseForeign(req: PayloadRequest, department: string): Promise<void> {
  const mine = await authoredDepartments(req)
  if (mine !== 'all' && !mine.includes(department)) throw new Refusal(texts.notYourDepartment, 403)
}

const keep = (req: PayloadRequest, { id }: Import, data: Partial<Import>): Promise<Import> =>
  req.payload.update({ collection: 'imports', id, data, depth: 0, overrideAccess: true, req }) // closed to every other road; read as the person

/** `DELETE /api/plan-import/:id`: off the list. The file stays where others lie by the same hash. */
const remove: Endpoint = {
  path: '/plan-import/:id',
  method: 'delete',
  handler: (req) =>
    importing(req, async () => {
      const row = await rowOf(req)
      await req.payload.delete({ collection: 'imports', id: row.id, overrideAccess: true, req }) // as above
      return { removed: row.id }
    }),
}

/** `GET /api/plan-import/:id/file`: the original, to be saved and never to be shown as a page. */
const file: Endpoint = {
  path: '/plan-import/:id/file',
  method: 'get',
  handler: (req) =>
    importing(req, async () => {
      const { hash, fileName } = await rowOf(req)
      const bytes = await originalOf(hash)
      if (!bytes) return refusal(404, texts.originalGone)
      return savedFile(bytes, { name: fileName, type: 'application/octet-stream' })
    }),
}

/** `GET /api/plan-import/:id/picture/:hash`: a picture of the document, of a size to be looked at. */
const picture: Endpoint = {
  path: '/plan-import/:id/picture/:hash',
  method: 'get',
  handler: (req) =>
    importing(req, async () => {
      const row = await rowOf(req)
      const blocks = (row.document as unknown as SourceDocument | null)?.blocks ?? []
      const found = picturesIn({ blocks }).find(({ file: stored }) => stored?.hash === req.routeParams?.hash)?.file
      const image = found && (await sizedImage(found, imageWidths[1]).catch(() => null))
      if (!image) return refusal(404, texts.originalGone)
      const headers = { 'Content-Disposition': 'inline', 'Content-Security-Policy': "default-src 'none'; sandbox", 'Cross-Origin-Resource-Policy': 'same-origin' }
      return new Response(new Uint8Array(image.bytes), { headers: { 'Content-Type': 'image/webp', ...headers, ...unkept } })
    }),
}

export const importEndpoints: Endpoint[] = [list, drop, look, say, remove, file, picture]
