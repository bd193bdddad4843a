import type { UIField } from 'payload'
import { words } from '../messages'

/** "Anvendes i": the plans and roles that show the record. */
export const whereUsedField: UIField = {
  name: 'whereUsed',
  type: 'ui',
  label: words.whereUsed,
  admin: { components: { Field: '/components/admin/WhereUsed#WhereUsed' }, disableListColumn: true },
}
