'use client'
/** What a figure shows, and its caption. Payload's own fields have the same ids in every figure of a page, so that a label would lead to another's. */
import { useField } from '@payloadcms/ui'
import type { TextareaFieldClientComponent } from 'payload'
import { useId } from 'react'
import { attachmentTexts } from '../../../messages'

const texts = attachmentTexts.figure

export const FigureText: TextareaFieldClientComponent = ({ field, path, readOnly }) => {
  const { value, setValue, disabled } = useField<string | null>({ path })
  const id = useId()
  const isAlt = field.name === 'alt'
  return (
    <div className="field-type pv-figure-text">
      <label htmlFor={id}>{isAlt ? texts.alt : texts.caption}</label>
      <textarea
        id={id}
        rows={isAlt ? 2 : 1}
        maxLength={field.maxLength}
        value={value ?? ''}
        readOnly={readOnly || disabled}
        aria-describedby={`${id}help`}
        onChange={({ target }) => setValue(target.value)}
      />
      <p className="pv-hint" id={`${id}help`}>
        {isAlt ? texts.altHelp : texts.captionHelp}
      </p>
    </div>
  )
}
