import { siteTexts, words } from '../../../messages'
import type { PlanPageProps } from '../props'
import { places } from './places'
import { Who } from './Who'

/** The alarm chain with its numbers, where a reader looks first. */
export function CallFirst({ chain }: { chain: PlanPageProps['callFirst'] }) {
  return (
    <section className="urgent" aria-labelledby="ring-foerst">
      <h2 id="ring-foerst">{words.callFirst}</h2>
      {chain.length > 0 ? (
        <>
          <p className="quiet">{siteTexts.plan.callOrder}</p>
          <ol className="numbered">
            {chain.map(({ who, note }, position) => (
              <li key={position}>
                <Who who={who} note={note} />
              </li>
            ))}
          </ol>
        </>
      ) : (
        <p>
          {siteTexts.plan.noChain} <a href={places.contacts}>{siteTexts.plan.contactsPage}</a>.
        </p>
      )}
    </section>
  )
}
