'use client'
/** One import on the page: what the server says of it, and what a person says to the server. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Edit, ImportState, Review, ShownBlock } from '../../../collections/imports/review'
import { useAddresses } from '../api'
import { call } from './call'

type Unready = { state: Exclude<ImportState, 'ready' | 'done'>; sentence: string | null; fileName: string }

const often = 1500

export function useReview(id: string) {
  const { api } = useAddresses()
  const url = api(`/plan-import/${id}`)
  const [review, setReview] = useState<Review | null>(null)
  const [blocks, setBlocks] = useState<readonly ShownBlock[]>([])
  const [unready, setUnready] = useState<Unready | null>(null)
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState<'edit' | 'make' | null>(null)
  // What is said is said about the newest answer, also by somebody who is quicker than the server.
  const turns = useRef<Promise<unknown>>(Promise.resolve())
  const version = useRef(0)

  const take = useCallback((answer: Review) => {
    version.current = answer.version
    setReview(answer)
    if (answer.blocks) setBlocks(answer.blocks)
  }, [])
  const look = useCallback(async () => {
    const answer = await call<Review | Unready>(url)
    if (!answer.ok) return setProblem(answer.sentence)
    if ('sections' in answer.body) {
      take(answer.body)
      setUnready(null)
    } else setUnready(answer.body)
  }, [url, take])
  useEffect(() => void look(), [look])
  const isReading = unready !== null && unready.state !== 'failed'
  useEffect(() => {
    if (!isReading) return
    const next = setInterval(() => void look(), often)
    return () => clearInterval(next)
  }, [isReading, look])

  const send = useCallback(
    (what: { edit: Edit } | { undo: true } | { make: true }): Promise<{ plan?: string } | null> => {
      const turn = turns.current.then(async () => {
        setBusy('make' in what ? 'make' : 'edit')
        const answer = await call<Review | { plan: string }>(url, 'POST', { version: version.current, ...what })
        setBusy(null)
        setProblem(answer.ok ? '' : answer.sentence)
        if (answer.ok && 'sections' in answer.body) take(answer.body)
        // Another window was quicker: the page shows what is there now.
        if (!answer.ok && answer.status === 409) await look()
        return answer.ok && !('sections' in answer.body) ? answer.body : null
      })
      turns.current = turn
      return turn
    },
    [url, take, look],
  )
  return {
    ...{ review, blocks, unready, problem, busy },
    fileUrl: `${url}/file`,
    pictureUrl: useCallback((hash: string) => `${url}/picture/${hash}`, [url]),
    say: useCallback((edit: Edit) => send({ edit }), [send]),
    undo: useCallback(() => send({ undo: true }), [send]),
    make: useCallback(() => send({ make: true }), [send]),
  }
}

export type Say = (edit: Edit) => Promise<unknown>
