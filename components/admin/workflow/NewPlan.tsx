'use client'
/** What a new plan begins with: whoever writes it answers for it until somebody else is chosen, and a card lies under its plan. */
import { useAuth, useForm, useFormInitializing } from '@payloadcms/ui'
import { useSearchParams } from 'next/navigation'
import { useEffect, useState } from 'react'
import { adminUi } from '../../../messages'
import type { Plan } from '../../../payload-types'
import { useAddresses } from '../api'

/** `…/plans/create?under=<plan>` begins an action card under that plan. */
const parameter = 'under'

export const newCardPath = (plan: string) => `/collections/plans/create?${parameter}=${plan}` as const

type Above = Pick<Plan, 'id' | 'title' | 'department'>

export function NewPlan() {
  const { user } = useAuth()
  const { api } = useAddresses()
  const { dispatchFields, getField, setModified } = useForm()
  const initializing = useFormInitializing()
  const under = useSearchParams().get(parameter)
  const [above, setAbove] = useState<Above | null>(null)

  useEffect(() => {
    if (initializing) return
    const begin = (path: string, value: unknown) => {
      if (!getField(path)?.value) dispatchFields({ type: 'UPDATE', path, value })
    }
    begin('responsibleEditor', user?.id)
    if (!under) return
    let left = false
    const address = `${api(`/plans/${encodeURIComponent(under)}`)}?depth=0&select[title]=true&select[department]=true`
    void fetch(address, { credentials: 'include' })
      .then((answer) => (answer.ok ? (answer.json() as Promise<Above>) : null))
      .catch(() => null)
      .then((plan) => {
        if (left || !plan) return
        dispatchFields({ type: 'UPDATE', path: 'kind', value: 'actionCard' })
        begin('parent', plan.id)
        begin('department', plan.department)
        // The form asks the server anew which fields a card has.
        setModified(true)
        setAbove(plan)
      })
    return () => {
      left = true
    }
    // Once, when the form is there.
  }, [initializing])

  return <p>{above ? adminUi.bar.newCard(above.title) : adminUi.bar.newPlan}</p>
}
