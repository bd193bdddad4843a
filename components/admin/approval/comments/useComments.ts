'use client'
/** The comments on a plan, and what one does with them. */
import { useEffect, useSyncExternalStore } from 'react'
import { commentTexts } from '../../../../messages'
import { useAddresses } from '../../api'
import { commentsAt, loadComments, subscribe, type KnownComments } from './commentStore'

export interface Comments extends KnownComments {
  /** @returns the sentence of a refusal, or null when it was written. */
  write: (section: string, text: string) => Promise<string | null>
  answerTo: (comment: string, text: string) => Promise<string | null>
  setResolved: (comment: string, resolved: boolean) => Promise<string | null>
}

/** @param contentHash of the content on the screen; null where nothing is commented on */
export function useComments(plan: string, contentHash: string | null): Comments {
  const { api } = useAddresses()
  const address = api(`/plans/${plan}/comments`)
  const known = useSyncExternalStore(subscribe, () => commentsAt(address), () => commentsAt(''))
  useEffect(() => void loadComments(address), [address, contentHash])

  const send = async (path: string, body: object): Promise<string | null> => {
    const refusal = await post(path, body)
    if (!refusal) await loadComments(address)
    return refusal
  }
  return {
    ...known,
    write: (section, text) => send(address, { section, text, contentHash }),
    answerTo: (comment, answer) => send(`${address}/${comment}`, { answer }),
    setResolved: (comment, resolved) => send(`${address}/${comment}`, { resolved }),
  }
}

async function post(address: string, body: object): Promise<string | null> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      credentials: 'include',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (response.ok) return null
    const { errors } = (await response.json()) as { errors?: { message?: string }[] }
    return (response.status < 500 && errors?.[0]?.message) || commentTexts.failed
  } catch {
    return commentTexts.failed
  }
}
