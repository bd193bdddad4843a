import { siteTexts, words } from '../../../messages'
import { textPartsOf, shapeOf, type SectionKey, type SectionShape } from '../../../domain/content/templates'
import type { SectionView } from '../props'
import { PlanInline } from './InlineReference'
import { Who } from './Reach'
import { RichText } from './RichText'
import { Phases } from './Steps'

/** What a reader needs in the first minutes stands open on a phone too; the rest is folded there by the script (docs/decisions/0043). */
const openKeys: ReadonlySet<string> = new Set<SectionKey>(['alerting', 'actions', 'meetingPlace', 'contacts'])
const isFolded = ({ key }: SectionView): boolean => !openKeys.has(key)

/** One section of a plan. The heading carries the anchor, so that search can lead to it; the section the one it had before. */
export function PlanSection({ section }: { section: SectionView }) {
  return (
    <details className="accordion" open data-fold={isFolded(section) || undefined} id={section.formerAnchor ?? undefined}>
      <summary>
        <h2 id={section.anchor}>{section.heading}</h2>
      </summary>
      <div className="accordion__content">
        <SectionContent section={section} />
        <p className="section-link off-paper" data-pagefind-ignore>
          <a href={`#${section.anchor}`} data-copy>
            {siteTexts.plan.linkTo}
            <span className="sr-only">: {section.heading}</span>
          </a>
        </p>
      </div>
    </details>
  )
}

/** @param ticked steps get a box to tick */
export function SectionContent({ section, ticked }: { section: SectionView; ticked?: boolean }) {
  const { text, phases, alarmChain, contactGroups, actionCards, noActionCards } = section
  const empty = [text, phases].every((part) => Object.keys(part).length === 0)
  if (empty && alarmChain.length + contactGroups.length + actionCards.length === 0 && !noActionCards) {
    return <p className="quiet">{siteTexts.plan.emptySection}</p>
  }
  return (
    <>
      <TextParts section={section} />
      {alarmChain.length > 0 && (
        <p data-pagefind-ignore>
          <a href="#ring-foerst">{siteTexts.plan.chainIsAbove(alarmChain.length)}</a>
        </p>
      )}
      <Phases phases={phases} ticked={ticked} />
      {contactGroups.map(({ heading, members }, position) => (
        <div key={position}>
          {heading && <h3>{heading}</h3>}
          <Members members={members} />
        </div>
      ))}
      {noActionCards && <p>{words.noActionCards}.</p>}
      {actionCards.length > 0 && (
        <ul>
          {actionCards.map((card) => (
            <li key={card.title + card.href}>
              <PlanInline plan={card} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** The texts in reading order; those that the template splits off get their own heading. */
function TextParts({ section: { key, text } }: { section: SectionView }) {
  const shape: SectionShape = (shapeOf as Record<string, SectionShape>)[key] ?? 'text'
  return textPartsOf[shape].map((part) => {
    const content = text[part]
    if (!content) return null
    if (part === 'body') return <RichText key={part} text={content} />
    return (
      <div key={part}>
        <h3>{words.textParts[part]}</h3>
        <RichText text={content} level={4} />
      </div>
    )
  })
}

function Members({ members }: { members: SectionView['alarmChain'] }) {
  return (
    <ul className="members unstyled-list">
      {members.map(({ who, note }, position) => (
        <li key={position}>
          <Who who={who} note={note} />
        </li>
      ))}
    </ul>
  )
}
