'use client'
/** Payload shuts its menu on screens up to 1440 px; a laptop of 1280 has room for it, and people look for it. */
import { useNav } from '@payloadcms/ui'
import { useEffect } from 'react'

/** Above 1440 px Payload keeps what the person chose. */
const hasRoom = '(min-width: 1200px) and (max-width: 1440px)'

export function OpenMenu() {
  // Payload shuts it each time it learns of a width, and lets it move when it has learnt the last.
  const { shouldAnimate, setNavOpen } = useNav()
  useEffect(() => {
    if (shouldAnimate && matchMedia(hasRoom).matches) setNavOpen(true)
  }, [shouldAnimate, setNavOpen])
  return null
}
