'use client'
/** A number is stored as +4595010001, typed in any Danish way, and shown in pairs here too. */
import { TextInput, useField } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'
import { showPhone } from '../../domain/contact/phone'

export const PhoneNumber: TextFieldClientComponent = ({ field, path, readOnly }) => {
  const { value, setValue, showError, disabled, customComponents } = useField<string>({ path })
  return (
    <TextInput
      path={path}
      label={field.label}
      required={field.required}
      description={field.admin?.description}
      Error={customComponents?.Error}
      showError={showError}
      readOnly={readOnly || disabled}
      value={showPhone(value ?? '')}
      onChange={(event: { target: { value: string } }) => setValue(event.target.value)}
    />
  )
}
