'use client'
import { useState, type FormEvent } from 'react'
import { linkTexts } from '../../../messages'
import { sendTo } from '../sending'

const texts = linkTexts.forgotten

export function AskForLink({ url }: { url: string }) {
  const [email, setEmail] = useState('')
  const [said, setSaid] = useState('')

  async function ask(event: FormEvent) {
    event.preventDefault()
    const sent = await sendTo<{ message: string }>(url, { email })
    setSaid(sent.ok ? sent.answer.message : sent.sentence)
  }

  return (
    <form noValidate onSubmit={(event) => void ask(event)}>
      <p>{texts.text}</p>
      <div className="pv-field">
        <label>
          {texts.email}
          <input type="email" autoComplete="username" value={email} onChange={(event) => setEmail(event.target.value)} />
        </label>
      </div>
      <div role="status">{said && <p className="pv-notice">{said}</p>}</div>
      <p>
        <button type="submit" className="pv-button pv-button--primary">
          {texts.button}
        </button>
      </p>
    </form>
  )
}
