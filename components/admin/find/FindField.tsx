'use client'
/** One field over plans, their texts, contacts and roles, on the first page of the admin. */
import Link from 'next/link'
import { useEffect, useId, useState } from 'react'
import { findTexts as texts, pickTexts } from '../../../messages'
import { useAddresses } from '../api'
import type { FindAnswer } from './answer'

/** Milliseconds of quiet before the server is asked. */
const pause = 200

export function FindField() {
  const id = useId()
  const { api, document: addressOf } = useAddresses()
  const [query, setQuery] = useState('')
  const [answer, setAnswer] = useState<{ query: string; found: FindAnswer | null } | null>(null)
  const address = api('/find')
  const asked = query.trim()
  useEffect(() => {
    if (asked.length < 2) return
    const asking = new AbortController()
    const ask = async () => {
      const response = await fetch(`${address}?${new URLSearchParams({ q: asked })}`, { credentials: 'include', signal: asking.signal })
      setAnswer({ query: asked, found: response.ok ? ((await response.json()) as FindAnswer) : null })
    }
    const waiting = setTimeout(() => void ask().catch(() => {}), pause)
    return () => {
      clearTimeout(waiting)
      asking.abort()
    }
  }, [address, asked])
  const isAsking = asked.length >= 2 && answer?.query !== asked
  const found = asked.length >= 2 ? answer?.found : null
  const count = found ? found.plans.length + found.others.length : 0

  return (
    <search className="pv-find">
      <label htmlFor={id}>{texts.label}</label>
      <input id={id} type="search" autoComplete="off" value={query} placeholder={texts.placeholder} onChange={({ target }) => setQuery(target.value)} />
      <p className="pv-hint" role="status">
        {isAsking ? texts.asking : asked.length >= 2 && answer ? (answer.found ? texts.count(count) : texts.failed) : ''}
      </p>
      {found && count > 0 && (
        <ul className="pv-plan-list">
          {found.plans.map(({ id: plan, title, detail, around }) => (
            <li key={plan}>
              <Link href={addressOf('plans', plan)} prefetch={false}>
                {title}
              </Link>
              <span className="pv-hint">{detail}</span>
              {around && <span className="pv-hint">{around}</span>}
            </li>
          ))}
          {found.others.map(({ to, id: other, name, detail }) => (
            <li key={to + other}>
              <Link href={addressOf(to, other)} prefetch={false}>
                {name}
              </Link>
              <span className="pv-hint">{[pickTexts.kinds[to], detail].filter(Boolean).join(', ')}</span>
            </li>
          ))}
        </ul>
      )}
    </search>
  )
}
