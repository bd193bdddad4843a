/** A department's plans as a bar. Parts differ by pattern as well as colour; the numbers stand beside it. */
import { overviewTexts } from '../../../messages'
import type { Standing } from '../../../domain/overview'

type Part = Exclude<keyof Standing, 'inForce'>

const barParts = ['onTime', 'dueSoon', 'overdue'] as const
const { parts: names } = overviewTexts

/** @param widest the number that fills the whole width, the same for all bars of a chart */
export function StandingBar({ standing, widest }: { standing: Standing; widest: number }) {
  const before = (part: Part) => barParts.slice(0, barParts.indexOf(part as never)).reduce((sum, each) => sum + standing[each], 0)
  const percent = (count: number) => `${Math.round((10_000 * count) / widest) / 100}%`
  return (
    <svg className="standing" width="100%" height="22" aria-hidden="true" focusable="false">
      {barParts
        .filter((part) => standing[part] > 0)
        .map((part) => (
          <Swatch key={part} part={part} x={percent(before(part))} width={percent(standing[part])} />
        ))}
      {standing.inReview > 0 && <Swatch part="inReview" width={percent(standing.inReview)} />}
    </svg>
  )
}

/** What each pattern means, and the patterns themselves: the bars of a page draw with those of its legend. */
export function StandingLegend() {
  return (
    <ul className="standing-legend unstyled-list" aria-hidden="true">
      {([...barParts, 'inReview'] as const).map((part) => (
        <li key={part}>
          <svg className="standing" width="28" height="22" focusable="false">
            {part === 'dueSoon' && (
              <pattern id="standing-stripes" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <rect className="standing__ground" width="6" height="6" />
                <rect className="standing__stripe" width="3" height="6" />
              </pattern>
            )}
            <Swatch part={part} width="100%" />
          </svg>{' '}
          {names[part]}
        </li>
      ))}
    </ul>
  )
}

/** What waits for approval lies under the bar: it is counted besides the others. */
function Swatch({ part, x = '0%', width }: { part: Part; x?: string; width: string }) {
  const place = part === 'inReview' ? { y: 17, height: 5 } : { y: 1, height: 13 }
  const fill = part === 'dueSoon' ? { fill: 'url(#standing-stripes)' } : {}
  return <rect className={`standing__part standing__${part}`} x={x} width={width} {...place} {...fill} />
}

/** @returns what fills the width of a chart; never nought. */
export const widestOf = (standings: readonly Standing[]): number =>
  Math.max(1, ...standings.flatMap(({ inForce, inReview }) => [inForce, inReview]))
