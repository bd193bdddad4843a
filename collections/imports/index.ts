import type { Access, CollectionConfig, Where } from 'payload'
import { importAdminTexts as texts, recordTexts } from '../../messages'
import { actingIn, authoredDepartments, never } from '../access'
import { importStates } from './review'

/** Authors of the department a file is imported into, and whoever laid it in. */
export const importersOfDepartment: Access = async ({ req }) => {
  const mine = await authoredDepartments(req)
  if (mine === 'all') return true
  if (mine.length === 0) return false
  const any: Where[] = [{ department: { in: mine } }, { user: { equals: actingIn(req)?.id } }]
  return { or: any }
}

/**
 * A file that is to become a plan: one row a file, from when it is dropped until its draft is made. It is written through
 * its own endpoints (importing/endpoints.ts) and read in the background (importing/reader.ts).
 */
export const Imports: CollectionConfig<'imports'> = {
  slug: 'imports',
  labels: texts.labels,
  admin: { useAsTitle: 'fileName', hidden: true },
  defaultSort: '-createdAt',
  access: { read: importersOfDepartment, create: never, update: never, delete: never },
  disableDuplicate: true,
  fields: [
    { name: 'fileName', label: texts.fileName, type: 'text', required: true, maxLength: 200 },
    // The original lies in `DATA_DIR/imports` under the hash of its bytes (originals.ts).
    { name: 'hash', label: texts.hash, type: 'text', required: true, index: true },
    { name: 'size', label: texts.size, type: 'number', required: true },
    { name: 'user', label: recordTexts.actor, type: 'relationship', relationTo: 'users', required: true, index: true },
    { name: 'userName', label: recordTexts.name, type: 'text', required: true },
    // Chosen when the file is dropped, found in the document, or chosen while it is looked through.
    { name: 'department', label: recordTexts.department, type: 'relationship', relationTo: 'departments', index: true },
    {
      name: 'state',
      label: texts.state,
      type: 'select',
      required: true,
      index: true,
      options: importStates.map((value) => ({ value, label: texts.states[value] })),
    },
    { name: 'readingSince', label: texts.readingSince, type: 'date' },
    // Why the file could not be read.
    { name: 'sentence', label: texts.sentence, type: 'textarea' },
    { name: 'title', label: texts.title, type: 'text' },
    { name: 'kind', label: texts.kind, type: 'text' },
    // What nobody has answered yet, for the list.
    { name: 'openQuestions', label: texts.questions.heading, type: 'number' },
    // The document as it was read (importing/formats/document.ts), what was found in it (importing/types.ts), and what a
    // person has said since (review.ts): the last of them is what "Fortryd" takes back.
    { name: 'document', label: texts.document, type: 'json' },
    { name: 'found', label: texts.found, type: 'json' },
    { name: 'edits', label: texts.edits, type: 'json' },
    { name: 'plan', label: recordTexts.plan, type: 'relationship', relationTo: 'plans', index: true },
  ],
}
