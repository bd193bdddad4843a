/** Two plans of one department may not have the same title: a reader who is told it must find the one that is meant. */
import type { AfterErrorHook, CollectionBeforeChangeHook, Field, FieldHook, PayloadRequest } from 'payload'
import { adminTexts, fieldTexts } from '../../../messages'
import { titleForm } from '../../../domain/content/clean-text'
import type { Plan } from '../../../payload-types'
import { never } from '../../access'
import { fieldErrorsOf, Refusal } from '../../errors'
import { idOrNull } from '../../ids'
import { all, asFact, count } from '../../records'

/** Unique, so that of two who save at the same moment one is refused, on either database. */
export const titleKeyField: Field = {
  name: 'titleKey',
  label: fieldTexts.titleKey,
  type: 'text',
  unique: true,
  hidden: true,
  access: { create: never, update: never },
  admin: { hidden: true, disableListColumn: true, disableListFilter: true, disableBulkEdit: true },
}

const keyOf = ({ department, title }: Partial<Plan>): string => `${idOrNull(department) ?? ''} ${titleForm(title ?? '')}`

/** Reckoned at every save, whatever a client sends; the last of the hooks, on the plan as it will be. */
export const keepTitleApart: CollectionBeforeChangeHook<Plan> = async ({ data, originalDoc, req }) => {
  const plan = { department: data.department ?? originalDoc?.department, title: data.title ?? originalDoc?.title }
  const titleKey = keyOf(plan as Partial<Plan>)
  const isTaken = await titleTaken(req, plan as Partial<Plan>, originalDoc?.id)
  if (!isTaken) return { ...data, titleKey }
  // Two that were there before this rule may still be mended one by one.
  if (originalDoc && keyOf(originalDoc) === titleKey) return { ...data, titleKey: `${titleKey} ${originalDoc.id}` }
  throw refusalOf(plan.title ?? '')
}

const refusalOf = (title: string) => {
  const message = fieldTexts.titleTaken(title)
  return new Refusal(message, 409, { errors: [{ path: 'title', message }] })
}

async function titleTaken(req: PayloadRequest, plan: Partial<Plan>, id: string | undefined): Promise<boolean> {
  const docs = await all(asFact(req, 'a title is taken, whoever may read the plan'), 'plans', {
    where: { department: { equals: idOrNull(plan.department) } },
    select: { title: true },
  })
  const form = titleForm(plan.title ?? '')
  return docs.some((other) => other.id !== id && titleForm(other.title) === form)
}

/** The database's own refusal names a field that nobody sees. */
export const sayTitleTaken: AfterErrorHook = ({ error, req }) => {
  if (!fieldErrorsOf(error)?.errors.some(({ path }) => path === 'titleKey')) return
  const { message, status, data } = refusalOf(String((req.data as Partial<Plan> | undefined)?.title ?? ''))
  return { status, response: { errors: [{ name: 'ValidationError', message, data: data ?? undefined }] } }
}

/** `Strømsvigt (kopi)`, and `Strømsvigt (kopi) 2` when there is one. */
export const freeCopyTitle: FieldHook = async ({ value, req }) => {
  const wanted = adminTexts.duplicateTitle(String(value ?? '').slice(0, 140))
  for (let number = 1; ; number++) {
    const title = number === 1 ? wanted : `${wanted} ${number}`
    const taken = await count(asFact(req, 'a title is taken, whoever may read the plan'), 'plans', { title: { equals: title } })
    if (taken === 0) return title
  }
}
