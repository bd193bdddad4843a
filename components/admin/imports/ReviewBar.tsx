'use client'
/** Always in sight: where the chosen lines go, the way back, and the draft. */
import type { ChoiceGroup, Review } from '../../../collections/imports/review'
import { importAdminTexts } from '../../../messages'
import { Select } from './Select'
import type { Dragging } from './useDragging'
import type { Say } from './useReview'

const texts = importAdminTexts.review
const heading = 'heading'

interface Props {
  review: Review
  chosen: ReadonlySet<string>
  problem: string
  busy: 'edit' | 'make' | null
  dragging: Dragging
  say: Say
  onClear: () => void
  onUndo: () => void
  onMake: () => void
}

export function ReviewBar({ review, chosen, problem, busy, dragging, say, onClear, onUndo, onMake }: Props) {
  const { places, hindrance, questions, version, edition } = review
  const open = questions.filter(({ answered, id }) => !answered && id !== 'department').length
  const lines = [...chosen]
  const move = (value: string) => {
    if (!value) return
    const [first = ''] = lines
    void say(value === heading ? { do: 'heading', line: first } : { do: 'lines', lines, to: value }).then(() => goTo(first))
    onClear()
  }
  const groups = lines.length === 1 ? [...places, { label: texts.sections, choices: [{ value: heading, label: texts.toHeading }] }] : places
  return (
    <div className="pv-review__bar">
      {dragging.dragged && <Targets places={places} target={dragging.target} />}
      {lines.length > 0 && (
        <div className="pv-review__move">
          <span>{texts.selected(lines.length)}</span>
          <Select label={texts.moveTo} value="" first={{ value: '', label: '–' }} groups={groups} onChoose={move} />
          <button type="button" className="pv-link-button" onClick={onClear}>
            {texts.clear}
          </button>
        </div>
      )}
      <div role="alert">{problem && <p className="pv-notice pv-notice--error pv-break">{problem}</p>}</div>
      <p className="pv-hint" role="status">
        {busy === 'make' ? texts.making : busy === 'edit' ? texts.saving : (hindrance ?? texts.stillOpen(open))}
      </p>
      <div className="pv-review__buttons">
        <button type="button" className="pv-button" disabled={version === 0 || busy !== null} onClick={onUndo}>
          {texts.undo}
        </button>
        <button type="button" className="pv-button pv-button--primary" disabled={hindrance !== null || busy !== null} onClick={onMake}>
          {edition ? texts.makeEdition : texts.make}
        </button>
      </div>
    </div>
  )
}

/** The list that said it is gone: whoever uses the keyboard goes on from the line, where it stands now. */
const goTo = (line: string): void => {
  setTimeout(() => document.querySelector<HTMLElement>(`[data-choice="${CSS.escape(line)}"]`)?.focus())
}

/** Every place, also those where nothing stands yet, within reach of whoever drags. */
const Targets = ({ places, target }: { places: readonly ChoiceGroup[]; target: Dragging['target'] }) => (
  <ul className="pv-review__targets" aria-hidden>
    {places.flatMap(({ choices }) =>
      choices.map(({ value, label }) => (
        <li key={value} {...target(value)}>
          {label}
        </li>
      )),
    )}
  </ul>
)
