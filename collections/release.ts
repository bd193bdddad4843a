/**
 * Asking for a release. Whoever publishes registers here when the server starts, so that records know nothing of
 * publishing; without a listener (a command-line tool) the server's reconciling loop finds the change.
 */
import { isDeepStrictEqual } from 'node:util'
import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'
import { afterCommit } from '../database/afterCommit'
import { onePerProcess } from '../database/one-per-process'

type Listener = (reason: string) => void
const holder = onePerProcess<Listener>('release-listener')

export function onReleaseRequested(listener: Listener): void {
  holder.current = listener
}

/** Is told of each record that a release is made of, as `contacts/17`, when it has been saved or deleted. */
type Watcher = (record: string) => void
const watching = onePerProcess<Watcher>('record-watcher')

export function onRecordChanged(watcher: Watcher): void {
  watching.current = watcher
}

const tellOf = (req: PayloadRequest, record: string): Promise<void> => afterCommit(req, () => watching.current?.(record))

/** Asks for a release once the transaction of `req` is committed. */
export const askForRelease = (req: PayloadRequest, reason: string): Promise<void> =>
  afterCommit(req, () => holder.current?.(reason))

/** Live facts (contacts, roles, departments, users' names) reach readers without a new approval. */
export const releaseAfterChange: CollectionAfterChangeHook = async ({ doc, req, collection }) => {
  await tellOf(req, `${collection.slug}/${doc.id}`)
  if (!isPartOfHandOver(req)) await askForRelease(req, `${collection.slug}/${doc.id}`)
  return doc
}

export const releaseAfterDelete: CollectionAfterDeleteHook = async ({ id, req, collection }) => {
  await tellOf(req, `${collection.slug}/${id}`)
  await askForRelease(req, `${collection.slug}/${id}`)
}

/** A plan's own live facts: the responsible editor, its address, its successor, and who is asked to read it. Its text waits for approval. */
export const releaseWhenLiveFactsChange: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
  await tellOf(req, `plans/${doc.id}`)
  const live = ['responsibleEditor', 'slug', 'successor', 'mustRead'] as const
  const changed = live.some((name) => !isDeepStrictEqual(doc[name], previousDoc?.[name]))
  if (!isPartOfHandOver(req) && changed) await askForRelease(req, `plans/${doc.id}`)
  return doc
}

/** A draft that is deleted was no reader's; others may have referred to it. */
export const tellOfDeletion: CollectionAfterDeleteHook = ({ id, req, collection }) => tellOf(req, `${collection.slug}/${id}`)

/** When somebody's plans go to another (users/hand-over.ts), the leaver's own save asks for the one release. */
const isPartOfHandOver = ({ context }: PayloadRequest): boolean => context.handingOver === true
