'use client'
import { useForm, useFormFields } from '@payloadcms/ui'
import type { Row } from 'payload'
import { useEffect } from 'react'

/** Milliseconds that a server may take to draw a row before it is asked again. */
const patience = 1500

/**
 * A row that is added just before the answer to an earlier change comes is taken for known by Payload's form, which never asks the server
 * for its fields: it would stay empty until something else is changed. Such a row is changed in what nobody sees, so that it is asked for.
 */
export function useDrawnRows(): void {
  const { dispatchFields, getFields } = useForm()
  const waiting = useFormFields(([fields]) =>
    Object.keys(fields)
      .filter((path) => fields[path]?.rows?.some(({ isLoading }) => isLoading))
      .join(' '),
  )
  useEffect(() => {
    if (!waiting) return
    const askAgain = () => {
      for (const path of waiting.split(' ')) {
        const rows = getFields()[path]?.rows?.map((row) => (row.isLoading && !row.collapsed ? changed(row) : row))
        if (rows) dispatchFields({ type: 'UPDATE', path, rows })
      }
    }
    const timer = setInterval(askAgain, patience)
    return () => clearInterval(timer)
  }, [waiting, dispatchFields, getFields])
}

/** Open either way. */
const changed = (row: Row): Row => ({ ...row, collapsed: row.collapsed === false ? undefined : false })
