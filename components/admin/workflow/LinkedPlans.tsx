'use client'
/** The plans that link to one that is taken out of use, and those under it, with the offer to lead them to its successor. */
import { useState } from 'react'
import { usePayloadAPI } from '@payloadcms/ui'
import type { Led, LinkedPlans as Linked } from '../../../collections/plans/linked'
import { linkedTexts as texts } from '../../../messages'
import { useAddresses } from '../api'
import { sendTo } from '../sending'

interface ChoiceProps {
  plan: string
  hasSuccessor: boolean
  chosen: boolean
  onChoose: (chosen: boolean) => void
}

/** In the dialog, where the successor is chosen: the list, and a box to tick. */
export function LinkedChoice({ plan, hasSuccessor, chosen, onChoose }: ChoiceProps) {
  const linked = useLinked(plan)
  if (!linked) return null
  return (
    <div className="pv-field">
      <Lists {...linked} />
      {hasSuccessor && countOf(linked) > 0 && (
        <label className="pv-radio">
          <input type="checkbox" checked={chosen} onChange={({ target }) => onChoose(target.checked)} />
          <span>
            {texts.offer}
            <span className="pv-hint"> {texts.offerHelp}</span>
          </span>
        </label>
      )}
    </div>
  )
}

/** In the bar of a plan that is out of use, as long as something leads to it. */
export function StillLinked({ plan }: { plan: string }) {
  const { api } = useAddresses()
  const linked = useLinked(plan)
  const [led, setLed] = useState<Led | null>(null)
  const [refusal, setRefusal] = useState('')
  const [busy, setBusy] = useState(false)
  if (!linked || countOf(linked) === 0) return null

  async function lead() {
    if (busy) return
    setBusy(true)
    const sent = await sendTo<Led>(api(`/plans/${plan}/lead-to-successor`), {})
    setBusy(false)
    if (sent.ok) setLed(sent.answer)
    else setRefusal(sent.sentence)
  }

  return (
    <section className="pv-notice" aria-label={texts.heading}>
      <Lists {...linked} />
      {linked.successor && !led && (
        <button type="button" className="pv-button" onClick={() => void lead()} aria-disabled={busy}>
          {busy ? texts.leading : texts.lead(linked.successor.title)}
        </button>
      )}
      <div role="status">
        {led && <LedSentences {...led} />}
        {refusal && <p>{refusal}</p>}
      </div>
    </section>
  )
}

const LedSentences = ({ changed, left }: Led) => (
  <>
    <p>{texts.led(changed.length)}</p>
    {left.length > 0 && (
      <ul>
        {left.map(({ title, why }) => (
          <li key={title + why}>{texts.left(title, why)}</li>
        ))}
      </ul>
    )}
  </>
)

const countOf = ({ linking, under }: Linked): number => linking.length + under.length

function useLinked(plan: string): Linked | null {
  const { api } = useAddresses()
  const [{ data, isLoading, isError }] = usePayloadAPI(api(`/plans/${plan}/linked`))
  return isLoading || isError || !(data as Partial<Linked>).linking ? null : (data as Linked)
}

function Lists({ linking, under }: Linked) {
  if (linking.length + under.length === 0) return <p>{texts.none}</p>
  return (
    <>
      {linking.length > 0 && <p>{texts.linking(linking.length)}</p>}
      <Titles plans={linking} />
      {under.length > 0 && <p>{texts.under(under.length)}</p>}
      <Titles plans={under} />
    </>
  )
}

function Titles({ plans }: { plans: readonly { id: string; title: string; inDraft?: boolean }[] }) {
  const { document: addressOf } = useAddresses()
  return (
    <ul>
      {plans.map(({ id, title, inDraft }) => (
        <li key={id}>
          <a href={addressOf('plans', id)} target="_blank" rel="noreferrer">
            {title}
          </a>
          {inDraft === false && <span className="pv-hint"> – {texts.onlyInForce}</span>}
        </li>
      ))}
    </ul>
  )
}
