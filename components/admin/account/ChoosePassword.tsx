'use client'
/** For whoever came in with a password that somebody else chose: one's own, before anything else. */
import { useState, type FormEvent } from 'react'
import { adminUi, signInTexts } from '../../../messages'
import { FieldError } from '../workflow/FieldError'

const texts = signInTexts.choose

/** @param url of the person's own user in the API */
export function ChoosePassword({ url }: { url: string }) {
  const [presentPassword, setPresent] = useState('')
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const [refusal, setRefusal] = useState('')
  const [busy, setBusy] = useState(false)

  async function choose(event: FormEvent) {
    event.preventDefault()
    if (busy) return
    if (password !== again) return setRefusal(texts.different)
    setBusy(true)
    setRefusal('')
    const sentence = await send(url, { presentPassword, password })
    if (sentence === null) return window.location.assign('/admin')
    setRefusal(sentence)
    setBusy(false)
  }

  return (
    <form noValidate onSubmit={(event) => void choose(event)}>
      <PasswordField label={signInTexts.presentPassword} autoComplete="current-password" value={presentPassword} onChange={setPresent} />
      <PasswordField label={texts.password} autoComplete="new-password" value={password} onChange={setPassword} />
      <PasswordField label={texts.again} autoComplete="new-password" value={again} onChange={setAgain} />
      <div role="alert">
        <FieldError id="pv-refused">{refusal}</FieldError>
      </div>
      <p>
        <button type="submit" className="pv-button pv-button--primary" aria-disabled={busy}>
          {busy ? adminUi.dialog.sending : texts.button}
        </button>
      </p>
    </form>
  )
}

interface FieldProps {
  label: string
  autoComplete: string
  value: string
  onChange: (value: string) => void
}

export const PasswordField = ({ label, autoComplete, value, onChange }: FieldProps) => (
  <div className="pv-field">
    <label>
      {label}
      <input type="password" autoComplete={autoComplete} value={value} onChange={(event) => onChange(event.target.value)} />
    </label>
  </div>
)

interface Refused {
  errors?: { message?: string; data?: { errors?: { message?: string }[] } }[]
}

/** @returns null when it is saved, else why not. */
async function send(url: string, body: object): Promise<string | null> {
  try {
    const answer = await fetch(url, {
      method: 'PATCH',
      credentials: 'include',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (answer.ok) return null
    const [error] = ((await answer.json()) as Refused).errors ?? []
    return error?.data?.errors?.[0]?.message ?? error?.message ?? adminUi.failure.unknown
  } catch {
    return adminUi.failure.network
  }
}
