/** How contacts, roles and plans are written in a Word document, and read again when it comes home (importing/edition-home.ts). */
import { showPhone } from '../../../domain/contact/phone'
import type { WhoReference } from '../../../domain/content/content'
import type { Figure } from '../../../domain/content/figures'
import type { InlineReference } from '../../../domain/content/richtext'
import type { Id } from '../../../domain/approval/vocabulary'
import { siteTexts, wordTexts, words } from '../../../messages'

/** The records that a content names, as they are today. */
export interface Named {
  contacts: ReadonlyMap<Id, NamedContact>
  roles: ReadonlyMap<Id, { title: string; holders: Id[] }>
  plans: ReadonlyMap<Id, string>
  departments: ReadonlyMap<Id, string>
}

export interface NamedContact {
  name: string
  title: string
  /** As stored. */
  phones: string[]
  mails: string[]
}

const { reference } = siteTexts

/** In a sentence: "Mette Holm, systemejer (tlf. 95 01 00 01)", "Kriseleder (Hanne Skov, tlf. …)", "Strømsvigt". */
export function referenceText({ to, id }: InlineReference, named: Named): string {
  if (to === 'plans') return named.plans.get(id) ?? reference.gone
  if (to === 'contacts') return contactText(named.contacts.get(id))
  const role = named.roles.get(id)
  if (!role) return reference.gone
  const [holder] = role.holders.flatMap((each) => named.contacts.get(each) ?? [])
  return `${role.title} (${holder ? [holder.name, phoneOf(holder)].filter(Boolean).join(', ') : reference.vacant})`
}

function contactText(contact: NamedContact | undefined): string {
  if (!contact) return reference.gone
  const phone = phoneOf(contact)
  return `${[contact.name, contact.title].filter(Boolean).join(', ')}${phone ? ` (${phone})` : ''}`
}

const phoneOf = ({ phones: [phone] }: NamedContact): string => (phone ? `${reference.phone} ${showPhone(phone)}` : '')

type Doer = { role: Id | null; contact: Id | null }

/** Who does a step, behind its text: by name alone, since a number would make a contact of the step. */
export function byText({ role, contact }: Doer, { roles, contacts }: Named): string {
  const by = [role && roles.get(role)?.title, contact && contacts.get(contact)?.name].filter(Boolean).join(' · ')
  return by && ` – ${by}`
}

/** Below a picture: what it shows, and its caption. */
export const figureText = ({ alt, caption }: Figure): string => `${wordTexts.picture}: ${[alt, caption].filter(Boolean).join(' – ')}`

export const stepText = (step: Doer & { text: string }, named: Named): string => step.text + byText(step, named)

/** The columns of a table of people, in the words that the importer knows columns by. */
export const peopleColumns = ['Rolle', 'Navn', 'Titel', 'Telefon', 'Mail', 'Bemærkning'] as const

/** @returns a row of such a table; a role with several holders is several rows */
export function peopleRows({ who, note }: { who: WhoReference; note: string }, named: Named): string[][] {
  const row = (role: string, contact: NamedContact | undefined, said: string): string[] => [
    ...[role, contact?.name ?? '', contact?.title ?? ''],
    ...[(contact?.phones ?? []).map(showPhone).join('\n'), (contact?.mails ?? []).join('\n'), said],
  ]
  if (who.to === 'contacts') return [row('', named.contacts.get(who.id) ?? { name: reference.gone, title: '', phones: [], mails: [] }, note)]
  const role = named.roles.get(who.id)
  if (!role) return [row(reference.gone, undefined, note)]
  const [first] = role.holders.flatMap((each) => named.contacts.get(each) ?? [])
  return [row(role.title, first ?? { name: words.vacant, title: '', phones: [], mails: [] }, note)]
}
