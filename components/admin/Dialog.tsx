'use client'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { dialogOpened } from './save/openDialogs'

interface Props {
  heading: string
  onClose: () => void
  /** While something is being sent, the dialog stays. */
  busy?: boolean
  children: ReactNode
}

/**
 * The browser's own modal dialog: keeps the focus inside, closes on Escape, and gives the focus back.
 * It lives outside the edit view's form, so that Enter never saves the plan.
 */
export function Dialog({ heading, onClose, busy = false, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const headingId = useId()

  useEffect(dialogOpened, [])
  useEffect(() => {
    const element = dialog.current
    const opener = document.activeElement
    element?.showModal()
    return () => {
      element?.close()
      if (opener instanceof HTMLElement) opener.focus({ preventScroll: true })
    }
  }, [])

  return createPortal(
    <dialog
      ref={dialog}
      className="pv-dialog"
      aria-labelledby={headingId}
      onCancel={(event) => {
        event.preventDefault()
        if (!busy) onClose()
      }}
    >
      <h2 id={headingId}>{heading}</h2>
      {children}
    </dialog>,
    document.body,
  )
}
