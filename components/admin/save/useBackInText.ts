'use client'
import { useFormProcessing } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

/**
 * The cursor comes back to where it was when the form has been saved: its fields are shut meanwhile, and a shut field loses it.
 * @returns call it when the keys are pressed
 */
export function useBackInText(): () => void {
  const processing = useFormProcessing()
  const place = useRef<HTMLElement | null>(null)
  const was = useRef(processing)
  useEffect(() => {
    if (was.current && !processing) {
      const isElsewhere = document.activeElement !== document.body
      if (!isElsewhere && place.current?.isConnected) place.current.focus({ preventScroll: true })
      place.current = null
    }
    was.current = processing
  }, [processing])
  return () => {
    place.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
  }
}
