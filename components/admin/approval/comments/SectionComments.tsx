'use client'
/** What was said about a section, under it; and the field for saying more while the plan is in review. */
import { useState } from 'react'
import type { ShownComment } from '../../../../collections/comments/endpoints'
import { commentTexts } from '../../../../messages'
import { momentText } from '../../dates'
import { useSharedComments } from './CommentsProvider'
import { wasOpen } from './commentStore'
import { WriteComment } from './WriteComment'

interface Props {
  section: string
  heading: string
  /** Comments on sections that the plan no longer has are shown here too. */
  exceptOn?: readonly string[]
  /** In the form: what was resolved on another day is not shown. */
  onlyOpen?: boolean
}

export function SectionComments({ section, heading, exceptOn, onlyOpen = false }: Props) {
  const comments = useSharedComments()
  if (!comments?.answer) return null
  const { comments: all, mayResolve, mayWrite } = comments.answer
  const here = all.filter((each) => each.section === section || (exceptOn && !exceptOn.includes(each.section)))
  const own = onlyOpen ? here.filter(({ id, resolved }) => !resolved || wasOpen(id)) : here
  if (own.length === 0 && !mayWrite) return null
  return (
    <div className="pv-comments">
      {own.length > 0 && (
        <ul aria-label={`${commentTexts.heading}: ${heading}`}>
          {own.map((comment) => (
            <Comment
              key={comment.id}
              comment={comment}
              mayResolve={mayResolve}
              onResolve={comments.setResolved}
              onAnswer={comments.answerTo}
            />
          ))}
        </ul>
      )}
      {mayWrite && (
        <WriteComment
          button={commentTexts.add}
          to={commentTexts.to(heading)}
          label={commentTexts.label(heading)}
          send={commentTexts.send}
          onWrite={(text) => comments.write(section, text)}
        />
      )}
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
  onAnswer: (comment: string, text: string) => Promise<string | null>
}

function Comment({ comment, mayResolve, onResolve, onAnswer }: CommentProps) {
  const { id, answers, text, authorName, at, resolved, resolvedByName, resolvedAt } = comment
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
      {answers.length > 0 && (
        <ul className="pv-comment__answers" aria-label={commentTexts.answers}>
          {answers.map((answer) => (
            <li key={answer.id}>
              <p className="pv-hint">{commentTexts.by(answer.authorName, momentText(answer.at))}</p>
              <p className="pv-comment__text">{answer.text}</p>
            </li>
          ))}
        </ul>
      )}
      {resolved && <p className="pv-hint">{commentTexts.resolvedBy(resolvedByName ?? '', resolvedAt ? momentText(resolvedAt) : '')}</p>}
      <div role="alert">{refusal && <p className="pv-field__error">{refusal}</p>}</div>
      {mayResolve && (
        <button type="button" className="pv-link-button" disabled={busy} onClick={() => void resolve()}>
          {resolved ? commentTexts.reopen : commentTexts.resolve}
        </button>
      )}
      {mayResolve && !resolved && (
        <WriteComment
          button={commentTexts.answer}
          to={commentTexts.toComment(authorName)}
          label={commentTexts.answerLabel(authorName)}
          send={commentTexts.sendAnswer}
          onWrite={(said) => onAnswer(id, said)}
        />
      )}
    </li>
  )
}
