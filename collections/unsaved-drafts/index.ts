import type { CollectionConfig } from 'payload'
import { unsavedTexts } from '../../messages'
import { never } from '../access'

/** Characters of a form that is kept while one types. */
export const longestDraft = 5_000_000
/** Days after which what nobody came back for is forgotten. */
export const draftDays = 30
/** A person's drafts in all: the oldest give way. */
export const mostDrafts = 40

/**
 * What somebody types in a plan's form before they save it (docs/decisions/0059-what-is-typed-is-kept.md): theirs alone, one row for
 * each open form. No road leads here but the plan's own endpoints, which ask for the person's own.
 */
export const UnsavedDrafts: CollectionConfig<'unsaved-drafts'> = {
  slug: 'unsaved-drafts',
  labels: unsavedTexts.labels,
  admin: { hidden: true },
  access: { read: never, create: never, update: never, delete: never },
  disableDuplicate: true,
  lockDocuments: false,
  fields: [
    // The writer, and the form's own key: whoever learns another's key reaches nothing by it.
    { name: 'key', type: 'text', required: true, unique: true, index: true },
    // Ids as text: a plan or a person that goes takes the drafts along (`sweep.ts`), and nothing holds the deletion up.
    { name: 'user', type: 'text', required: true, index: true },
    { name: 'plan', type: 'text', required: true, index: true },
    { name: 'startedAt', type: 'date', required: true },
    { name: 'at', type: 'date', required: true, index: true },
    // The content that the writer began from, and all that is typed (`form.ts`), as hashes.
    { name: 'baseHash', type: 'text', required: true },
    { name: 'typedHash', type: 'text', required: true },
    // JSON as text: what an editor keeps in its nodes may have names that MongoDB does not take.
    { name: 'form', type: 'textarea', required: true, maxLength: longestDraft },
  ],
}
