import type { Access, Where } from 'payload'
import { authorsOf } from '../access'

/** Authors of the plan's department, as long as it does not wait for a signature. */
export const editorsWhileEditable: Access = async (args) => {
  const mine = await authorsOf('department')(args)
  if (mine === false) return false
  const editable: Where = { state: { not_equals: 'inReview' } }
  return mine === true ? editable : { and: [mine, editable] }
}
