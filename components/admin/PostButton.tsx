'use client'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'

interface Props {
  url: string
  label: string
  /** Shown while the server works. */
  busy: string
  failed: string
  /** What to say of an answer. */
  saidOf?: (status: number) => string
}

/** Asks the server to do something, says how it went, and shows the page anew. */
export function PostButton({ url, label, busy, failed, saidOf = () => '' }: Props) {
  const router = useRouter()
  const [working, startWorking] = useTransition()
  const [said, setSaid] = useState('')
  const ask = async () => {
    const answer = await fetch(url, { method: 'POST', credentials: 'include' }).catch(() => null)
    setSaid(answer?.ok ? saidOf(answer.status) : failed)
    if (answer?.ok) router.refresh()
  }
  return (
    <p>
      <button
        type="button"
        className="pv-button"
        aria-disabled={working}
        onClick={() => {
          if (!working) startWorking(ask)
        }}
      >
        {working ? busy : label}
      </button>{' '}
      <span role="status">{said}</span>
    </p>
  )
}
