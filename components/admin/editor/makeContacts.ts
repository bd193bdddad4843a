/** Makes the contacts that a table's rows name and that are missing, one after the other, as the author may. */
import type { ContactRow } from '../../../domain/contact/contact-table'
import type { Id } from '../../../domain/approval/vocabulary'
import { contactTableTexts as texts } from '../../../messages'
import { contactData, createRecord } from '../pick/createRecord'

/** A row that stays, and a sentence of why. */
export interface LeftRow {
  words: string
  why: string
}

/** @returns the contact of each row by its place, and the rows without one */
export async function makeContacts(
  address: string,
  rows: readonly ContactRow[],
  department: Id | null,
): Promise<{ contacts: Map<number, Id>; leftRows: LeftRow[] }> {
  const contacts = new Map<number, Id>()
  const leftRows: LeftRow[] = []
  /** The same person may stand in two rows. */
  const made = new Map<string, Id>()
  for (const each of rows) {
    if (each.is === 'unclear') leftRows.push({ words: each.words, why: texts.why[each.why] })
    if (each.is === 'known') contacts.set(each.row, each.id)
    if (each.is !== 'new') continue
    const { name, title, numbers } = each.contact
    const key = [...numbers].sort().join()
    const phones = numbers.map((number) => ({ number, visibility: 'internal' }))
    const known = made.get(key)
    const answer = known
      ? ({ ok: true, id: known } as const)
      : await createRecord(address, { ...contactData({ name, title, number: '' }, department), phones })
    if (!answer.ok) leftRows.push({ words: [name, title].filter(Boolean).join(', '), why: answer.sentence })
    else {
      made.set(key, answer.id)
      contacts.set(each.row, answer.id)
    }
  }
  return { contacts, leftRows }
}
