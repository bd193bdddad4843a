import { siteTexts, words } from '../../../messages'
import type { Link, PlanPageProps } from '../props'
import { places } from './places'
import { canBeCalled, Who } from './Reach'

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

interface Props {
  chain: PlanPageProps['callFirst']
  /** The plan whose chain it is, when it is not the page's own. */
  from?: Link | null
  parent: PlanPageProps['parent']
}

/** The alarm chain with its numbers, where a reader looks first: nothing stands before the first number. */
export function CallFirst({ chain, from, parent }: Props) {
  return (
    <section className="urgent call-first" aria-labelledby="ring-foerst" data-pagefind-ignore={from ? true : undefined} data-call-first>
      <h2 id="ring-foerst">{words.callFirst}</h2>
      {chain.length > 0 ? (
        <>
          {!chain.some(({ who }) => canBeCalled(who)) && <ContactsInstead why={texts.nobodyToCall} />}
          <ol className="numbered">
            {chain.map(({ who, note }, position) => (
              <li key={position}>
                <Who who={who} note={note} urgent />
              </li>
            ))}
          </ol>
          <p className="quiet" data-pagefind-ignore>
            {texts.callOrder}
            {from && (
              <>
                {' '}
                {siteTexts.card.chainOf} <a href={`${from.href}#ring-foerst`}>{from.label}</a>.
              </>
            )}
          </p>
        </>
      ) : (
        <NoChain parent={parent} />
      )}
    </section>
  )
}
