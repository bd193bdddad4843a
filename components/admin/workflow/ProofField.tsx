'use client'
/** Before a signature by a sign-in that is some time old: the password again, or the municipality's login. */
import { signIn } from 'next-auth/react'
import { useId, useState } from 'react'
import { signInTexts } from '../../../messages'
import type { PlanAction } from '../../../domain/approval/vocabulary'
import { FieldError } from './FieldError'
import { askingFor } from './useAskedAction'

interface Props {
  value: string
  error?: string
  onChange: (password: string) => void
}

export function PasswordProof({ value, error, onChange }: Props) {
  const id = useId()
  return (
    <div className="pv-field">
      <label htmlFor={id}>{signInTexts.proof.password}</label>
      <p className="pv-hint" id={`${id}-help`}>
        {signInTexts.proof.why}
      </p>
      <FieldError id={`${id}-error`}>{error}</FieldError>
      <input
        id={id}
        type="password"
        autoComplete="current-password"
        value={value}
        aria-invalid={Boolean(error)}
        aria-describedby={`${id}-help${error ? ` ${id}-error` : ''}`}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}

/** The provider is told to ask, though the browser may be known there, and sends the person back to where they were. */
export function ProviderProof({ action }: { action: PlanAction }) {
  const [leaving, setLeaving] = useState(false)
  const leave = () => {
    setLeaving(true)
    void signIn('oidc', { callbackUrl: askingFor(action) }, { prompt: 'login' })
  }
  return (
    <div className="pv-field">
      <p className="pv-hint">{signInTexts.proof.whyProvider}</p>
      <button type="button" className="pv-button pv-button--primary" disabled={leaving} onClick={leave}>
        {signInTexts.proof.provider}
      </button>
    </div>
  )
}
