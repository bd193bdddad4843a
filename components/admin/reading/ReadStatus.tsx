'use client'
/** How many have confirmed the revision in force, by department, and who is missing. */
import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { ReadingStatus } from '../../../collections/plans/reading/reading'
import { readingTexts } from '../../../messages'
import { useAddresses } from '../api'

const texts = readingTexts.status

type Loaded = { is: 'loading' } | { is: 'failed' } | { is: 'ready'; status: ReadingStatus | null }

export function ReadStatus() {
  const { id, savedDocumentData } = useDocumentInfo()
  return id ? <Status id={String(id)} version={savedDocumentData?.updatedAt} /> : null
}

function Status({ id, version }: { id: string; version: unknown }) {
  const { api } = useAddresses()
  const [loaded, setLoaded] = useState<Loaded>({ is: 'loading' })
  const address = api(`/plans/${id}/read`)

  useEffect(() => {
    let current = true
    fetch(address, { credentials: 'include', cache: 'no-store' })
      .then(async (answer) => {
        if (!answer.ok) throw new Error(`${answer.status}`)
        const { status } = (await answer.json()) as { status: ReadingStatus | null }
        if (current) setLoaded({ is: 'ready', status })
      })
      .catch(() => current && setLoaded({ is: 'failed' }))
    return () => {
      current = false
    }
  }, [address, version])

  return (
    <section className="pv-reading" aria-labelledby="pv-reading">
      <h3 id="pv-reading">{texts.heading}</h3>
      {loaded.is === 'loading' && <p role="status">{texts.loading}</p>}
      {loaded.is === 'failed' && <p role="alert">{texts.failed}</p>}
      {loaded.is === 'ready' && <Told status={loaded.status} />}
    </section>
  )
}

function Told({ status }: { status: ReadingStatus | null }) {
  if (!status) return <p className="pv-hint">{texts.notInForce}</p>
  if (status.asked === 0) return <p className="pv-hint">{texts.nobody}</p>
  return (
    <>
      <p>{texts.whole(status.read, status.asked, status.major)}</p>
      <dl className="pv-reading__departments">
        {status.departments.map(({ department, name, percent, read, asked, missing }) => (
          <div key={department ?? ''}>
            <dt>{name}</dt>
            <dd>
              <progress max={asked} value={read} aria-label={name} /> {texts.percent(percent, read, asked)}
              <p className="pv-hint">
                {texts.missing}: {missing.length > 0 ? missing.map((person) => person.name).join(', ') : texts.none}
              </p>
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
