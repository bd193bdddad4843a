'use client'
import { useSyncExternalStore } from 'react'

/** @param query such as `(min-width: 1200px)` @returns whether it holds now; false while the server draws */
export function useMedia(query: string): boolean {
  const subscribe = (listener: () => void) => {
    const list = matchMedia(query)
    list.addEventListener('change', listener)
    return () => list.removeEventListener('change', listener)
  }
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches, () => false)
}
