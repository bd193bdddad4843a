'use client'
/** A column that names another record: says "Henter …" while it is not known, and nothing where there is none. */
import type { RelationshipFieldClient } from 'payload'
import { referenceId } from '../../../domain/content/richtext'
import { ReferenceText } from '../ReferenceText'
import type { ReferredCollection } from '../references'

export function RecordCell({ cellData, field }: { cellData?: unknown; field: RelationshipFieldClient }) {
  const id = referenceId(cellData)
  return id ? <ReferenceText collection={field.relationTo as ReferredCollection} id={id} /> : null
}
