'use client'
import { useDocumentInfo, usePayloadAPI } from '@payloadcms/ui'
import Link from 'next/link'
import { adminUi, words } from '../../messages'
import type { WhereUsedAnswer } from '../../collections/where-used-endpoint'
import { useAddresses } from './api'

const texts = adminUi.whereUsed

/** "Anvendes i": the plans, roles and departments that a change of this contact or role reaches. */
export function WhereUsed() {
  const { id, collectionSlug } = useDocumentInfo()
  return (
    <section className="field-type pv-where-used" aria-labelledby="pv-where-used">
      <h3 id="pv-where-used">{words.whereUsed}</h3>
      {id && collectionSlug ? <Uses collection={collectionSlug} id={String(id)} /> : <p>{texts.unsaved}</p>}
    </section>
  )
}

function Uses({ collection, id }: { collection: string; id: string }) {
  const { api } = useAddresses()
  const [{ data, isLoading, isError }] = usePayloadAPI(api(`/${collection}/${id}/where-used`))
  if (isError) return <p role="alert">{texts.failed}</p>
  if (isLoading) return <p>{texts.loading}</p>

  const { plans, roles, departments } = data as WhereUsedAnswer
  if (plans.length + roles.length + departments.length === 0) return <p>{texts.none}</p>
  return (
    <>
      <p className="pv-hint">{texts.liveHint}</p>
      <Records
        heading={texts.plans}
        collection="plans"
        records={plans.map((plan) => ({ id: plan.id, name: plan.title, note: placeOf(plan) }))}
      />
      <Records heading={texts.roles} collection="roles" records={roles} />
      <Records
        heading={texts.departments}
        collection="departments"
        records={departments.map((department) => ({ ...department, note: texts.ofDepartment }))}
      />
    </>
  )
}

const placeOf = ({ through, ...plan }: WhereUsedAnswer['plans'][number]): string =>
  [textIn(plan), through.length > 0 && texts.through(through)].filter(Boolean).join(', ')

const textIn = ({ inDraft, inForce, upcoming }: Omit<WhereUsedAnswer['plans'][number], 'through'>): string =>
  inDraft && inForce ? texts.both : inForce ? texts.inForce : inDraft || !upcoming ? texts.inDraft : texts.upcoming

interface RecordsProps {
  heading: string
  collection: string
  records: { id: string; name: string; note?: string }[]
}

function Records({ heading, collection, records }: RecordsProps) {
  const { document } = useAddresses()
  if (records.length === 0) return null
  return (
    <>
      <h4>{heading}</h4>
      <ul>
        {records.map(({ id, name, note }) => (
          <li key={id}>
            <Link href={document(collection, id)} prefetch={false}>
              {name}
            </Link>
            {note && <span className="pv-hint"> – {note}</span>}
          </li>
        ))}
      </ul>
    </>
  )
}
