import { siteTexts } from '../../../messages'
import type { Part, Way } from '../props'
import { places } from './places'

const texts = siteTexts.part

/** A title that tells the pages of one list from each other. */
export const partTitle = (title: string, part: Part | null): string => (part && part.at > 1 ? texts.titled(title, part) : title)

/** Where one is in a long list, and the way to each group of it. What is on no page can only be searched for. */
export function PartHead({ part }: { part: Part | null }) {
  if (!part) return null
  return (
    <div className="part off-paper" data-pagefind-ignore>
      {part.ways.length > 1 && (
        <nav aria-label={texts.ways}>
          <Ways ways={part.ways} />
        </nav>
      )}
      {part.ways.length === 1 && part.ways[0] && <Letters way={part.ways[0]} />}
      <p>
        {texts.long} <a href={places.search}>{texts.search}</a>
      </p>
      <Steps part={part} label={texts.before} />
    </div>
  )
}

/** At the end of a page that does not end the list. */
export const NextPart = ({ part }: { part: Part | null }) => (part ? <Steps part={part} label={texts.after} /> : null)

/** Links to groups, each with how much lies behind it. */
export const Ways = ({ ways }: { ways: Way[] }) => (
  <ul className="ways unstyled-list">
    {ways.map((way) => (
      <li key={way.href}>
        <a href={way.href}>{way.label}</a> <span className="quiet">{way.count}</span>
        <Letters way={way} />
      </li>
    ))}
  </ul>
)

const Letters = ({ way: { label, letters } }: { way: Way }) =>
  letters.length > 1 && (
    <nav className="jump" aria-label={texts.letters(label)}>
      <ul className="unstyled-list">
        {letters.map(({ label: letter, href }) => (
          <li key={letter}>
            <a href={href}>{letter}</a>
          </li>
        ))}
      </ul>
    </nav>
  )

const Steps = ({ part, label }: { part: Part; label: string }) => (
  <nav className="part__steps off-paper" aria-label={label} data-pagefind-ignore>
    {part.previous && (
      <a href={part.previous} rel="prev">
        {texts.previous}
      </a>
    )}
    <span>{texts.of(part)}</span>
    {part.next && (
      <a href={part.next} rel="next">
        {texts.next}
      </a>
    )}
  </nav>
)
