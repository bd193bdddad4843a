'use client'
/** How keeping stands, by the key of the open form: known where it happens, shown beside “Gem”. */
import type { Keeping } from './keeper'

const idle: Keeping = { is: 'idle' }
const standing = new Map<string, Keeping>()
const listeners = new Set<() => void>()

export const keepingAt = (key: string): Keeping => standing.get(key) ?? idle

export function tellKeeping(key: string, keeping: Keeping): void {
  standing.set(key, keeping)
  for (const listener of listeners) listener()
}

export function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
