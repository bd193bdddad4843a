/** The plan part by part: what changed stands open, the rest is folded. */
import { approvalViewTexts, compareTexts } from '../../../messages'
import { Marks } from './Marks'
import type { ShownPart } from './parts'

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
      {parts.map((part) =>
        part.touched ? <Touched key={part.key} part={part} isNew={isNew} /> : <Untouched key={part.key} part={part} />,
      )}
    </section>
  )
}

const anchorOf = ({ key }: ShownPart) => `pv-part-${key.replace(':', '-')}`

function Touched({ part, isNew }: { part: ShownPart; isNew: boolean }) {
  const { heading, renamed, body } = part
  return (
    <section id={anchorOf(part)} className={`pv-part pv-part--${isNew ? 'new' : part.part.is}`} aria-label={heading}>
      <h3>
        {heading} {!isNew && <Marks part={part.part} renamed={renamed} always />}
      </h3>
      {body}
    </section>
  )
}

function Untouched({ part }: { part: ShownPart }) {
  return (
    <details id={anchorOf(part)} className="pv-part pv-part--folded">
      <summary>
        {part.heading} <span className="pv-hint">{compareTexts.fates.unchanged}</span>
      </summary>
      {part.body}
    </details>
  )
}
