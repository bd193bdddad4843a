/** Text that is taken from elsewhere brings along those who wrote it: a copy of another plan, an earlier version, an import. */
import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import type { Id } from '../../../domain/approval/vocabulary'
import type { Plan } from '../../../payload-types'
import { factsOf } from '../transition/load'
import { asFact, one } from '../../records'

interface Origin {
  copiedFrom?: Id
  restoredVersion?: Id
}

/** Names whose text the saves of plans in this request bring along. */
export function bringAlong(req: PayloadRequest, writers: readonly Id[]): void {
  req.context.broughtAlong = writers
}

/** The hooks of a save are not told where its text comes from. */
export const noteOrigin: CollectionBeforeOperationHook<'plans'> = ({ args, operation, req }) => {
  if (!saves.includes(operation)) return
  const { id, duplicateFromID } = args as { id?: Id; duplicateFromID?: Id }
  const origin: Origin = {
    ...(operation === 'create' && duplicateFromID && { copiedFrom: String(duplicateFromID) }),
    ...(operation === 'restoreVersion' && id && { restoredVersion: String(id) }),
  }
  req.context.origin = origin
}

const saves: readonly string[] = ['create', 'update', 'restoreVersion']

/** @returns those who wrote what the save takes from elsewhere; nobody for an ordinary save */
export async function inheritedWriters(req: PayloadRequest): Promise<Id[]> {
  const { copiedFrom, restoredVersion } = (req.context.origin ?? {}) as Origin
  if (copiedFrom) {
    const plan = await one(asFact(req, 'the rules judge the record itself, whoever asks'), 'plans', copiedFrom)
    // Nobody has approved the copy, so whoever wrote what is in force in the other plan is a writer here.
    return plan ? writersOf(req, plan, 'inForceToo') : []
  }
  if (!restoredVersion) return (req.context.broughtAlong as Id[] | undefined) ?? []
  const { parent, version } = await req.payload.findVersionByID({
    collection: 'plans',
    id: restoredVersion,
    depth: 0,
    showHiddenFields: true,
    overrideAccess: true, // who wrote an earlier text is a fact, whoever restores it
    req,
  })
  return writersOf(req, { ...version, id: String(parent) } as Plan)
}

/** @returns everybody whose text is in the plan without somebody having vouched for it, and those of the revision in force */
export async function writersOf(req: PayloadRequest, plan: Plan, which: 'unvouched' | 'inForceToo' = 'unvouched'): Promise<Id[]> {
  const { contributors, correction, wroteInForce } = await factsOf(req, plan)
  return [...new Set([...contributors, ...(correction?.writers ?? []), ...(which === 'inForceToo' ? wroteInForce : [])])]
}
