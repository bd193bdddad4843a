'use client'
/** Sends a file to the server and tells how far it has come. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { attachmentTexts } from '../../../messages'
import type { Attachment } from '../../../payload-types'
import { useAddresses } from '../api'

export type Upload =
  | { step: 'idle' }
  /** `percent` is 100 while the server looks the file through. */
  | { step: 'sending'; percent: number }
  | { step: 'done'; name: string }
  | { step: 'refused'; sentence: string }

type Answer = { doc?: Attachment; message?: string; errors?: { message: string }[] } | null

/** @param onStored is given the record, also when the same file was there already */
export function useUpload(onStored: (attachment: Attachment) => void) {
  const { api } = useAddresses()
  const [upload, setUpload] = useState<Upload>({ step: 'idle' })
  const underWay = useRef<XMLHttpRequest | null>(null)
  useEffect(() => () => underWay.current?.abort(), [])

  const send = useCallback(
    (file: File) => {
      const form = new FormData()
      form.append('file', file)
      // `fetch` does not tell how much has been sent.
      const request = new XMLHttpRequest()
      underWay.current?.abort()
      underWay.current = request
      const refuse = (sentence: string) => setUpload({ step: 'refused', sentence })
      request.upload.onprogress = ({ loaded, total }) =>
        setUpload({ step: 'sending', percent: total ? Math.round((loaded / total) * 100) : 0 })
      request.onerror = () => refuse(attachmentTexts.field.noAnswer)
      request.onload = () => {
        const answer = request.response as Answer
        if (answer?.doc && request.status < 300) {
          setUpload({ step: 'done', name: answer.doc.name })
          onStored(answer.doc)
        } else refuse(answer?.errors?.[0]?.message ?? answer?.message ?? attachmentTexts.field.noAnswer)
      }
      setUpload({ step: 'sending', percent: 0 })
      request.open('POST', api('/attachments/upload'))
      request.responseType = 'json'
      request.send(form)
    },
    [api, onStored],
  )
  return { upload, send, clear: () => setUpload({ step: 'idle' }) }
}
