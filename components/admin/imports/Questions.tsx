'use client'
/** What is doubtful, worked off one after the other: an answer leads to the next question. */
import { useEffect, useRef, useState } from 'react'
import type { Edit, Question, Review } from '../../../collections/imports/review'
import { importAdminTexts } from '../../../messages'
import { Picture, type PictureUrl } from './Picture'
import { Select } from './Select'
import type { Say } from './useReview'

const texts = importAdminTexts.questions

interface Props {
  review: Review
  pictureUrl: PictureUrl
  say: Say
}

export function Questions({ review: { questions, version }, pictureUrl, say }: Props) {
  const list = useRef<HTMLOListElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const goOn = useRef(false)
  useEffect(() => {
    if (!goOn.current) return
    goOn.current = false
    const next = list.current?.querySelector<HTMLElement>('[data-open] button, [data-open] select, [data-open] input')
    ;(next ?? heading.current)?.focus()
  }, [version])
  const answer = (edit: Edit) => {
    goOn.current = true
    void say(edit)
  }
  const open = questions.filter(({ answered }) => !answered)
  return (
    <section aria-labelledby="pv-review-questions" className="pv-review__part">
      <h2 id="pv-review-questions" ref={heading} tabIndex={-1}>
        {texts.heading}
      </h2>
      <p role="status">{questions.length === 0 ? texts.none : texts.open(open.length, questions.length)}</p>
      <ol className="pv-review__questions" ref={list}>
        {questions.map((question) => (
          <One key={question.id} question={question} pictureUrl={pictureUrl} answer={answer} />
        ))}
      </ol>
    </section>
  )
}

interface OneProps {
  question: Question
  pictureUrl: PictureUrl
  answer: (edit: Edit) => void
}

function One({ question, pictureUrl, answer }: OneProps) {
  const { id, text, quote, line, answered, answers, choose, write, lines, picture } = question
  const chosen = (value: string) => {
    if (!value) return
    if (choose?.as === 'kind') answer({ do: 'kind', kind: value as Review['kind'], answers: id })
    else if (choose?.as === 'department') answer({ do: 'department', department: value, answers: id })
    else answer({ do: 'lines', lines, to: value, answers: id })
  }
  return (
    <li className={`pv-review__question${answered ? ' pv-review__question--answered' : ''}`} data-line={line} data-open={answered ? undefined : ''}>
      <p className="pv-break">
        {text} {answered && <span className="pv-mark">{texts.answered}</span>}
      </p>
      {quote && !text.includes(quote) && <p className="pv-quote">{quote}</p>}
      {picture && <Picture picture={picture} alt="" url={pictureUrl} />}
      {!answered && (
        <div className="pv-review__answers">
          {picture && write !== null && (
            <Written label={texts.writePicture} text={write} most={500} onSave={(alt) => answer({ do: 'picture', picture: picture.hash, alt, answers: id })} />
          )}
          {answers.map(({ label, edit }) => (
            <button key={label} type="button" className="pv-button" onClick={() => answer(edit)}>
              {label}
            </button>
          ))}
          {choose && <Select label={choose.label} value={choose.chosen} groups={choose.groups} onChoose={chosen} />}
          {!picture && write !== null && <Written label={texts.write} text={write} most={160} onSave={(title) => answer({ do: 'title', title, answers: id })} />}
        </div>
      )}
    </li>
  )
}

interface WrittenProps {
  label: string
  text: string
  /** Characters. */
  most: number
  onSave: (text: string) => void
}

function Written({ label, text, most, onSave }: WrittenProps) {
  const [now, setNow] = useState(text)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (now.trim()) onSave(now.trim())
      }}
    >
      <label className="pv-import__field">
        {label}
        <input type="text" required value={now} maxLength={most} onChange={({ target }) => setNow(target.value)} />
      </label>
      <button type="submit" className="pv-button">
        {texts.save}
      </button>
    </form>
  )
}
