'use client'
/** "Som godkendt": the contacts a revision named, with the numbers of that day beside those of today when they differ. */
import { useFormFields, usePayloadAPI } from '@payloadcms/ui'
import { asApprovedTexts as texts } from '../../messages'
import type { Contact } from '../../payload-types'
import type { ContactAsApproved, FactsAsApproved } from '../../workflow/as-approved'
import { showPhone } from '../../workflow/phone'
import { useAddresses } from './api'

export function AsApproved() {
  const facts = useFormFields(([fields]) => fields.facts?.value) as FactsAsApproved | null | undefined
  return facts && facts.contacts.length > 0 ? <Contacts contacts={facts.contacts} /> : null
}

function Contacts({ contacts }: { contacts: ContactAsApproved[] }) {
  const { api } = useAddresses()
  const ids = contacts.map(({ id }) => id).join(',')
  const [{ data, isLoading }] = usePayloadAPI(api(`/contacts?depth=0&limit=0&where[id][in]=${ids}`))
  const today = new Map(((data as { docs?: Contact[] } | null)?.docs ?? []).map((contact) => [contact.id, contact]))
  return (
    <section aria-labelledby="pv-as-approved">
      <h3 id="pv-as-approved">{texts.heading}</h3>
      <p className="pv-hint">{texts.help}</p>
      <ul>
        {contacts.map((contact) => (
          <li key={contact.id}>
            {lineOf(contact)}
            {!isLoading && <Today then={contact} now={today.get(contact.id)} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Today({ then, now }: { then: ContactAsApproved; now: Contact | undefined }) {
  const line = now ? lineOf(now) : texts.gone
  return line === lineOf(then) ? null : (
    <p className="pv-hint">
      {texts.today}: {line}
    </p>
  )
}

/** A contact in one line; what reads alike is alike. */
const lineOf = ({ name, title, phones, mails, other }: ContactAsApproved | Contact): string =>
  [
    name,
    title,
    ...(phones ?? []).map(({ number, label }) => [showPhone(number), label].filter(Boolean).join(' ')),
    ...(mails ?? []).map(({ address }) => address),
    other,
  ]
    .filter(Boolean)
    .join(', ')
