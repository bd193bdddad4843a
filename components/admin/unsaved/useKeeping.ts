'use client'
import { useAllFormFields, useForm, useFormModified } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import type { UnderWay } from '../../../collections/unsaved-drafts/drafts'
import { sendTo } from '../sending'
import { keep, newKey } from './calls'
import { keeper, type Keeper } from './keeper'
import { tellKeeping } from './statusStore'

/** Names its draft to the save that ends it. */
const keyField = 'draftKey'

/**
 * Keeps what the form says while it is being written.
 * @returns the form's own key, and its keeper
 */
export function useKeeping(address: string, tellOthers: (others: UnderWay[]) => void): { key: string; keeper: Keeper } {
  const form = useForm()
  const modified = useFormModified()
  const [fields] = useAllFormFields()
  const [key] = useState(newKey)
  const latest = useRef({ form, address, tellOthers })
  useEffect(() => {
    latest.current = { form, address, tellOthers }
  })
  const [mine] = useState(() =>
    keeper({
      read: () => JSON.stringify(latest.current.form.getData()),
      send: (text) => keep(latest.current.address, key, text, (others) => latest.current.tellOthers(others)),
      forget: () => sendTo(`${latest.current.address}/${key}/discard`, {}),
      tell: (keeping) => tellKeeping(key, keeping),
    }),
  )

  // The form is filled anew when it is opened and by each save, without a key.
  const { dispatchFields } = form
  useEffect(() => {
    if (fields[keyField]?.value !== key) dispatchFields({ type: 'UPDATE', path: keyField, value: key })
  }, [fields, key, dispatchFields])

  const was = useRef(false)
  useEffect(() => {
    if (modified) mine.changed(Date.now())
    else if (was.current) void mine.saved()
    was.current = modified
  }, [fields, modified, mine])

  useEffect(() => {
    const everySecond = setInterval(() => void mine.tick(Date.now()), 1000)
    const leaving = () => void (document.visibilityState === 'hidden' && mine.flush(Date.now()))
    const back = () => void mine.flush(Date.now())
    document.addEventListener('visibilitychange', leaving)
    window.addEventListener('online', back)
    return () => {
      clearInterval(everySecond)
      document.removeEventListener('visibilitychange', leaving)
      window.removeEventListener('online', back)
    }
  }, [mine])
  return { key, keeper: mine }
}
