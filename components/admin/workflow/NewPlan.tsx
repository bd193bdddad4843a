'use client'
/** What a new plan begins with: whoever writes it answers for it until somebody else is chosen, and a card lies under its plan. */
import { useAuth, useForm, useFormInitializing } from '@payloadcms/ui'
import { useSearchParams } from 'next/navigation'
import { useEffect, useState } from 'react'
import { adminUi } from '../../../messages'
import { referenceId } from '../../../domain/content/richtext'
import type { Plan } from '../../../payload-types'
import { useAddresses } from '../api'
import { homeOf } from '../pick/home'
import { BeginFromCopy } from './BeginFromCopy'

/** `…/plans/create?under=<plan>` begins an action card under that plan. */
const parameter = 'under'

export const newCardPath = (plan: string) => `/collections/plans/create?${parameter}=${plan}` as const

/** Their own department, or that of the plan they answer for and wrote in last. @returns undefined where neither is known */
async function departmentFor(user: { id: unknown } | null | undefined, plans: string): Promise<string | undefined> {
  const own = homeOf(user)
  if (own) return own
  const query = `where[responsibleEditor][equals]=${String(user?.id)}&sort=-updatedAt&limit=1&depth=0&select[department]=true`
  const answer = await fetch(`${plans}?${query}`, { credentials: 'include' }).catch(() => null)
  const { docs = [] } = answer?.ok ? ((await answer.json()) as { docs?: Pick<Plan, 'department'>[] }) : {}
  return referenceId(docs[0]?.department) ?? undefined
}

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
    let left = false
    const leave = () => {
      left = true
    }
    if (!under) {
      void departmentFor(user, api('/plans')).then((department) => {
        if (!left) begin('department', department)
      })
      return leave
    }
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
    return leave
    // Once, when the form is there.
  }, [initializing])

  if (under) return <p>{above ? adminUi.bar.newCard(above.title) : adminUi.bar.newPlan}</p>
  return (
    <>
      <p>{adminUi.bar.newPlan}</p>
      <BeginFromCopy />
    </>
  )
}
