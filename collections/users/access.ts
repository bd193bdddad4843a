import type { Access, FieldAccess } from 'payload'
import { has, peopleWithPermissions } from '../access'

export const administratorsAndSelf: Access = ({ req }) =>
  has(req, 'administrator') || (req.user ? { id: { equals: req.user.id } } : false)

/** Names are shown beside plans; who has no permissions sees only themselves. */
export const peopleWithPermissionsAndSelf: Access = ({ req }) =>
  peopleWithPermissions({ req }) || (req.user ? { id: { equals: req.user.id } } : false)

/** What only concerns the person and whoever keeps the accounts: nobody else needs it to show a name. */
export const administratorsAndSelfOnField: FieldAccess = ({ req, id, doc }) =>
  has(req, 'administrator') || (Boolean(req.user) && String(id ?? doc?.id ?? '') === String(req.user?.id))
