/** The plan part by part: what changed stands open, the rest is folded. */
import type { ReactNode } from 'react'
import { approvalViewTexts, compareTexts } from '../../../messages'
import { OpenCount, SectionComments } from './comments/SectionComments'
import { Marks } from '../../compare/Marks'
import type { ShownPart } from '../../compare/parts'

const texts = approvalViewTexts

interface Props {
  parts: readonly ShownPart[]
  changed: boolean
  isNew: boolean
}

export function Changes({ parts, changed, isNew }: Props) {
  const touched = parts.filter((part) => part.touched)
  return (
    <section aria-labelledby="pv-changes">
      <h2 id="pv-changes">{texts.changes}</h2>
      {!changed && <p className="pv-notice">{texts.nothingChanged}</p>}
      {changed && !isNew && (
        <nav aria-label={texts.contents} className="pv-changes__index">
          <p>
            {texts.changedPlaces(touched.length)}. {touched.length < parts.length && texts.unchangedHint}
          </p>
          <ul>
            {touched.map((part) => (
              <li key={part.key}>
                <a href={`#${anchorOf(part)}`}>{part.heading}</a> <Marks part={part.part} renamed={part.renamed} />
              </li>
            ))}
          </ul>
        </nav>
      )}
      {parts.map((part) => {
        const { key, heading } = part
        const exceptOn = key === 'plan' ? parts.map((each) => each.key) : undefined
        const comments = <SectionComments section={key} heading={heading} exceptOn={exceptOn} />
        return part.touched ? (
          <Touched key={key} part={part} isNew={isNew} comments={comments} />
        ) : (
          <Untouched key={key} part={part} comments={comments} />
        )
      })}
    </section>
  )
}

const anchorOf = ({ key }: ShownPart) => `pv-part-${key.replace(':', '-')}`

function Touched({ part, isNew, comments }: { part: ShownPart; isNew: boolean; comments: ReactNode }) {
  const { heading, renamed, body } = part
  return (
    <section id={anchorOf(part)} className={`pv-part pv-part--${isNew ? 'new' : part.part.is}`} aria-label={heading}>
      <h3>
        {heading} {!isNew && <Marks part={part.part} renamed={renamed} always />}
      </h3>
      {body}
      {comments}
    </section>
  )
}

function Untouched({ part, comments }: { part: ShownPart; comments: ReactNode }) {
  return (
    <details id={anchorOf(part)} className="pv-part pv-part--folded">
      <summary>
        {part.heading} <span className="pv-hint">{compareTexts.fates.unchanged}</span> <OpenCount section={part.key} />
      </summary>
      {part.body}
      {comments}
    </details>
  )
}
