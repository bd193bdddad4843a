'use client'
import { useAuth, useDocumentInfo, useField, useFormFields } from '@payloadcms/ui'
import type { FormField } from 'payload'
import { useId } from 'react'
import { signInTexts } from '../../../messages'
import { FieldError } from '../workflow/FieldError'

/**
 * Beside a new password, mail or deputy on one's own user, which ask who is there (collections/credentials/present-password.ts);
 * an administrator who changes somebody else's has no present one to write.
 */
export function PresentPassword() {
  const id = useId()
  const { user } = useAuth()
  const { id: shown } = useDocumentInfo()
  const { value, setValue, showError, errorMessage } = useField<string>({ path: 'presentPassword' })
  const isChanging = useFormFields(([fields]) => Boolean(fields.password) || Object.entries(fields).some(isLent))
  if (!isChanging || !user || String(shown) !== String(user.id)) return null
  return (
    <div className="field-type pv-field">
      <label htmlFor={id}>{signInTexts.presentPassword}</label>
      <p className="pv-hint" id={`${id}-help`}>
        {signInTexts.presentPasswordHelp}
      </p>
      <FieldError id={`${id}-error`}>{showError && (errorMessage ?? signInTexts.presentPasswordMissing)}</FieldError>
      <input
        id={id}
        type="password"
        autoComplete="current-password"
        value={value ?? ''}
        aria-invalid={showError}
        aria-describedby={`${id}-help${showError ? ` ${id}-error` : ''}`}
        onChange={(event) => setValue(event.target.value)}
      />
    </div>
  )
}

/** Where one's mail goes, and who signs in one's place. */
const isLent = ([path, { value, initialValue }]: [string, FormField]): boolean =>
  (path === 'email' || path.startsWith('deputies')) && JSON.stringify(value ?? '') !== JSON.stringify(initialValue ?? '')
