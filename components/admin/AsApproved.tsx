'use client'
/** "Som godkendt": the contacts and roles a revision named, as they were that day beside today's when they differ. */
import { useFormFields, usePayloadAPI } from '@payloadcms/ui'
import { asApprovedTexts as texts } from '../../messages'
import type { Contact, Role } from '../../payload-types'
import { rolesByName, thenAndNow, type ContactAsApproved, type FactsAsApproved, type RoleByName, type ThenAndNow } from '../../domain/content/as-approved'
import { showPhone } from '../../domain/contact/phone'
import { useAddresses } from './api'

export function AsApproved() {
  const facts = useFormFields(([fields]) => fields.facts?.value) as FactsAsApproved | null | undefined
  if (!facts || facts.contacts.length + facts.roles.length === 0) return null
  return (
    <section aria-labelledby="pv-as-approved">
      <h3 id="pv-as-approved">{texts.heading}</h3>
      <p className="pv-hint">{texts.help}</p>
      {facts.roles.length > 0 && <Roles facts={facts} />}
      {facts.contacts.length > 0 && <Contacts contacts={facts.contacts} />}
    </section>
  )
}

function Roles({ facts }: { facts: FactsAsApproved }) {
  const then = rolesByName(facts)
  const today = useToday<Role>('roles', then, 1)
  return <Lines heading={texts.roles} lines={thenAndNow(then, today?.map(roleToday) ?? then, roleLine)} />
}

function Contacts({ contacts }: { contacts: ContactAsApproved[] }) {
  const today = useToday<Contact>('contacts', contacts, 0)
  return <Lines heading={texts.contacts} lines={thenAndNow<ContactAsApproved | Contact>(contacts, today ?? contacts, contactLine)} />
}

/** @returns the records as they are now, or null while they are on their way */
function useToday<T>(collection: 'contacts' | 'roles', then: readonly { id: string }[], depth: number): T[] | null {
  const { api } = useAddresses()
  const ids = then.map(({ id }) => id).join(',')
  const [{ data, isLoading, isError }] = usePayloadAPI(api(`/${collection}?depth=${depth}&limit=0&where[id][in]=${ids}`))
  const { docs } = (data ?? {}) as { docs?: T[] }
  return isLoading || isError || !docs ? null : docs
}

function Lines({ heading, lines }: { heading: string; lines: ThenAndNow[] }) {
  return (
    <>
      <h4>{heading}</h4>
      <ul>
        {lines.map(({ id, then, today }) => (
          <li key={id}>
            {then}
            {today !== 'same' && (
              <p className="pv-hint">
                {texts.today}: {today === 'gone' ? texts.gone : today.reads}
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

const roleToday = ({ id, title, holders }: Role): RoleByName => ({
  id,
  title,
  holders: (holders ?? []).map(({ contact, deputy }) => ({
    name: typeof contact === 'object' ? contact.name : texts.gone,
    deputy: deputy === true,
  })),
})

const roleLine = ({ title, holders }: RoleByName): string =>
  texts.role(title, holders.map(({ name, deputy }) => (deputy ? texts.deputy(name) : name)))

const contactLine = ({ name, title, phones, mails, other }: ContactAsApproved | Contact): string =>
  [
    name,
    title,
    ...(phones ?? []).map(({ number, label }) => [showPhone(number), label].filter(Boolean).join(' ')),
    ...(mails ?? []).map(({ address }) => address),
    other,
  ]
    .filter(Boolean)
    .join(', ')
