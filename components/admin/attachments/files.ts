'use client'
/** Records of attachments as the field and the row label need them. A record never changes, so it is fetched once. */
import { useEffect, useState } from 'react'
import { referenceId } from '../../../domain/content/richtext'
import type { Attachment } from '../../../payload-types'
import { useAddresses } from '../api'

const known = new Map<string, Attachment>()

export const remember = (attachment: Attachment): void => void known.set(attachment.id, attachment)

/** @returns the attachment behind a relationship's value; null while it is fetched and when there is none */
export function useAttachment(value: unknown): Attachment | null {
  const id = referenceId(value)
  const { api } = useAddresses()
  const [, setFetched] = useState(0)
  const address = id && api(`/attachments/${id}?depth=0`)
  useEffect(() => {
    if (!id || !address || known.has(id)) return
    const stop = new AbortController()
    void fetch(address, { signal: stop.signal })
      .then(async (response) => {
        if (!response.ok) return
        remember((await response.json()) as Attachment)
        setFetched((count) => count + 1)
      })
      .catch(() => {}) // Without an answer the row keeps its place; saving does not need it.
    return () => stop.abort()
  }, [id, address])
  return (id && known.get(id)) || null
}

/** @returns the newest files whose name holds the text; null while they are fetched */
export function useFiles(name: string, open: boolean, pictures: boolean): Attachment[] | null {
  const { api } = useAddresses()
  const [found, setFound] = useState<{ name: string; files: Attachment[] } | null>(null)
  const query = new URLSearchParams({ depth: '0', limit: '12', sort: '-createdAt' })
  if (pictures) query.set('where[width][exists]', 'true')
  if (name.trim()) query.set('where[name][like]', name.trim())
  const address = api(`/attachments?${query.toString()}`)
  useEffect(() => {
    if (!open) return
    const stop = new AbortController()
    const wait = setTimeout(() => {
      void fetch(address, { signal: stop.signal })
        .then(async (response) => {
          const { docs = [] } = (await response.json()) as { docs?: Attachment[] }
          docs.forEach(remember)
          setFound({ name, files: docs })
        })
        .catch(() => {})
    }, 200)
    return () => {
      clearTimeout(wait)
      stop.abort()
    }
  }, [address, open, name])
  return found?.files ?? null
}
