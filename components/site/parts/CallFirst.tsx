import { siteTexts, words } from '../../../messages'
import type { Link, PlanPageProps, WhoView } from '../props'
import { places } from './places'
import { Who, WhoLine } from './Who'

const { plan: texts } = siteTexts

/** A card without a chain of its own follows the plan it belongs to. */
function NoChain({ parent }: { parent: PlanPageProps['parent'] }) {
  return parent ? (
    <p>
      {texts.followParent} <a href={`${parent.href}#ring-foerst`}>{parent.title}</a>.
    </p>
  ) : (
    <ContactsInstead why={texts.noChain} />
  )
}

const ContactsInstead = ({ why }: { why: string }) => (
  <p>
    {why} <a href={places.contacts}>{texts.contactsPage}</a>.
  </p>
)

/** Vacant roles and contacts without a number stay on the list, but nobody answers there. */
const canBeCalled = (who: WhoView): boolean =>
  who.type === 'contact'
    ? who.contact.phones.length > 0
    : who.role.holders.some(({ contact }) => contact.phones.length > 0)

interface Props {
  chain: PlanPageProps['callFirst']
  /** The plan whose chain it is, when it is not the page's own. */
  from?: Link | null
  parent: PlanPageProps['parent']
  /** On few lines, for a card. */
  brief?: boolean
}

/** The alarm chain with its numbers, where a reader looks first. */
export function CallFirst({ chain, from, parent, brief = false }: Props) {
  const Entry = brief ? WhoLine : Who
  return (
    <section className="urgent" aria-labelledby="ring-foerst">
      <h2 id="ring-foerst">{words.callFirst}</h2>
      {chain.length > 0 ? (
        <>
          <p className="quiet">
            {texts.callOrder}
            {from && (
              <>
                {' '}
                {siteTexts.card.chainOf} <a href={`${from.href}#ring-foerst`}>{from.label}</a>.
              </>
            )}
          </p>
          {!chain.some(({ who }) => canBeCalled(who)) && <ContactsInstead why={texts.nobodyToCall} />}
          <ol className="numbered">
            {chain.map(({ who, note }, position) => (
              <li key={position}>
                <Entry who={who} note={note} />
              </li>
            ))}
          </ol>
        </>
      ) : (
        <NoChain parent={parent} />
      )}
    </section>
  )
}
