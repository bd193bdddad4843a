import type { LinkChecks } from '../../../collections/link-checks'
import { qualityTexts } from '../../../messages'
import { momentText } from '../dates'
import { CheckLinks } from './CheckLinks'

const texts = qualityTexts.links

/** When links to other places were tried, and a button to try them now. */
export function LinksPanel({ links, allSilent, checkUrl }: { links: LinkChecks | null; allSilent: boolean; checkUrl: string }) {
  const inside = links?.outcomes.filter(({ outcome }) => outcome === 'inside').length ?? 0
  return (
    <section className="pv-panel">
      <h2>{texts.title}</h2>
      <p>{links ? texts.checked(momentText(links.at), links.outcomes.length) : texts.never}</p>
      {inside > 0 && <p>{texts.inside(inside)}</p>}
      {allSilent && <p className="pv-notice pv-notice--warning">{texts.allSilent}</p>}
      <CheckLinks url={checkUrl} />
    </section>
  )
}
