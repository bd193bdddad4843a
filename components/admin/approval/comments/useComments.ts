'use client'
/** The comments on a plan, and the two things one does with them. */
import { useCallback, useEffect, useState } from 'react'
import type { CommentsAnswer } from '../../../../collections/comments/endpoints'
import { commentTexts } from '../../../../messages'
import { useAddresses } from '../../api'

export interface Comments {
  /** Null until they are known. */
  answer: CommentsAnswer | null
  failed: boolean
  /** @returns the sentence of a refusal, or null when it was written. */
  write: (section: string, text: string) => Promise<string | null>
  setResolved: (comment: string, resolved: boolean) => Promise<string | null>
}

/** @param contentHash of the content on the screen; null where nothing is commented on */
export function useComments(plan: string, contentHash: string | null): Comments {
  const { api } = useAddresses()
  const address = api(`/plans/${plan}/comments`)
  const [answer, setAnswer] = useState<CommentsAnswer | null>(null)
  const [failed, setFailed] = useState(false)

  const reload = useCallback(async () => {
    try {
      const response = await fetch(address, { credentials: 'include', cache: 'no-store' })
      if (!response.ok) throw new Error(`${response.status}`)
      setAnswer((await response.json()) as CommentsAnswer)
      setFailed(false)
    } catch {
      setFailed(true)
    }
  }, [address])
  useEffect(() => void reload(), [reload, contentHash])

  const send = async (path: string, body: object): Promise<string | null> => {
    const refusal = await post(path, body)
    if (!refusal) await reload()
    return refusal
  }
  return {
    answer,
    failed,
    write: (section, text) => send(address, { section, text, contentHash }),
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
