import type { Field } from 'payload'

/** @returns the field without its place among a list's columns and filters, where it would only be noise. */
export function notInLists(field: Field): Field {
  const hidden = { ...field, admin: { ...field.admin, disableListColumn: true, disableListFilter: true } } as Field
  // An array's rows are no columns; everything else that holds fields passes them on to the list.
  if (!('fields' in hidden) || hidden.type === 'array') return hidden
  return { ...hidden, fields: hidden.fields.map(notInLists) } as Field
}
