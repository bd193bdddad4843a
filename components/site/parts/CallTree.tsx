import { siteTexts } from '../../../messages'
import type { ContactView, WhoView } from '../props'
import { canBeReached, PhonesInline } from './Phones'

const { reference, plan: texts } = siteTexts

/**
 * The alarm chain as a picture: boxes in the order they are called, the deputies beside whom they stand in for.
 * It is a list of lists, so that the picture is its own text alternative, and prints.
 */
export function CallTree({ chain }: { chain: { who: WhoView; note: string }[] }) {
  return (
    <>
      <p className="quiet">{texts.callOrder}</p>
      <ol className="call-tree">
        {chain.map(({ who, note }, position) => (
          <li key={position} className={isVacant(who) ? 'call-tree__vacant' : undefined}>
            {who.type === 'role' ? (
              <>
                <p className="call-tree__role">
                  <a href={who.role.href}>{who.role.title}</a>{' '}
                  {isVacant(who) && <span className="badge badge-vacant">{reference.vacant}</span>}
                </p>
                {!isVacant(who) && (
                  <ol className="unstyled-list">
                    {who.role.holders.map(({ contact, deputy }) => (
                      <li key={contact.id}>
                        <Person contact={contact} deputy={deputy} />
                      </li>
                    ))}
                  </ol>
                )}
              </>
            ) : (
              <Person contact={who.contact} deputy={false} linked />
            )}
            {note && <p className="who__note">{note}</p>}
          </li>
        ))}
      </ol>
    </>
  )
}

const isVacant = (who: WhoView): boolean => who.type === 'role' && who.role.holders.length === 0

export function Person({ contact, deputy, linked }: { contact: ContactView; deputy: boolean; linked?: boolean }) {
  return (
    <>
      {deputy && <span className="quiet">{reference.deputy}: </span>}
      {linked ? <a href={contact.href}>{contact.name}</a> : contact.name}
      {contact.title && <span className="quiet">, {contact.title}</span>}
      {canBeReached(contact) && (
        <>
          <br />
          <PhonesInline contact={contact} />
        </>
      )}
    </>
  )
}
