'use client'
/** A button that becomes a field: for a comment, or for the answer to one; "@" names somebody. What was typed stays when it is refused. */
import { useId, useRef, useState } from 'react'
import { longestComment } from '../../../../domain/approval/comments'
import { commentTexts } from '../../../../messages'
import { MentionList, useMention } from './MentionList'

interface Props {
  button: string
  /** Follows the button for those who do not see where it stands. */
  to: string
  label: string
  send: string
  /** @returns the sentence of a refusal, or null when it was written. */
  onWrite: (text: string) => Promise<string | null>
}

export function WriteComment({ button, to, label, send, onWrite }: Props) {
  const id = useId()
  const [text, setText] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const mention = useMention(field, setText)
  if (text === null) {
    return (
      <button type="button" className="pv-link-button" onClick={() => setText('')}>
        {button} <span className="pv-visually-hidden">{to}</span>
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
      <label htmlFor={id}>{label}</label>
      <textarea
        ref={field}
        id={id}
        rows={3}
        maxLength={longestComment}
        value={text}
        autoFocus
        aria-invalid={Boolean(refusal)}
        aria-describedby={`${id}-help${refusal ? ` ${id}-error` : ''}`}
        {...mention.field}
        onChange={(event) => {
          setText(event.target.value)
          mention.look()
        }}
      />
      <MentionList {...mention.list} />
      <p className="pv-hint" id={`${id}-help`}>
        {commentTexts.mentionHelp}
      </p>
      <div role="alert">
        {refusal && (
          <p className="pv-field__error" id={`${id}-error`}>
            {refusal}
          </p>
        )}
      </div>
      <p className="pv-dialog__buttons">
        <button type="button" className="pv-button pv-button--primary" aria-disabled={busy} onClick={() => void save()}>
          {busy ? commentTexts.sending : send}
        </button>
        <button type="button" className="pv-button" disabled={busy} onClick={() => setText(null)}>
          {commentTexts.cancel}
        </button>
      </p>
    </div>
  )
}
