'use client'
import { useState, type FormEvent } from 'react'
import { linkTexts, signInTexts } from '../../../messages'
import { PasswordField } from '../account/ChoosePassword'
import { useSending } from '../sending'

const texts = linkTexts.choose

/** The link's own part never left the browser until now: it stands after the `#`. */
export function ChooseByLink({ url, admin }: { url: string; admin: string }) {
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const [done, setDone] = useState('')
  const { busy, refusal, refuse, send } = useSending()

  async function choose(event: FormEvent) {
    event.preventDefault()
    if (busy) return
    if (password !== again) return refuse(signInTexts.choose.different)
    const answer = await send<{ email: string }>(url, { token: window.location.hash.slice(1), password })
    if (answer) setDone(answer.email)
  }

  if (done) {
    return (
      <div role="status">
        <p>{texts.done(done)}</p>
        <p>
          <a className="pv-button pv-button--primary" href={`${admin}/login`}>
            {texts.logIn}
          </a>
        </p>
      </div>
    )
  }
  return (
    <form noValidate onSubmit={(event) => void choose(event)}>
      <p>{texts.text}</p>
      <PasswordField label={signInTexts.choose.password} autoComplete="new-password" value={password} onChange={setPassword} />
      <PasswordField label={signInTexts.choose.again} autoComplete="new-password" value={again} onChange={setAgain} />
      <div role="alert">
        {refusal && <p className="pv-notice pv-notice--error">{refusal}</p>}
        {refusal === linkTexts.over && (
          <p>
            <a href={`${admin}/forgot`}>{texts.another}</a>
          </p>
        )}
      </div>
      <p>
        <button type="submit" className="pv-button pv-button--primary" aria-disabled={busy}>
          {signInTexts.choose.button}
        </button>
      </p>
    </form>
  )
}
