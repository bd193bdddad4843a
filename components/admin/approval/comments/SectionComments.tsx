'use client'
/** What was said about a section, under it; and the field for saying more while the plan is in review. */
import { useId, useState } from 'react'
import type { ShownComment } from '../../../../collections/comments/endpoints'
import { commentTexts } from '../../../../messages'
import { longestComment } from '../../../../domain/approval/comments'
import { momentText } from '../../dates'
import { useSharedComments } from './CommentsProvider'

interface Props {
  section: string
  heading: string
  /** Comments on sections that the plan no longer has are shown here too. */
  exceptOn?: readonly string[]
}

export function SectionComments({ section, heading, exceptOn }: Props) {
  const comments = useSharedComments()
  if (!comments?.answer) return null
  const { comments: all, mayResolve, mayWrite } = comments.answer
  const own = all.filter((each) => each.section === section || (exceptOn && !exceptOn.includes(each.section)))
  if (own.length === 0 && !mayWrite) return null
  return (
    <div className="pv-comments">
      {own.length > 0 && (
        <ul aria-label={`${commentTexts.heading}: ${heading}`}>
          {own.map((comment) => (
            <Comment key={comment.id} comment={comment} mayResolve={mayResolve} onResolve={comments.setResolved} />
          ))}
        </ul>
      )}
      {mayWrite && <Write heading={heading} onWrite={(text) => comments.write(section, text)} />}
    </div>
  )
}

/** How many are open, for a section that is folded. */
export function OpenCount({ section }: { section: string }) {
  const open = useSharedComments()?.answer?.comments.filter((each) => each.section === section && !each.resolved).length ?? 0
  return open > 0 ? <strong className="pv-fate pv-fate--changed">{commentTexts.open(open)}</strong> : null
}

interface CommentProps {
  comment: ShownComment
  mayResolve: boolean
  onResolve: (comment: string, resolved: boolean) => Promise<string | null>
}

function Comment({ comment, mayResolve, onResolve }: CommentProps) {
  const { id, text, authorName, at, resolved, resolvedByName, resolvedAt } = comment
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)

  async function resolve() {
    setBusy(true)
    setRefusal(await onResolve(id, !resolved))
    setBusy(false)
  }

  return (
    <li className={`pv-comment${resolved ? ' pv-comment--resolved' : ''}`}>
      <p className="pv-hint">{commentTexts.by(authorName, momentText(at))}</p>
      <p className="pv-comment__text">{text}</p>
      {resolved && <p className="pv-hint">{commentTexts.resolvedBy(resolvedByName ?? '', resolvedAt ? momentText(resolvedAt) : '')}</p>}
      <div role="alert">{refusal && <p className="pv-field__error">{refusal}</p>}</div>
      {mayResolve && (
        <button type="button" className="pv-link-button" disabled={busy} onClick={() => void resolve()}>
          {resolved ? commentTexts.reopen : commentTexts.resolve}
        </button>
      )}
    </li>
  )
}

function Write({ heading, onWrite }: { heading: string; onWrite: (text: string) => Promise<string | null> }) {
  const id = useId()
  const [text, setText] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  if (text === null) {
    return (
      <button type="button" className="pv-link-button" onClick={() => setText('')}>
        {commentTexts.add} <span className="pv-visually-hidden">{commentTexts.to(heading)}</span>
      </button>
    )
  }

  async function save() {
    if (busy) return
    if (!text?.trim()) return setRefusal(commentTexts.empty)
    setBusy(true)
    const said = await onWrite(text)
    setBusy(false)
    setRefusal(said)
    if (!said) setText(null)
  }

  return (
    <div className="pv-field pv-comment-field">
      <label htmlFor={id}>{commentTexts.label(heading)}</label>
      <textarea
        id={id}
        rows={3}
        maxLength={longestComment}
        value={text}
        autoFocus
        aria-invalid={Boolean(refusal)}
        aria-describedby={refusal ? `${id}-error` : undefined}
        onChange={(event) => setText(event.target.value)}
      />
      <div role="alert">
        {refusal && (
          <p className="pv-field__error" id={`${id}-error`}>
            {refusal}
          </p>
        )}
      </div>
      <p className="pv-dialog__buttons">
        <button type="button" className="pv-button pv-button--primary" aria-disabled={busy} onClick={() => void save()}>
          {busy ? commentTexts.sending : commentTexts.send}
        </button>
        <button type="button" className="pv-button" disabled={busy} onClick={() => setText(null)}>
          {commentTexts.cancel}
        </button>
      </p>
    </div>
  )
}
