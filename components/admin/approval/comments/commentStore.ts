'use client'
/** The comments on a plan as this page knows them: asked for once, though every section of the form shows its own. */
import type { CommentsAnswer } from '../../../../collections/comments/endpoints'

export interface KnownComments {
  /** Null until they are known. */
  answer: CommentsAnswer | null
  failed: boolean
}

const nothing: KnownComments = { answer: null, failed: false }
const known = new Map<string, KnownComments>()
const underWay = new Map<string, Promise<void>>()
/** Comments that were open when this page first met them: what is resolved here can be opened again here. */
const metOpen = new Set<string>()
const listeners = new Set<() => void>()

export const commentsAt = (address: string): KnownComments => known.get(address) ?? nothing

export const wasOpen = (comment: string): boolean => metOpen.has(comment)

export function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Asks the server, unless it is being asked; what was known stays on the screen until it answers. */
export function loadComments(address: string): Promise<void> {
  const asked = underWay.get(address) ?? ask(address).finally(() => underWay.delete(address))
  underWay.set(address, asked)
  return asked
}

async function ask(address: string): Promise<void> {
  try {
    const response = await fetch(address, { credentials: 'include', cache: 'no-store' })
    if (!response.ok) throw new Error(`${response.status}`)
    const answer = (await response.json()) as CommentsAnswer
    for (const { id, resolved } of answer.comments) if (!resolved) metOpen.add(id)
    known.set(address, { answer, failed: false })
  } catch {
    known.set(address, { answer: commentsAt(address).answer, failed: true })
  }
  for (const listener of listeners) listener()
}
