import { siteTexts } from '../../../messages'
import type { ContactView, RoleView, WhoView } from '../props'
import { canBeReached, PhonesInline, WaysToReach } from './Phones'

const { reference } = siteTexts

/** A role or a contact with every way to reach it: for the list a reader calls from. */
export function Who({ who, note }: { who: WhoView; note: string }) {
  return (
    <>
      {who.type === 'role' ? <WhoRole role={who.role} /> : <WhoContact contact={who.contact} />}
      {note && <p className="who__note">{note}</p>}
    </>
  )
}

function WhoRole({ role }: { role: RoleView }) {
  return (
    <>
      <p className="who__name">
        <a href={role.href}>{role.title}</a>
      </p>
      <Holders role={role} urgent />
    </>
  )
}

function WhoContact({ contact }: { contact: ContactView }) {
  return (
    <>
      <p className="who__name">
        <a href={contact.href}>{contact.name}</a>
      </p>
      {contact.title && <p className="quiet">{contact.title}</p>}
      <WaysToReach contact={contact} urgent />
    </>
  )
}

/** Who holds a role, in order, deputies marked. A vacant role has nobody to call, and says so. */
export function Holders({ role, urgent }: { role: RoleView; urgent?: boolean }) {
  if (role.holders.length === 0) {
    return (
      <p>
        <span className="badge badge-vacant">{reference.vacant}</span>
      </p>
    )
  }
  return role.holders.map(({ contact, deputy }) => (
    <div className="holder" key={contact.id}>
      <p>
        {deputy && <span className="quiet">{reference.deputy}: </span>}
        <a href={contact.href}>{contact.name}</a>
        {contact.title && <span className="quiet">, {contact.title}</span>}
      </p>
      <WaysToReach contact={contact} urgent={urgent} />
    </div>
  ))
}

/** The same on few lines: "Kriseleder: Hanne Skov, tlf. 95 01 00 01". */
export function WhoLine({ who, note }: { who: WhoView; note: string }) {
  return (
    <>
      {who.type === 'role' ? <RoleLine role={who.role} /> : <ContactLine contact={who.contact} linked />}
      {note && <p className="who__note">{note}</p>}
    </>
  )
}

function RoleLine({ role }: { role: RoleView }) {
  return (
    <>
      <p>
        <a href={role.href}>{role.title}</a>
        {role.holders.length === 0 && (
          <>
            {' '}
            <span className="badge badge-vacant">{reference.vacant}</span>
          </>
        )}
      </p>
      {role.holders.map(({ contact, deputy }) => (
        <ContactLine key={contact.id} contact={contact} deputy={deputy} />
      ))}
    </>
  )
}

function ContactLine({ contact, deputy, linked }: { contact: ContactView; deputy?: boolean; linked?: boolean }) {
  return (
    <p>
      {deputy && <span className="quiet">{reference.deputy}: </span>}
      {linked ? <a href={contact.href}>{contact.name}</a> : contact.name}
      {contact.title && <span className="quiet">, {contact.title}</span>}
      {canBeReached(contact) && ', '}
      <PhonesInline contact={contact} />
    </p>
  )
}
