'use client'
import { useEditDepth, useModal } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

/**
 * Ctrl+S and ⌘S, for the form in front. Payload's own keys are deaf while they believe another key to be down, as when one letter is not
 * let go before the next, or was let go where the page does not hear it.
 */
export function useSaveKeys(onPress: () => void): void {
  const depth = useEditDepth()
  const { modalState } = useModal()
  const isInFront = Object.values(modalState).filter(({ isOpen }) => isOpen).length + 1 === depth
  const latest = useRef({ isInFront, onPress })
  useEffect(() => {
    latest.current = { isInFront, onPress }
  })
  useEffect(() => {
    const heard = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      // Else the browser would save its page as a file.
      event.preventDefault()
      if (latest.current.isInFront && !event.repeat) latest.current.onPress()
    }
    document.addEventListener('keydown', heard, true)
    return () => document.removeEventListener('keydown', heard, true)
  }, [])
}
