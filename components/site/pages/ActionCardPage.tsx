import { siteTexts, words } from '../../../messages'
import type { SectionKey } from '../../../domain/content/templates'
import { Attachments } from '../parts/Attachments'
import { CallFirst } from '../parts/CallFirst'
import { Document } from '../parts/Document'
import { LogSheet } from '../parts/LogSheet'
import { PageHead } from '../parts/PageHead'
import { Over, PlanTree, printFootOf, titleOf, Validity } from '../parts/PlanHead'
import { SectionContent } from '../parts/PlanSection'
import { PlanTools } from '../parts/PlanTools'
import { Provenance } from '../parts/Provenance'
import { Who } from '../parts/Reach'
import type { PlanPageProps, SectionView } from '../props'

const { card: texts } = siteTexts

/** What tells whether the card is for the reader, before what to do; then where to go and whom to call. */
const first: readonly string[] = ['when'] satisfies SectionKey[]
const second: readonly string[] = ['actions'] satisfies SectionKey[]
const where: readonly string[] = ['meetingPlace'] satisfies SectionKey[]
const beside: readonly string[] = ['contacts'] satisfies SectionKey[]

/** A card to act by: who and when, the steps to tick, where, whom to call; all of it open, and on one sheet of paper. */
export function ActionCardPage(card: PlanPageProps) {
  const { chrome, title, summary, kind, sections, provenance } = card
  const among = (keys: readonly string[]) => sections.filter(({ key }) => keys.includes(key))
  const rest = sections.filter(({ key }) => ![...first, ...second, ...where, ...beside].includes(key))
  return (
    <Document
      chrome={chrome}
      title={titleOf(card)}
      description={summary || `${words.kinds[kind]}: ${title}`}
      printFoot={printFootOf(card)}
    >
      <PageHead over={<Over plan={card} />} title={title} />
      <div className="card" data-card={provenance.revision}>
        <div className="card__facts">
          <section className="card__part" aria-labelledby="hvem">
            <h2 id="hvem">{texts.who}</h2>
            <Performer role={card.performedBy} />
          </section>
          {among(first).map((section) => (
            <Part key={section.anchor} section={section} />
          ))}
        </div>
        <div className="card__steps urgent urgent--steps">
          {among(second).map((section) => (
            <Part key={section.anchor} section={section} />
          ))}
        </div>
        <div className="card__calls">
          {among(where).map((section) => (
            <Part key={section.anchor} section={section} />
          ))}
          <CallFirst chain={card.callFirst} from={card.callFirstFrom} parent={card.parent} />
          {among(beside).map((section) => (
            <Part key={section.anchor} section={section} />
          ))}
        </div>
        <div className="card__rest">
          {rest.map((section) => (
            <Part key={section.anchor} section={section} />
          ))}
        </div>
      </div>
      <div className="about-plan">
        {summary && <p className="font-lead">{summary}</p>}
        <Validity provenance={provenance} />
        <PlanTools paper={card.paper} smallPapers={card.smallPapers} />
      </div>
      <Attachments attachments={card.attachments} />
      {/* The sheet is the same on every card, and nothing to find a card by. */}
      <details className="accordion log-of-card" data-pagefind-ignore>
        <summary>
          <h2 id="logskema">{texts.log}</h2>
        </summary>
        <div className="accordion__content">
          <LogSheet />
        </div>
      </details>
      <div className="off-paper">
        <PlanTree plan={card} />
        <Provenance plan={card} />
      </div>
    </Document>
  )
}

function Performer({ role }: { role: PlanPageProps['performedBy'] }) {
  if (!role) return <p className="quiet">{texts.noWho}</p>
  return <Who who={{ type: 'role', role }} note="" />
}

const Part = ({ section }: { section: SectionView }) => (
  <section className="card__part" aria-labelledby={section.anchor} id={section.formerAnchor ?? undefined}>
    <h2 id={section.anchor}>{section.heading}</h2>
    <SectionContent section={section} ticked />
  </section>
)
