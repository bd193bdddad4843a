'use client'
import type { Review } from '../../../collections/imports/review'

interface Props {
  id: string
  heading: string
  hint?: string
  groups: Review['notices']
}

/** Text under why it stands here. */
export function Remarks({ id, heading, hint, groups }: Props) {
  if (groups.length === 0) return null
  return (
    <section aria-labelledby={id} className="pv-review__part">
      <h2 id={id}>{heading}</h2>
      {hint && <p className="pv-hint">{hint}</p>}
      {groups.map(({ reason, texts }) => (
        <div key={reason}>
          <h3>{reason}</h3>
          <ul>
            {texts.map(({ text, line }, at) => (
              <li key={at} data-line={line} className="pv-break">
                {text}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
