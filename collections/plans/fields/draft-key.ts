/** Which draft is the form's own: sent with its save, which ends it (collections/unsaved-drafts). */
import type { Field } from 'payload'
import { unsavedTexts } from '../../../messages'

/** Not stored. The edit form makes it up when it is opened. */
export const draftKeyField: Field = {
  name: 'draftKey',
  label: unsavedTexts.draftKey,
  type: 'text',
  virtual: true,
  admin: { hidden: true, disableListColumn: true, disableListFilter: true, disableBulkEdit: true },
}
