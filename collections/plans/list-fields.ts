/**
 * A list of plans over the API tells of each what a list can show. Its texts, its files and its history are read of one plan by
 * its id, or where `select` names them: 25 whole plans are 400 kB, and 10,000 no answer at all.
 */
import type { CollectionBeforeOperationHook } from 'payload'

const named = { name: true, title: true } as const

/** What a record that a plan refers to is known by. */
const populate = {
  departments: { name: true, slug: true },
  users: named,
  contacts: named,
  roles: { title: true },
  plans: { title: true, slug: true },
  'plan-revisions': { number: true, approvedAt: true },
}

const leftOut = {
  sections: false,
  attachments: false,
  importNotes: false,
  mustRead: false,
  contributors: false,
  baseHash: false,
  parked: false,
  conflicts: false,
  revisions: false,
  events: false,
}

export const listsWithoutTexts: CollectionBeforeOperationHook<'plans'> = ({ args, operation, req }) => {
  const asked = args as { select?: object; populate?: object; overrideAccess?: boolean }
  // What an endpoint reads on its way, the server needs whole.
  const isList = req.method === 'GET' && req.pathname === `${req.payload.config.routes.api}/plans` && asked.overrideAccess !== true
  if (operation !== 'read' || !isList || asked.select) return args
  return { ...args, select: leftOut, joins: false, populate: asked.populate ?? populate } as unknown as typeof args
}
