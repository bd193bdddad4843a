'use client'
/** A contact, role or plan named in the middle of a text: shows what the reader will see, not the word "Kontakt". */
import { useFormFields } from '@payloadcms/ui'
import {
  InlineBlockContainer,
  InlineBlockEditButton,
  InlineBlockRemoveButton,
} from '@payloadcms/richtext-lexical/client'
import { adminTexts, adminUi } from '../../messages'
import { referenceId } from '../../domain/content/richtext'
import { referenceLine } from './ReferenceText'
import { useReference } from './references'

const collections = { contact: 'contacts', role: 'roles', plan: 'plans' } as const
type FieldName = keyof typeof collections
const names = Object.keys(collections) as FieldName[]

export function ReferenceChip() {
  // Each of the three blocks has one field, named after what it refers to.
  const name = useFormFields(([fields]) => names.find((each) => fields?.[each]))
  const id = useFormFields(([fields]) => (name ? referenceId(fields[name]?.value) : null))
  const collection = collections[name ?? 'contact']
  const reference = useReference(collection, id)
  const label = adminTexts.collections[collection].singular

  return (
    <InlineBlockContainer>
      <span className={`pv-chip pv-chip--${collection}${reference === 'gone' ? ' pv-chip--gone' : ''}`}>
        <span className="pv-chip__kind">{label}</span>{' '}
        {id ? referenceLine(collection, reference) : `${adminUi.reference.choose} ${label.toLowerCase()}`}
      </span>
      <InlineBlockEditButton />
      <InlineBlockRemoveButton />
    </InlineBlockContainer>
  )
}
