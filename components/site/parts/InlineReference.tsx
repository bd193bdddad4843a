import { siteTexts, words } from '../../../messages'
import type { ContactView, PlanRefView, RoleView } from '../props'
import { canBeReached, PhoneInText } from './Phones'

const { reference } = siteTexts

/** What a reference shows when its target no longer is. Text around it was written as if it were there. */
export const GoneReference = () => <span className="gone">{reference.gone}</span>

/** "Mette Holm, systemejer (tlf. 95 01 00 01)" */
export function ContactInline({ contact }: { contact: ContactView }) {
  return (
    <span className="ref">
      <a href={contact.href}>{contact.name}</a>
      {contact.title && `, ${contact.title}`}
      {canBeReached(contact) && (
        <>
          {' ('}
          <PhoneInText contact={contact} />)
        </>
      )}
    </span>
  )
}

/** "Kriseleder (Hanne Skov, tlf. 95 01 00 01)", or "Logfører (vakant, ring til afdelingens leder: Ida Krag, tlf. 95 01 00 02)" */
export function RoleInline({ role }: { role: RoleView }) {
  const holder = role.holders[0]
  const { standIn } = role
  return (
    <span className="ref">
      <a href={role.href}>{role.title}</a>
      {' ('}
      {holder ? (
        <>
          {holder.deputy && `${reference.as.deputy.toLowerCase()}: `}
          <Named contact={holder.contact} />
        </>
      ) : (
        reference.vacant
      )}
      {!holder && standIn && (
        <>
          , {reference.callStandIn[standIn.as]} <Named contact={standIn.contact} />
        </>
      )}
      )
    </span>
  )
}

const Named = ({ contact }: { contact: ContactView }) => (
  <>
    {contact.name}
    {canBeReached(contact) && ', '}
    <PhoneInText contact={contact} />
  </>
)

/** A plan by name, with what a reader must know before following it. */
export function PlanInline({ plan, withKind = false }: { plan: PlanRefView; withKind?: boolean }) {
  const status = reference.status[plan.status]
  return (
    <span className="ref">
      {plan.href ? <a href={plan.href}>{plan.title}</a> : plan.title}
      {withKind && ` (${words.kinds[plan.kind].toLowerCase()})`}
      {status && ` (${status})`}
    </span>
  )
}
