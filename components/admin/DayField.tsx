'use client'
/** A calendar day, kept as `2026-11-22`: the browser's own date picker, and the day in words below it. */
import { FieldDescription, FieldError, FieldLabel, useField } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'
import { isDay } from '../../domain/reminders/due'
import { dateText } from './dates'

export const DayField: TextFieldClientComponent = ({ field: { label, required, admin }, path, readOnly }) => {
  const { value, setValue, showError, disabled } = useField<string>({ path })
  const id = `field-${path.replace(/\./g, '__')}`
  return (
    <div className={`field-type text pv-day${showError ? ' error' : ''}`}>
      <FieldLabel label={label} required={required} path={path} />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        <input
          id={id}
          type="date"
          value={value ?? ''}
          onChange={({ target }) => setValue(target.value)}
          disabled={readOnly || disabled}
          aria-describedby={`${id}-words`}
          aria-invalid={showError}
        />
      </div>
      <p id={`${id}-words`} className="pv-hint">
        {isDay(value ?? '') ? dateText(value) : ''}
      </p>
      <FieldDescription description={admin?.description} path={path} />
    </div>
  )
}
