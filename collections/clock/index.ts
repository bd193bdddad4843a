/**
 * The server's clock, looked at before anything is signed, sent or released (docs/decisions/0028). When it was last
 * believed is kept in the database and on the disk, so that neither a restored backup nor a new disk forgets it alone.
 */
import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { uptime } from 'node:os'
import { join } from 'node:path'
import { createLocalReq, type Payload } from 'payload'
import { z } from 'zod'
import { dataDirectory } from '../../database/address'
import { clockJump, measuredFrom, type Machine } from '../../domain/clock'
import { auditTexts, troubleTexts } from '../../messages'
import { onMoment } from '../../messages/da/dates'
import type { User } from '../../payload-types'
import { recordAudit } from '../audit-log/record'
import { asFact, one } from '../records'
import { noteTrouble } from '../troubles'

const key = 'clock'
const stored = z.object({
  at: z.string(),
  uptime: z.number(),
  boot: z.string().nullable(),
  /** What this start of the machine is measured from. */
  since: z.object({ at: z.string(), uptime: z.number() }).optional(),
  /** How far each chain was when somebody confirmed the clock: what was written until then is no evidence any more. */
  from: z.object({ event: z.number(), line: z.number() }).default({ event: 0, line: 0 }),
})
type Stored = z.infer<typeof stored>

const file = (): string => join(/* turbopackIgnore: true */ dataDirectory(process.env), 'clock.json')

/** Milliseconds between notes that the clock is well. */
const noteEvery = 60_000

/** @returns null when the clock may be believed; else the sentence to refuse with */
export async function clockProblem(payload: Payload, now = new Date()): Promise<string | null> {
  // Set by `npm start` for its demo alone.
  if (process.env.PLANVAERK_TRUST_CLOCK === 'true') return null
  const [inDatabase, onDisk] = [parse(await payload.kv.get(key)), await readFromDisk()]
  const seen = [inDatabase, onDisk].filter((each) => each !== null)
  const from = inDatabase?.from ?? onDisk?.from ?? { event: 0, line: 0 }
  const written = seen.length > 0 ? [await newestAt(payload, 'plan-events', from.event), await newestAt(payload, 'audit-log', from.line)] : []
  const machine = await thisMachine()
  const jump = clockJump(now, { seen, written: written.filter((at) => at !== null) }, machine)
  const problem = jump && troubleTexts.clock[jump.direction](onMoment(now.toISOString()), onMoment(jump.expected))
  const isNoted = seen.length === 2 && seen.every((each) => now.getTime() - new Date(each.at).getTime() < noteEvery)
  try {
    await noteTrouble(payload, 'clock', problem ? [problem] : [], now)
    const since = measuredFrom(seen, machine) ?? { at: now.toISOString(), uptime: machine.uptime }
    if (!problem && !isNoted) await keep(payload, { at: now.toISOString(), ...machine, since, from })
  } catch (err) {
    // Two looked at once, or the disk is full: the answer stands, and the next look notes it.
    payload.logger.warn({ err, msg: 'How the clock stands could not be noted.' })
  }
  return problem
}

/** Says that the clock is right, whatever was remembered. @param by whoever says so; null is whoever has the machine */
export async function confirmClock(payload: Payload, by: User | null, now = new Date()): Promise<void> {
  const from = { event: await newestSeq(payload, 'plan-events'), line: await newestSeq(payload, 'audit-log') }
  await keep(payload, { at: now.toISOString(), ...(await thisMachine()), from })
  await noteTrouble(payload, 'clock', [], now)
  const req = await createLocalReq({ user: by ? { ...by, collection: 'users' } : undefined }, payload)
  await recordAudit(req, { kind: 'clock', text: auditTexts.clockConfirmed(onMoment(now.toISOString())), person: by })
}

const parse = (value: unknown): Stored | null => stored.safeParse(value).data ?? null

async function readFromDisk(): Promise<Stored | null> {
  try {
    return parse(JSON.parse(await readFile(/* turbopackIgnore: true */ file(), 'utf8')))
  } catch {
    // Not there yet, or cut off: the database remembers too.
    return null
  }
}

async function keep(payload: Payload, clock: Stored): Promise<void> {
  await payload.kv.set(key, { ...clock })
  const place = file()
  await mkdir(/* turbopackIgnore: true */ dataDirectory(process.env), { recursive: true, mode: 0o700 })
  const beside = `${place}.${randomBytes(6).toString('hex')}`
  await writeFile(/* turbopackIgnore: true */ beside, JSON.stringify(clock), { mode: 0o600 })
  await rename(/* turbopackIgnore: true */ beside, place)
}

/** By the place in the chain, which no clock decides. */
async function newest(payload: Payload, collection: 'plan-events' | 'audit-log') {
  return one(asFact(payload, 'when something was last written is a fact'), collection, { seq: { exists: true } }, {
    sort: '-seq',
    select: { seq: true, createdAt: true },
  })
}

const newestSeq = async (payload: Payload, collection: 'plan-events' | 'audit-log'): Promise<number> =>
  (await newest(payload, collection))?.seq ?? 0

/** @returns when the newest was written, by the clock of then; null when nothing was since */
async function newestAt(payload: Payload, collection: 'plan-events' | 'audit-log', since: number): Promise<string | null> {
  const found = await newest(payload, collection)
  return found && (found.seq ?? 0) > since ? found.createdAt : null
}

/** Where the machine's start has no name, what has passed is known while this process runs. */
const thisProcess = `process ${randomBytes(8).toString('hex')}`

async function thisMachine(): Promise<Machine> {
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '')
  return { uptime: uptime(), boot: boot.trim() || thisProcess }
}

