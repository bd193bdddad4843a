/** Writes an imported plan as a draft, with its contacts and roles, in one transaction. */
import type { Payload, PayloadRequest, TypedUser } from 'payload'
import { importTexts } from '../messages'
import { PlainError } from '../messages/plainError'
import type { ContactUse } from '../collections/imports/review'
import { contentOf } from '../collections/plans/content/content'
import { asFact, one } from '../collections/records'
import { inTransaction } from '../database'
import type { Plan } from '../payload-types'
import type { Id } from '../domain/approval/vocabulary'
import { matchDepartment, type NamedDepartment } from './department'
import { asThePlanHasIt } from './edition-home'
import { draftOf } from './draft'
import { wholeSections } from './edition'
import { textsKept } from './draft-texts'
import { lostText } from './lost-text'
import { readNamed } from '../publishing/outputs/word/read'
import { importNotes } from './notes'
import { findOrMakePeople, vacantRole, type PeopleResult } from './people'
import { performerOf } from './performer'
import { recordPictures } from './pictures'
import { sameWords } from './text'
import type { ImportedPlan, Remark } from './types'
import { writeAs, type WriteAs } from './write-as'

export interface ImportOptions {
  /** The text the plan was read from; held against the draft before anything is written. */
  source: string
  /** The file's name, for the import notes. */
  fileName: string
  /** Slug of the department, when the document names none that Planværk has. */
  department?: string
  /** Who imports; without it access is overridden (write-as.ts). */
  user?: TypedUser | null
  /** The department itself, where somebody has chosen it. */
  departmentId?: Id
  /** The plan that this is a newer edition of: it becomes the draft on it. */
  edition?: Id | null
  /** As in `findOrMakePeople`. */
  uses?: ReadonlyMap<number, ContactUse>
  /** What somebody has looked at is no longer told in the import notes. */
  isSettled?: (remark: Remark) => boolean
  /** Work inside this request's transaction. */
  req?: PayloadRequest
}

export type ImportRefusal = 'exists' | 'noDepartment' | 'unknownDepartment'

export type ImportResult =
  | {
      ok: true
      plan: Plan
      department: NamedDepartment
      made: PeopleResult['made']
      reused: PeopleResult['reused']
      remarks: Remark[]
    }
  /** Nothing was written. `sentence` says why and what to do. */
  | { ok: false; reason: ImportRefusal; sentence: string }

/** @throws PlainError when text would be lost, and what the database throws; nothing is written then either. */
export async function importPlan(
  payload: Payload,
  imported: ImportedPlan,
  options: ImportOptions,
): Promise<ImportResult> {
  return inTransaction(payload, (req) => write(req, imported, options), { req: options.req, user: options.user })
}

async function write(req: PayloadRequest, imported: ImportedPlan, options: ImportOptions): Promise<ImportResult> {
  const as = writeAs(options.user ?? req.user)
  const { docs: departments } = await req.payload.find({
    collection: 'departments',
    depth: 0,
    pagination: false,
    req,
    ...as,
  })
  const department = chosenDepartment(options, departments) ?? matchDepartment(imported.metadata.department, departments)
  if (!department || isUnknown(options, departments)) return noDepartment(imported, options, departments)
  if (!options.edition && (await hasPlan(req, as, imported.title, department.id))) {
    return { ok: false, reason: 'exists', sentence: importTexts.exists(imported.title, department.name) }
  }

  const performer = performerOf(imported)
  const found = [...imported.contacts, ...(performer ? [vacantRole(performer)] : [])]
  const people = await findOrMakePeople(req, as, found, department.id, departments, options.uses)
  const draft = draftOf(imported, people.people)
  const editor = await findEditor(req, as, imported.metadata.responsibleEditor)
  const remarks = [...imported.unplaced, ...imported.attention, ...draft.remarks, ...people.remarks, ...editor.remarks]
  const lost = lostText(options.source, textsKept(imported, draft, people.people, remarks), draft.spare)
  if (lost.length > 0) throw new PlainError(importTexts.lost(lost))

  await recordPictures(req, imported, options.user ?? req.user)
  const data = {
    title: imported.title,
    kind: imported.kind,
    department: department.id,
    crisisLevel: imported.metadata.crisisLevel,
    performedBy: performer ? people.people.at(-1)?.who.id : null,
    importNotes: importNotes(imported, remarks.filter((remark) => !options.isSettled?.(remark)), options.fileName),
  }
  const plan = options.edition
    ? await req.payload.update({
        collection: 'plans',
        id: options.edition,
        depth: 0,
        data: {
          ...data,
          ...(editor.id && { responsibleEditor: editor.id }),
          sections: wholeSections(imported.kind, await home(req, options.edition, draft.sections)) as Plan['sections'],
        },
        req,
        ...as,
      })
    : await req.payload.create({
        collection: 'plans',
        depth: 0,
        // Whatever the document says about approval: here it is a draft, until somebody signs it.
        data: { ...data, responsibleEditor: editor.id, sections: draft.sections as Plan['sections'], state: 'draft' },
        req,
        ...as,
      })
  return { ok: true, plan, department, made: people.made, reused: people.reused, remarks }
}

/** What the plan says word for word stays as the plan has it. */
async function home(req: PayloadRequest, id: Id, sections: Record<string, unknown>): Promise<Record<string, unknown>> {
  const plan = await one(asFact(req, 'the rules judge the record itself, whoever asks'), 'plans', id)
  return plan ? asThePlanHasIt(sections, contentOf(plan), await readNamed(req)) : sections
}

const chosenDepartment = ({ departmentId, department }: ImportOptions, all: readonly NamedDepartment[]): NamedDepartment | undefined =>
  all.find(({ id, slug }) => (departmentId ? id === departmentId : department !== undefined && slug === department))

/** Somebody has chosen a department that is not there. */
const isUnknown = (options: ImportOptions, all: readonly NamedDepartment[]): boolean =>
  (options.departmentId ?? options.department) !== undefined && !chosenDepartment(options, all)

function noDepartment(
  { metadata }: ImportedPlan,
  { department }: ImportOptions,
  all: readonly NamedDepartment[],
): ImportResult {
  const slugs = all.flatMap(({ slug }) => slug ?? []).sort()
  return department
    ? { ok: false, reason: 'unknownDepartment', sentence: importTexts.unknownDepartment(department, slugs) }
    : { ok: false, reason: 'noDepartment', sentence: importTexts.noDepartment(metadata.department, slugs) }
}

/** The same title in the same department is the same plan: it is not imported over. */
async function hasPlan(req: PayloadRequest, as: WriteAs, title: string, department: Id): Promise<boolean> {
  const { docs } = await req.payload.find({
    collection: 'plans',
    where: { department: { equals: department } },
    select: { title: true },
    depth: 0,
    pagination: false,
    req,
    ...as,
  })
  return docs.some((plan) => sameWords(plan.title, title))
}

/** The editor the document names, when exactly one active user has that name. */
async function findEditor(
  req: PayloadRequest,
  as: WriteAs,
  name: string | null,
): Promise<{ id: Id | null; remarks: Remark[] }> {
  if (!name) return { id: null, remarks: [] }
  const { docs } = await req.payload.find({ collection: 'users', depth: 0, pagination: false, req, ...as })
  const named = docs.filter((user) => user.active !== false && sameWords(user.name, name))
  const [user] = named
  return user && named.length === 1
    ? { id: user.id, remarks: [] }
    : { id: null, remarks: [{ reason: 'editorUnknown', line: 0, text: name }] }
}
