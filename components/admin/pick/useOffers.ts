'use client'
/** What the server offers for some words: the newest question's answer, however late the older ones come. */
import { useEffect, useState } from 'react'
import type { OfferedReference } from '../../../collections/references/offered'
import { useAddresses } from '../api'

/** Milliseconds of quiet before the server is asked. */
const pause = 150

export interface OffersAsked {
  /** Null: nobody asks now. */
  query: string | null
  in?: readonly OfferedReference['to'][]
  /** Only plans that a plan of this kind may lie under. */
  under?: string
}

export function useOffers({ query, in: places, under }: OffersAsked): { offers: OfferedReference[]; isAsking: boolean } {
  const { api } = useAddresses()
  const more = new URLSearchParams({ ...(places && { in: places.join(',') }), ...(under && { under }) }).toString()
  const address = `${api('/references')}?${more}`
  const [answer, setAnswer] = useState<{ query: string; offers: OfferedReference[] } | null>(null)
  useEffect(() => {
    if (query === null) return
    const asking = new AbortController()
    const ask = async () => {
      const response = await fetch(`${address}&${new URLSearchParams({ q: query })}`, { credentials: 'include', signal: asking.signal })
      setAnswer({ query, offers: response.ok ? ((await response.json()) as OfferedReference[]) : [] })
    }
    const waiting = setTimeout(() => void ask().catch(() => {}), pause)
    return () => {
      clearTimeout(waiting)
      asking.abort()
    }
  }, [address, query])
  if (query === null) return { offers: [], isAsking: false }
  return { offers: answer?.offers ?? [], isAsking: answer?.query !== query }
}
