import { Fragment } from 'react'
import { siteTexts } from '../../../messages'
import { Document } from '../parts/Document'
import { Filter } from '../parts/Filter'
import { PageHead } from '../parts/PageHead'
import { WaysToReach } from '../parts/Phones'
import type { ContactsPageProps } from '../props'
import { addTo } from '../../../domain/group'

const { contacts: texts } = siteTexts
type Contact = ContactsPageProps['groups'][number]['contacts'][number]

const danish = new Intl.Collator('da', { numeric: true })

/** Everybody that plans name, from A to Å as in a phone book; also the page to print and put on the wall. */
export function ContactsPage({ chrome, groups }: ContactsPageProps) {
  const contacts = groups.flatMap((group) => group.contacts).sort((a, b) => danish.compare(a.name, b.name))
  const letters = byLetter(contacts)
  return (
    <Document chrome={chrome} title={texts.title} description={texts.lead}>
      <PageHead title={texts.title} lead={texts.lead} />
      {contacts.length === 0 && <p>{texts.none}</p>}
      {contacts.length > 0 && <Filter label={texts.filter} />}
      {letters.size > 1 && (
        <nav className="jump" aria-label={texts.jump}>
          <ul className="unstyled-list">
            {[...letters.keys()].map((letter) => (
              <li key={letter}>
                <a href={`#${anchorOf(letter)}`}>{letter}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {[...letters].map(([letter, own]) => (
        <section key={letter} aria-labelledby={anchorOf(letter)} data-filter-group>
          <h2 id={anchorOf(letter)}>{letter}</h2>
          <div className="contacts">
            {own.map((contact) => (
              <ContactEntry key={contact.id} contact={contact} />
            ))}
          </div>
        </section>
      ))}
    </Document>
  )
}

function byLetter(contacts: Contact[]): Map<string, Contact[]> {
  const letters = new Map<string, Contact[]>()
  for (const contact of contacts) {
    const letter = letterOf(contact.name)
    addTo(letters, letter, contact)
  }
  return letters
}

/** `Æbeløgaard` stands under Æ, `112` under #; Aa is Å. */
function letterOf(name: string): string {
  if (/^aa/i.test(name)) return 'Å'
  const first = name.charAt(0).toUpperCase()
  const letter = 'ÆØÅ'.includes(first) ? first : first.normalize('NFD').charAt(0)
  return /[A-ZÆØÅ]/.test(letter) ? letter : '#'
}

const anchorOf = (letter: string): string => `bogstav-${letter === '#' ? 'andre' : letter.toLowerCase()}`

function ContactEntry({ contact }: { contact: Contact }) {
  const { name, title, department, href, formerAnchor, roles, type } = contact
  const about = [title, texts.types[type], department?.label].filter(Boolean).join(' · ')
  return (
    <div className="contact" id={formerAnchor} data-filter-item data-contact>
      <h3 id={href.split('#')[1]}>{name}</h3>
      {about && <p className="quiet">{about}</p>}
      <WaysToReach contact={contact} />
      {roles.length > 0 && (
        <p className="quiet">
          {texts.roles}:{' '}
          {roles.map((role, position) => (
            <Fragment key={role.href}>
              {position > 0 && ', '}
              <a href={role.href}>{role.label}</a>
            </Fragment>
          ))}
        </p>
      )}
    </div>
  )
}
