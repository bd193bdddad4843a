'use client'
import { adminUi } from '../../messages'
import { useReference, type Reference, type ReferredCollection } from './references'

/** The text of a reference as a sentence part: "Anna Holm, tlf. 95 01 00 01" or "Kriseleder: vakant". */
export function referenceLine(collection: ReferredCollection, reference: Reference): string {
  if (reference === 'loading') return adminUi.reference.loading
  if (reference === 'gone') return adminUi.reference.gone
  const { name, note } = reference
  if (!note) return name
  return collection === 'roles' ? adminUi.reference.held(name, note) : `${name}, ${note}`
}

interface Props {
  collection: ReferredCollection
  id: string
}

export function ReferenceText({ collection, id }: Props) {
  return <>{referenceLine(collection, useReference(collection, id))}</>
}
