'use client'
import { useCallback, useEffect, useState } from 'react'
import { useAddresses } from '../api'
import type { ActionsAnswer } from './types'

export type Loaded = { is: 'loading' } | { is: 'failed' } | { is: 'ready'; answer: ActionsAnswer }

/**
 * What the signed-in user may do with the plan, by the guards of the command itself.
 * @param version anything that changes when the plan is saved: the actions are asked for again.
 */
export function useActions(id: string, version: unknown): { loaded: Loaded; reload: () => Promise<void> } {
  const { api } = useAddresses()
  const [loaded, setLoaded] = useState<Loaded>({ is: 'loading' })
  const address = api(`/plans/${id}/actions`)

  const reload = useCallback(async () => {
    try {
      const response = await fetch(address, { credentials: 'include', cache: 'no-store' })
      if (!response.ok) throw new Error(`${response.status}`)
      setLoaded({ is: 'ready', answer: (await response.json()) as ActionsAnswer })
    } catch {
      // What was known stays on the screen; only a bar that never loaded says so.
      setLoaded((before) => (before.is === 'ready' ? before : { is: 'failed' }))
    }
  }, [address])

  useEffect(() => void reload(), [reload, version])
  return { loaded, reload }
}
