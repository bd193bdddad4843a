import type { Access } from 'payload'
import { has, peopleWithPermissions } from '../access'

export const administratorsAndSelf: Access = ({ req }) =>
  has(req, 'administrator') || (req.user ? { id: { equals: req.user.id } } : false)

/** Names are shown beside plans; who has no permissions sees only themselves. */
export const peopleWithPermissionsAndSelf: Access = ({ req }) =>
  peopleWithPermissions({ req }) || (req.user ? { id: { equals: req.user.id } } : false)
