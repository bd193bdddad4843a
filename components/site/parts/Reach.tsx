import { siteTexts } from '../../../messages'
import type { ContactView, RoleView, WhoView } from '../props'
import { WaysToReach } from './Phones'

const { reference } = siteTexts

type As = 'holder' | 'deputy' | 'head' | 'duty'

interface ReachProps {
  contact: ContactView
  /** In whose place the contact is named. */
  as?: As
  note?: string
  /** Somebody must be called now: mail only where there is no number. */
  urgent?: boolean
}

/** Who, and every way to reach them: the one form of it, wherever people and numbers are told of. */
export function Reach({ contact, as = 'holder', note, urgent }: ReachProps) {
  return (
    <div className="reach" data-who={contact.name}>
      <p className="reach__who">
        {as !== 'holder' && <span className="quiet">{reference.as[as]}: </span>}
        <a href={contact.href}>{contact.name}</a>
        {contact.title && <span className="quiet">, {contact.title}</span>}
      </p>
      <WaysToReach contact={contact} urgent={urgent} />
      {note && <p className="reach__note">{note}</p>}
    </div>
  )
}

/** A role or a contact. A role is its name, and below it whoever holds it. */
export function Who({ who, note, urgent }: { who: WhoView; note: string; urgent?: boolean }) {
  if (who.type === 'contact') return <Reach contact={who.contact} note={note} urgent={urgent} />
  return (
    <div className="role">
      <p className="role__title">
        <a href={who.role.href}>{who.role.title}</a>
      </p>
      {note && <p className="reach__note">{note}</p>}
      <Holders role={who.role} urgent={urgent} />
    </div>
  )
}

/** Who holds a role, in order; of a vacant one, who stands in. */
export function Holders({ role: { holders, standIn }, urgent }: { role: RoleView; urgent?: boolean }) {
  if (holders.length > 0) {
    return holders.map(({ contact, deputy }) => (
      <Reach key={contact.id} contact={contact} as={deputy ? 'deputy' : 'holder'} urgent={urgent} />
    ))
  }
  return (
    <>
      <p>
        <span className="badge badge-vacant">{reference.vacant}</span> {standIn && reference.callInstead}
      </p>
      {standIn && <Reach contact={standIn.contact} as={standIn.as} urgent={urgent} />}
    </>
  )
}

/** @returns whether somebody answers: there is a number of a holder, of a stand-in or of the contact itself */
export const canBeCalled = (who: WhoView): boolean => callable(who).some(({ phones }) => phones.length > 0)

const callable = (who: WhoView): ContactView[] => {
  if (who.type === 'contact') return [who.contact]
  const { holders, standIn } = who.role
  return holders.length > 0 ? holders.map(({ contact }) => contact) : standIn ? [standIn.contact] : []
}
