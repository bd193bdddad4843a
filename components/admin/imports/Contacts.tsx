'use client'
import { contactUses, type Review, type ShownContact } from '../../../collections/imports/review'
import { importAdminTexts } from '../../../messages'
import { Select } from './Select'
import type { Say } from './useReview'

const texts = importAdminTexts.review

/** Whom the document names: new, known, the same under another number, or left out. */
export function Contacts({ review: { contacts }, say }: { review: Review; say: Say }) {
  const fresh = contacts.filter(({ use, status }) => use === 'new' && status !== 'role').length
  return (
    <section aria-labelledby="pv-review-contacts" className="pv-review__part">
      <h2 id="pv-review-contacts">{texts.contacts}</h2>
      {contacts.length === 0 && <p>{texts.noContacts}</p>}
      {fresh > 0 && <p className="pv-notice">{texts.newContacts(fresh)}</p>}
      {contacts.some(({ roles, status }) => roles.length > 0 || status === 'role') && <p className="pv-hint">{texts.newRoles}</p>}
      <ul className="pv-review__contacts">
        {contacts.map((contact) => (
          <Contact key={contact.place} contact={contact} say={say} />
        ))}
      </ul>
    </section>
  )
}

function Contact({ contact, say }: { contact: ShownContact; say: Say }) {
  const { place, name, title, phones, mails, roles, lines, status, known, use } = contact
  const isAsked = status === 'otherNumber' || status === 'otherName'
  const uses = contactUses.filter((each) => (each === 'known' ? known !== null : each === 'add' ? status === 'otherNumber' : true))
  return (
    <li data-line={lines.join(' ')} className="pv-review__contact">
      <div>
        <strong className="pv-break">{name}</strong> <span className={`pv-mark pv-review__status--${status}`}>{texts.status[status]}</span>
        <p className="pv-hint pv-break">{[title, ...roles, ...phones, ...mails].filter(Boolean).join(' · ')}</p>
        {known && status !== 'known' && <p className="pv-hint pv-break">{[known.name, ...known.phones].join(' · ')}</p>}
      </div>
      <Select
        label={texts.contactBecomes(name)}
        hideLabel
        value={use}
        groups={[{ label: texts.contacts, choices: uses.map((value) => ({ value, label: status === 'role' && value === 'new' ? texts.useRole : texts.uses[value] })) }]}
        onChoose={(value) => say({ do: 'contact', contact: place, use: value as ShownContact['use'], ...(isAsked && { answers: `contact:${place}` }) })}
      />
    </li>
  )
}
