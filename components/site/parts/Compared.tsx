import { compareTexts, siteTexts } from '../../../messages'
import type { Changes, Comparison } from '../../../domain/compare'
import { Marks } from '../../compare/Marks'
import type { NameOf } from '../../compare/name-of'
import { shownParts } from '../../compare/parts'
import type { Names } from '../props'

const { history: texts } = siteTexts

const nameIn = (names: Names): NameOf => (to, id) => names[`${to}/${id}`] ?? compareTexts.noLink

/** What a revision changed, as its approver saw it, without what stayed. */
export function Changed({ changes: { comparison, isCut }, names }: { changes: Changes; names: Names }) {
  const parts = shownParts(comparison, nameIn(names), false).filter(({ touched }) => touched)
  if (parts.length === 0) return <p className="quiet">{texts.nothingChanged}</p>
  return (
    <details className="changed">
      <summary>{texts.changedPlaces(parts.map(({ heading }) => heading))}</summary>
      {parts.map(({ key, heading, part, renamed, body }) => (
        <div key={key} className="changed__part">
          <h3>
            {heading} <Marks part={part} renamed={renamed} always />
          </h3>
          {body}
        </div>
      ))}
      {isCut && <p className="quiet">{texts.cut}</p>}
    </details>
  )
}

/** A whole text, compared with nothing: all its words and no mark. */
export const Whole = ({ comparison, names }: { comparison: Comparison; names: Names }) =>
  shownParts(comparison, nameIn(names), true).map(({ key, heading, body }) => (
    <div key={key}>
      <h3>{heading}</h3>
      {body}
    </div>
  ))
