'use client'
/** What the plan is: title, kind, department, and whether it is a new plan or an edition of one that is there. */
import { useEffect, useState } from 'react'
import type { Review } from '../../../collections/imports/review'
import { planKinds } from '../../../domain/approval/vocabulary'
import { importAdminTexts, words } from '../../../messages'
import { Select } from './Select'
import type { Say } from './useReview'

const { review: texts, title: titleLabel, kind: kindLabel, department: departmentLabel } = importAdminTexts
const kinds = [{ label: kindLabel, choices: planKinds.map((value) => ({ value, label: words.kinds[value] })) }]

export function PlanFacts({ review, say }: { review: Review; say: Say }) {
  const { kind, department, departments, edition, editions, metadata } = review
  return (
    <section aria-labelledby="pv-review-plan" className="pv-review__part">
      <h2 id="pv-review-plan">{texts.plan}</h2>
      <TitleField title={review.title} say={say} />
      <div className="pv-review__facts">
        <Select label={kindLabel} value={kind} groups={kinds} onChoose={(value) => say({ do: 'kind', kind: value as Review['kind'], answers: kindQuestion(review) })} />
        <Select
          label={departmentLabel}
          value={department ?? ''}
          groups={[{ label: departmentLabel, choices: departments }]}
          onChoose={(value) => value && say({ do: 'department', department: value, answers: 'department' })}
        />
        {editions.length > 0 && (
          <Select
            label={texts.edition}
            value={edition ?? ''}
            first={{ value: '', label: texts.newPlan }}
            groups={[{ label: texts.edition, choices: editions }]}
            onChoose={(value) => say({ do: 'edition', plan: value || null })}
          />
        )}
      </div>
      {edition && <p className="pv-notice">{texts.editionHint}</p>}
      {metadata.length > 0 && (
        <>
          <h3>{texts.metadata}</h3>
          <ul>
            {metadata.map((line, at) => (
              <li key={at} className="pv-break">
                {line}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

const kindQuestion = ({ questions }: Review): string | undefined => questions.find(({ choose }) => choose?.as === 'kind')?.id

/** Sent when the field is left, or by Enter. */
function TitleField({ title, say }: { title: string; say: Say }) {
  const [text, setText] = useState(title)
  useEffect(() => setText(title), [title])
  const send = () => {
    if (text.trim() && text.trim() !== title) void say({ do: 'title', title: text.trim() })
  }
  return (
    <label className="pv-import__field">
      {titleLabel}
      <input
        type="text"
        value={text}
        maxLength={160}
        onChange={({ target }) => setText(target.value)}
        onBlur={send}
        onKeyDown={({ key }) => key === 'Enter' && send()}
      />
    </label>
  )
}
