/** What a field has chosen, and what it offers to choose. */
import type { OfferedReference } from '../../../collections/references/offered'
import { referenceId } from '../../../domain/content/richtext'
import { pickTexts } from '../../../messages'
import type { Choice } from './Combobox'
import type { Creatable } from './createRecord'

export type Place = OfferedReference['to']
export interface Picked {
  to: Place
  id: string
}

/** @param value as the form has it: an id, a record, or either with its collection */
export function pickedIn(value: unknown, places: readonly Place[]): Picked | null {
  const [only] = places
  if (places.length === 1 && only) {
    const id = referenceId(value)
    return id ? { to: only, id } : null
  }
  const { relationTo, value: inner } = (value ?? {}) as { relationTo?: Place; value?: unknown }
  const id = referenceId(inner)
  return id && relationTo ? { to: relationTo, id } : null
}

/** @param query empty while nothing is searched for, or the answer is on its way: then nothing is made */
export function choicesOf(offers: readonly OfferedReference[], mayCreate: readonly Creatable[], query: string): Choice[] {
  const found = offers.map(({ to, id, name, detail }) => ({ key: `old ${to} ${id}`, name, detail: [pickTexts.kinds[to], detail].filter(Boolean).join(' · ') }))
  const name = query.trim()
  if (!name) return found
  return [...found, ...mayCreate.map((what) => ({ key: `new ${what}`, name: pickTexts.offer[what](name), detail: pickTexts.offerDetail[what] }))]
}
