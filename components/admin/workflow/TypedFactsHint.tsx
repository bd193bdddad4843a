'use client'
import { useEffect, useState } from 'react'
import type { ShownFact } from '../../../collections/plans/typed-facts'
import { typedFactTexts as texts } from '../../../messages'
import { useAddresses } from '../api'
import { goToField } from './goToField'

interface Props {
  id: string
  version: unknown
  /** Before it leads to a place: whatever lies over the form goes. */
  onLeave?: () => void
}

/** Numbers and names that the saved draft has as text: told before it is sent, and no hindrance. */
export function TypedFactsHint({ id, version, onLeave }: Props) {
  const { api } = useAddresses()
  const [facts, setFacts] = useState<ShownFact[]>([])
  const address = api(`/plans/${id}/typed-facts`)
  useEffect(() => {
    const asking = new AbortController()
    const ask = async () => {
      const response = await fetch(address, { credentials: 'include', cache: 'no-store', signal: asking.signal })
      if (response.ok) setFacts((await response.json()) as ShownFact[])
    }
    // Without an answer the plan can be sent all the same.
    void ask().catch(() => {})
    return () => asking.abort()
  }, [address, version])
  if (facts.length === 0) return null
  const lead = (field: ShownFact['field']) => {
    onLeave?.()
    void goToField(field)
  }
  return (
    <details className="pv-missing">
      <summary>{texts.count(facts.length)}</summary>
      <p className="pv-hint">{texts.hint}</p>
      <ul className="pv-problems">
        {facts.map(({ field, text }, index) => (
          <li key={index}>
            <button type="button" className="pv-link-button" onClick={() => lead(field)}>
              {text}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
