/** Makes a contact or a role with what one knows of it where one writes; the rest is written on the record itself. */
import type { OfferedReference } from '../../../collections/references/offered'
import { adminUi, pickTexts } from '../../../messages'

export type Creatable = Extract<OfferedReference['to'], 'contacts' | 'roles'>

export interface NewContact {
  name: string
  title: string
  number: string
}
export interface NewRole {
  title: string
  /** Empty: nobody holds it yet. */
  holder: string
}

export type Created = { ok: true; id: string } | { ok: false; sentence: string }

export const contactData = ({ name, title, number }: NewContact, department: string | null) => ({
  type: 'person',
  name: name.trim(),
  title: title.trim() || null,
  department,
  active: true,
  phones: number.trim() ? [{ number: number.trim(), visibility: 'internal' }] : [],
})

export const roleData = ({ title, holder }: NewRole, department: string | null) => ({
  title: title.trim(),
  department,
  holders: holder ? [{ contact: holder, deputy: false }] : [],
})

/** @returns the new record's id, or a sentence for every way it can fail */
export async function createRecord(address: string, data: object): Promise<Created> {
  const headers = { 'Content-Type': 'application/json' }
  const answer = await fetch(`${address}?depth=0`, { method: 'POST', credentials: 'include', headers, body: JSON.stringify(data) }).catch(() => null)
  if (!answer) return { ok: false, sentence: adminUi.failure.network }
  const body = (await answer.json().catch(() => ({}))) as CreateAnswer
  if (answer.ok && body.doc) return { ok: true, id: String(body.doc.id) }
  return { ok: false, sentence: answer.status >= 500 ? adminUi.failure.unknown : refusalIn(body) }
}

interface CreateAnswer {
  doc?: { id: string | number }
  errors?: { message?: string; data?: { errors?: { message?: string }[] } }[]
}

/** Payload says which fields at the top, and what is wrong with each below. */
export const refusalIn = ({ errors }: CreateAnswer): string =>
  errors?.[0]?.data?.errors?.map(({ message }) => message).join(' ') || errors?.[0]?.message || pickTexts.notCreated
