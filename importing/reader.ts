/**
 * Reads the files that wait, one after the other, in the background and each in a process of its own within limits: the
 * slowest holds up nobody who writes, and what one file does to its reader is told in a sentence on its row.
 */
import { setTimeout as pause } from 'node:timers/promises'
import type { Payload, PayloadRequest, Where } from 'payload'
import { actorOf, departmentTree } from '../collections/actor'
import { idOf, idOrNull } from '../collections/ids'
import { originalOf } from '../collections/imports/originals'
import type { Edit } from '../collections/imports/review'
import { all, asFact, one } from '../collections/records'
import { inTransaction } from '../database'
import { departmentsWith } from '../domain/approval/permissions'
import { importAdminTexts as texts, importTexts } from '../messages'
import type { Import, Plan } from '../payload-types'
import type { WorkLimits } from '../workers/limits'
import { runLimited } from '../workers/run-limited'
import { matchDepartment } from './department'
import { parseDocument } from './parse'
import { withFiles } from './pictures'
import type { ReadJob, ReadResult } from './read-program'
import { openQuestions } from './review/questions'
import { stateOf } from './review/state'
import type { ImportedPlan } from './types'
import { onePerProcess } from '../database/one-per-process'

const limits: WorkLimits = { processorSeconds: 15, seconds: 60, megabytes: 1200 }
/** Characters of what is kept of a document; a database takes no larger record. */
const mostKept = 6_000_000
/** Milliseconds after which a row that is being read belongs to a server that is gone. */
const abandonedAfter = 5 * 60_000

const holder = onePerProcess<Reading>('reading-imports')

interface Reading {
  /** The files that wait have been read when it is settled. */
  done: Promise<void>
  /** Ends after the file under way. */
  stop: () => Promise<void>
}

/** Begins to read what waits, or goes on; what is dropped meanwhile is read too. Settles when nothing waits. */
export function readWaiting(payload: Payload): Promise<void> {
  const before = holder.current?.done ?? Promise.resolve()
  let stopped = false
  const done = before.then(async () => {
    while (!stopped && (await readNext(payload))) continue
  })
  const quiet = done.catch((err: unknown) => payload.logger.error({ err, msg: 'Imports could not be read; the next look tries again.' }))
  holder.current = {
    done: quiet,
    stop: () => {
      stopped = true
      return quiet
    },
  }
  return quiet
}

/** Takes up again what a stop or a crash left, now and every minute. Call it when the server starts. */
export function startReadingImports(payload: Payload): void {
  const over = new AbortController()
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      over.abort()
      void holder.current?.stop()
    })
  }
  void (async () => {
    while (!over.signal.aborted) {
      await readWaiting(payload)
      await pause(60_000, null, { signal: over.signal, ref: false }).catch(() => {})
    }
  })()
}

/** @returns whether there was one to read */
async function readNext(payload: Payload): Promise<boolean> {
  const row = await inTransaction(payload, takeOldest)
  if (!row) return false
  const read = await readRow(row).catch((error: unknown) => ({ sentence: texts.readFailed(row.fileName), error }))
  if ('error' in read) payload.logger.error({ err: read.error, msg: `The import ${row.id} could not be read.` })
  await inTransaction(payload, async (req) => {
    // Somebody may have taken it off the list meanwhile.
    if (!(await oldest(req, { id: { equals: row.id } }))) return
    const data = 'sentence' in read ? { state: 'failed' as const, sentence: read.sentence } : await foundIn(req, row, read)
    await req.payload.update({ collection: 'imports', id: row.id, data, depth: 0, overrideAccess: true, req }) // closed to every other road
  })
  return true
}

async function takeOldest(req: PayloadRequest): Promise<Import | null> {
  const abandoned = new Date(Date.now() - abandonedAfter).toISOString()
  const next = await oldest(req, {
    or: [
      { state: { equals: 'waiting' } },
      { and: [{ state: { equals: 'reading' } }, { readingSince: { less_than: abandoned } }] },
    ],
  })
  if (!next) return null
  return req.payload.update({
    collection: 'imports',
    id: next.id,
    data: { state: 'reading', readingSince: new Date().toISOString() },
    depth: 0,
    overrideAccess: true, // closed to every other road
    req,
  })
}

