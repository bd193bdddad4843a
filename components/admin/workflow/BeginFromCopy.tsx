'use client'
/** "Begynd fra en kopi": Payload's own duplicate of a plan that is chosen by its name, before anything is written. */
import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'
import { adminUi, guidanceTexts } from '../../../messages'
import { useAddresses } from '../api'
import { Combobox } from '../pick/Combobox'
import { refusalIn } from '../pick/createRecord'
import { useOffers } from '../pick/useOffers'
import { Refused } from '../sending'

const texts = guidanceTexts.copy

export function BeginFromCopy() {
  const id = useId()
  const { api, document: addressOf } = useAddresses()
  const router = useRouter()
  const [query, setQuery] = useState<string | null>(null)
  const [chosen, setChosen] = useState<{ id: string; name: string } | null>(null)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState('')
  const { offers, isAsking } = useOffers({ query, in: ['plans'] })

  async function copy() {
    if (!chosen || busy) return
    setBusy(true)
    const answer = await fetch(`${api(`/plans/${chosen.id}/duplicate`)}?depth=0`, { method: 'POST', credentials: 'include' }).catch(() => null)
    const body = (await answer?.json().catch(() => null)) as { doc?: { id: string } } | null
    setBusy(false)
    if (answer?.ok && body?.doc) router.push(addressOf('plans', String(body.doc.id)))
    else setRefusal(answer ? refusalIn(body ?? {}) : adminUi.failure.network)
  }

  return (
    <div className="pv-pick pv-copy">
      <label htmlFor={id}>{texts.label}</label>
      <Combobox
        id={id}
        chosen={chosen?.name ?? ''}
        choices={offers.map(({ id: key, name, detail }) => ({ key, name, detail }))}
        isAsking={isAsking}
        onQuery={setQuery}
        onChoose={(key) => setChosen(offers.find((offer) => offer.id === key) ?? null)}
        describedBy={`${id}-help`}
      />
      {chosen && (
        <button type="button" className="pv-button" onClick={() => void copy()} aria-disabled={busy}>
          {busy ? texts.busy : texts.button}
        </button>
      )}
      <p className="pv-hint" id={`${id}-help`}>
        {texts.help}
      </p>
      <Refused>{refusal}</Refused>
    </div>
  )
}
