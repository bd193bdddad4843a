import { Fragment } from 'react'
import { siteTexts } from '../../../messages'
import { Document } from '../parts/Document'
import { Filter } from '../parts/Filter'
import { PageHead } from '../parts/PageHead'
import { NextPart, PartHead, partTitle } from '../parts/Parts'
import { WaysToReach } from '../parts/Phones'
import { groupAnchor, letterAnchor } from '../lists'
import type { ContactsPageProps } from '../props'

const { contacts: texts } = siteTexts
type Contact = ContactsPageProps['groups'][number]['contacts'][number]

/** Everybody that plans name, from A to Å as in a phone book; also the page to print and put on the wall. */
export function ContactsPage({ chrome, part = null, groups }: ContactsPageProps) {
  return (
    <Document chrome={chrome} title={partTitle(texts.title, part)} description={texts.lead}>
      <PageHead title={texts.title} lead={texts.lead} />
      <PartHead part={part} />
      {groups.length === 0 && <p>{texts.none}</p>}
      {groups.length > 0 && !part && <Filter label={texts.filter} />}
      {groups.length > 1 && !part && (
        <nav className="jump" aria-label={texts.jump}>
          <ul className="unstyled-list">
            {groups.map(({ letter }) => (
              <li key={letter}>
                <a href={`#${letterAnchor(letter)}`}>{letter}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {groups.map(({ letter, number, contacts }) => (
        <section key={letter} aria-labelledby={letterAnchor(letter)} data-filter-group>
          <h2 id={letterAnchor(letter)}>{letter}</h2>
          <div className="contacts" id={part ? groupAnchor(number) : undefined}>
            {contacts.map((contact) => (
              <ContactEntry key={contact.id} contact={contact} />
            ))}
          </div>
        </section>
      ))}
      <NextPart part={part} />
    </Document>
  )
}

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
