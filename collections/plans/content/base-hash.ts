/** Which content a save began from: handed out with every plan that is read, and sent back by whoever saves it. */
import type { Field } from 'payload'
import { parallelTexts } from '../../../messages'

/**
 * Not stored. The edit form carries it unseen, as forms send every field they were given; a client of the API sends it
 * when it wants to be told that somebody else was faster (`stale-save.ts`).
 */
export const baseHashField: Field = {
  name: 'baseHash',
  label: parallelTexts.baseHash,
  type: 'text',
  virtual: true,
  hooks: { afterRead: [({ data }) => (data?.contentHash as string | null | undefined) ?? null] },
  admin: { hidden: true, disableListColumn: true, disableListFilter: true, disableBulkEdit: true },
}
