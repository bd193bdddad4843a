'use client'
/** Beside the save button of a contact or role: which plans show an unsaved change at once, without a new approval. */
import { useDocumentInfo, useFormFields, usePayloadAPI } from '@payloadcms/ui'
import type { WhereUsedAnswer } from '../../collections/where-used-endpoint'
import { asApprovedTexts } from '../../messages'
import { useAddresses } from './api'

const texts = asApprovedTexts.reach

/** What readers see of a contact or role. */
const shownFields = /^(name|title|phones|mails|other|active|holders)(\.|$)/

export function Reach() {
  const { id, collectionSlug } = useDocumentInfo()
  const isChanged = useFormFields(([fields]) =>
    Object.entries(fields).some(
      ([path, { value, initialValue }]) => shownFields.test(path) && !path.endsWith('.id') && (value ?? '') !== (initialValue ?? ''),
    ),
  )
  // The region is there from the start, so that what comes into it is read aloud.
  return (
    <div className="pv-reach" role="status">
      {id && collectionSlug && isChanged && <Plans collection={collectionSlug} id={String(id)} />}
    </div>
  )
}

function Plans({ collection, id }: { collection: string; id: string }) {
  const { api } = useAddresses()
  const [{ data }] = usePayloadAPI(api(`/${collection}/${id}/where-used`))
  const { plans = [] } = data as Partial<WhereUsedAnswer>
  const inForce = plans.filter((plan) => plan.inForce)
  if (inForce.length === 0) return null
  return (
    <details>
      <summary>{texts.plans(inForce.length)}</summary>
      <div className="pv-reach__plans">
        <ul>
          {inForce.map((plan) => (
            <li key={plan.id}>{plan.title}</li>
          ))}
        </ul>
        <a href="#pv-where-used">{texts.everywhere}</a>
      </div>
    </details>
  )
}
