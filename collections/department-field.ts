/** The department a contact or role belongs to, and who may put it there. */
import type { CollectionBeforeValidateHook, RelationshipField } from 'payload'
import { adminTexts, recordTexts } from '../messages'
import { authoredDepartments, has } from './access'
import { Refusal } from './errors'
import { idOrNull } from './ids'

export const departmentField: RelationshipField = {
  name: 'department',
  label: recordTexts.department,
  type: 'relationship',
  relationTo: 'departments',
  index: true,
  admin: { description: recordTexts.departmentHelp, components: { Cell: '/components/admin/lists/RecordCell#RecordCell' } },
}

/** Authors write in their own departments; what belongs to the whole municipality asks for a grant without one. */
export const refuseForeignDepartment: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  if (!req.user || has(req, 'administrator')) return data
  const department = idOrNull(data?.department === undefined ? originalDoc?.department : data.department)
  const mine = await authoredDepartments(req)
  if (mine !== 'all' && !(department && mine.includes(department))) throw new Refusal(adminTexts.notYourDepartment, 403)
  return data
}
