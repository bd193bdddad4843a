'use client'
import { useSearchParams } from 'next/navigation'
import { useEffect, useState } from 'react'
import { planActions, type PlanAction } from '../../../domain/approval/vocabulary'
import type { ActionsAnswer, OfferedAction } from './types'

type Refused = Pick<OfferedAction, 'action' | 'reason'>

/** The button of a mail leads to `…/plans/:id?handling=reviewWithoutChanges` (reminders/content.ts). */
const parameter = 'handling'

/** @returns the address of this page with the dialog open */
export function askingFor(action: PlanAction): string {
  const address = new URL(window.location.href)
  address.searchParams.set(parameter, action)
  return address.href
}

/**
 * Opens the dialog that the address asks for, once, as soon as the server has said what may be done.
 * @returns the action asked for when it may not be done now, and why, where more is known than the plan's state
 */
export function useAskedAction(answer: ActionsAnswer | null, open: (action: PlanAction) => void): Refused | null {
  const asked = useSearchParams().get(parameter)
  const [refused, setRefused] = useState<Refused | null>(null)
  const isReady = answer !== null

  useEffect(() => {
    const action = planActions.find((each) => each === asked)
    if (!answer || !action) return
    const offered = answer.actions.find((each) => each.action === action)
    if (offered?.allowed) open(action)
    else setRefused({ action, reason: offered?.reason ?? null })
    // Asked once: a reload of the page is another wish.
    const address = new URL(window.location.href)
    address.searchParams.delete(parameter)
    window.history.replaceState(window.history.state, '', address)
    // What the server says later, after the action was done, must not open it again.
  }, [asked, isReady])

  return refused
}
