'use client'
/** The sections that were found, each with its lines: a heading is moved by its list, lines by theirs once they are chosen, and both by dragging. */
import type { KeyboardEvent } from 'react'
import type { ChoiceGroup, Review, ShownLine, ShownSection } from '../../../collections/imports/review'
import { importAdminTexts } from '../../../messages'
import { Picture, type PictureUrl } from './Picture'
import { Select } from './Select'
import type { Dragging } from './useDragging'
import type { Say } from './useReview'

const texts = importAdminTexts.review

interface Props {
  review: Review
  chosen: ReadonlySet<string>
  onChoose: (line: string, isChosen: boolean) => void
  dragging: Dragging
  pictureUrl: PictureUrl
  say: Say
}

export function Sections({ review, ...props }: Props) {
  return (
    <section aria-labelledby="pv-review-sections" className="pv-review__part" onKeyDown={walk}>
      <h2 id="pv-review-sections">{texts.sections}</h2>
      {review.sections.length === 0 ? <p>{texts.noSections}</p> : <p className="pv-hint">{texts.sectionsHint}</p>}
      {review.sections.map((section, at) => (
        <Section key={section.id} section={section} isFirst={at === 0} places={review.places} level={3} {...props} />
      ))}
    </section>
  )
}

/** Arrow keys go from line to line, so that a long section takes no hundred tabs; Enter goes to the list of where the chosen go. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
    event.preventDefault()
    document.querySelector<HTMLElement>('.pv-review__move select')?.focus()
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (!step || !(event.target instanceof HTMLInputElement)) return
  const all = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')]
  event.preventDefault()
  all[all.indexOf(event.target) + step]?.focus()
}

interface SectionProps extends Omit<Props, 'review'> {
  section: ShownSection
  isFirst: boolean
  places: readonly ChoiceGroup[]
  level: 3 | 4
}

const merge = 'merge'

function Section({ section, isFirst, level, ...props }: SectionProps) {
  const { id, label, heading, place, line, lines, children, isOwn } = section
  const Heading = `h${level}` as const
  const extra = isFirst ? [] : [{ label: importAdminTexts.moveTo, choices: [{ value: merge, label: texts.merge }] }]
  const move = (value: string) => void props.say(value === merge ? { do: 'merge', section: id } : { do: 'section', section: id, to: value })
  const { source, target } = props.dragging
  return (
    <div className={`pv-review__section pv-review__section--${level}`} {...target(place)}>
      <div className="pv-review__section-head" data-line={line} {...source({ section: id })}>
        <Heading className="pv-break">{label}</Heading>
        <Select label={texts.sectionIs(label)} hideLabel value={isOwn ? `section:${id}` : place} groups={[...props.places, ...extra]} onChoose={move} />
      </div>
      {heading && <p className="pv-hint pv-break">{texts.inDocument(heading)}</p>}
      {lines.length + children.length === 0 && <p className="pv-hint">{texts.empty}</p>}
      <ul className="pv-review__lines">
        {lines.map((each) => (
          <Line key={each.id} line={each} {...props} />
        ))}
      </ul>
      {children.map((child, at) => (
        <Section key={child.id} section={child} isFirst={at === 0} {...props} level={4} />
      ))}
    </div>
  )
}

function Line({ line, chosen, onChoose, dragging, pictureUrl, say }: Omit<Props, 'review'> & { line: ShownLine }) {
  const { id, text, item, contacts, picture } = line
  /** The line is gone then: whoever uses the keyboard goes on from the next. */
  const leave = async () => {
    const all = [...document.querySelectorAll<HTMLElement>('[data-choice]')]
    const at = all.findIndex(({ dataset }) => dataset.choice === id)
    if (picture) await say({ do: 'picture', picture: picture.hash, alt: null })
    setTimeout(() => [...all.slice(at + 1), ...all.slice(0, at).reverse()].find(({ isConnected }) => isConnected)?.focus())
  }
  return (
    // Whoever drags a chosen line drags all that are chosen.
    <li data-line={line.line} {...dragging.source({ lines: chosen.has(id) ? [...chosen] : [id] })}>
      <label className="pv-review__line">
        <input type="checkbox" data-choice={id} checked={chosen.has(id)} onChange={({ target }) => onChoose(id, target.checked)} />
        <span className={`pv-break${item ? ' pv-review__line--item' : ''}`}>
          {picture && <Picture picture={picture} alt="" url={pictureUrl} />}
          {picture && !text ? texts.noPictureText : text}
          {contacts.length > 0 && <span className="pv-mark">{importAdminTexts.questions.isContact}</span>}
        </span>
      </label>
      {picture && (
        <button type="button" className="pv-link-button" onClick={() => void leave()}>
          {importAdminTexts.questions.leavePicture}
        </button>
      )}
    </li>
  )
}
