import type { Field } from 'payload'
import { recordTexts } from '../messages'
import { notInLists } from './not-in-lists'

/** Names are copied: a frozen plan must outlive the user record. */
export const signatureFields: Field[] = [
  {
    type: 'row',
    fields: [
      { name: 'user', label: recordTexts.actor, type: 'text', admin: { hidden: true } },
      { name: 'name', label: recordTexts.name, type: 'text' },
      { name: 'title', label: recordTexts.title, type: 'text' },
    ],
  },
]

export const signatureField = (name: string, label: string): Field =>
  notInLists({ name, label, type: 'group', fields: signatureFields })
