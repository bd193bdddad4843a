import { siteTexts } from '../../../messages'
import { Document } from '../parts/Document'
import { PageHead } from '../parts/PageHead'
import { WaysToReach } from '../parts/Phones'
import type { ContactsPageProps } from '../props'

const { contacts: texts } = siteTexts
type Group = ContactsPageProps['groups'][number]

/** Everybody that plans name, by department; also the page to print and put on the wall. */
export function ContactsPage({ chrome, groups }: ContactsPageProps) {
  return (
    <Document chrome={chrome} title={texts.title} description={texts.lead}>
      <PageHead title={texts.title} lead={texts.lead} />
      {groups.length === 0 && <p>{texts.none}</p>}
      {groups.length > 1 && (
        <nav className="jump" aria-label={texts.jump}>
          <ul className="unstyled-list">
            {groups.map((group) => (
              <li key={anchorOf(group)}>
                <a href={`#${anchorOf(group)}`}>{nameOf(group)}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {groups.map((group) => (
        <section key={anchorOf(group)} aria-labelledby={anchorOf(group)}>
          <h2 id={anchorOf(group)}>{nameOf(group)}</h2>
          <div className="contacts">
            {group.contacts.map((contact) => (
              <Contact key={contact.id} contact={contact} />
            ))}
          </div>
        </section>
      ))}
    </Document>
  )
}

function Contact({ contact }: { contact: Group['contacts'][number] }) {
  const type = texts.types[contact.type]
  return (
    <div className="contact">
      <h3 id={contact.href.split('#')[1]}>{contact.name}</h3>
      {(contact.title || type) && <p className="quiet">{[contact.title, type].filter(Boolean).join(' · ')}</p>}
      <WaysToReach contact={contact} />
      {contact.roles.length > 0 && (
        <p className="quiet">
          {texts.roles}:{' '}
          {contact.roles.map(({ href, label }, position) => (
            <span key={href}>
              {position > 0 && ', '}
              <a href={href}>{label}</a>
            </span>
          ))}
        </p>
      )}
    </div>
  )
}

const nameOf = ({ department }: Group): string => department?.label ?? texts.wide

/** `/afdelinger/it/` → `afdeling-it` */
const anchorOf = ({ department }: Group): string =>
  department ? `afdeling-${department.href.split('/').filter(Boolean).at(-1)}` : 'hele-kommunen'