const oldest = (req: PayloadRequest, where: Where): Promise<Import | null> =>
  one(asFact(req, 'the machine reads for whoever dropped the file'), 'imports', where, { sort: 'createdAt' })

type Found = Pick<Extract<ReadResult, { ok: true }>, 'document' | 'plan'>

async function readRow({ hash, fileName }: Import): Promise<Found | { sentence: string }> {
  const bytes = await originalOf(hash)
  if (!bytes) return { sentence: texts.originalGone }
  const outcome = await runLimited<ReadJob, ReadResult>('importing/read-program.ts', { bytes, name: fileName }, limits)
  if (!outcome.ok) {
    // An operator sees what whoever drops a file need not.
    console.error(`A file could not be imported (${outcome.why}): ${outcome.detail}`)
    return { sentence: texts.notRead[outcome.why](fileName) }
  }
  const { result } = outcome
  if (result.ok) {
    const found = await withPictures(result, fileName)
    return JSON.stringify(found).length > mostKept ? { sentence: importTexts.unreadable.tooLarge(fileName) } : found
  }
  return { sentence: 'reason' in result ? importTexts.unreadable[result.reason](fileName) : importTexts.lost(result.lost) }
}

/** What was found is found again with the pictures in it: a document that has been read within limits is read as quickly here. */
async function withPictures({ document, plan, pictures }: Extract<ReadResult, { ok: true }>, fileName: string): Promise<Found> {
  if (pictures.size === 0) return { document, plan }
  const whole = await withFiles(document, pictures, { keep: true, undescribed: true })
  return { document: whole, plan: parseDocument(whole, { fileName }) }
}

async function foundIn(req: PayloadRequest, row: Import, { document, plan }: Found): Promise<Partial<Import>> {
  const home = await homeOf(req, row, document.origin)
  const department = home?.department ?? idOrNull(row.department) ?? (await departmentOf(req, row, plan))
  // What Planværk wrote itself is read as what it is.
  const found = home ? parseDocument(document, { kind: home.kind, fileName: row.fileName }) : plan
  const edits: Edit[] = home ? [{ do: 'edition', plan: home.id }] : []
  const state = stateOf({ document, found, edits, department })
  return {
    state: 'ready',
    sentence: null,
    title: plan.title,
    kind: found.kind,
    department,
    openQuestions: openQuestions(state).length,
    document: document as unknown as Import['document'],
    found: found as unknown as Import['found'],
    edits: edits as unknown as Import['edits'],
  }
}

/** @returns the plan that the document was fetched from, where it is still there and whoever dropped it may write in it */
async function homeOf(req: PayloadRequest, row: Import, origin: string | undefined): Promise<Home | null> {
  const plan = origin ? await one(asFact(req, 'the rules judge the record itself, whoever asks'), 'plans', origin) : null
  if (!plan) return null
  const { id, kind } = plan
  const department = idOf(plan.department)
  return (await mayWriteIn(req, row, department)) ? { id, kind, department } : null
}

interface Home {
  id: string
  kind: Plan['kind']
  department: string
}

/** @returns the department that the document names, or has as a line before its first section, where whoever dropped it may write there */
async function departmentOf(req: PayloadRequest, row: Import, { metadata, unplaced }: ImportedPlan): Promise<string | null> {
  const lines = unplaced.filter(({ reason }) => reason === 'beforeFirstSection').map(({ text }) => text)
  const docs = await all(asFact(req, 'which departments there are is no secret to the machine'), 'departments')
  const [matched] = [metadata.department, ...lines].flatMap((named) => matchDepartment(named, docs) ?? [])
  return matched && (await mayWriteIn(req, row, matched.id)) ? matched.id : null
}

async function mayWriteIn(req: PayloadRequest, row: Import, department: string): Promise<boolean> {
  const user = await one(asFact(req, 'who somebody is, is a fact, whoever asks'), 'users', idOf(row.user))
  const actor = actorOf(user)
  if (!actor) return false
  const mine = departmentsWith(actor, 'author', await departmentTree(req))
  return mine === 'all' || mine.includes(department)
}
