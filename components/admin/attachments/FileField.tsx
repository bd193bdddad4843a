'use client'
/** The file of a row under Bilag: choose or drop one, see what it is, or take one that is there already. */
import { FieldError, FieldLabel, useField } from '@payloadcms/ui'
import type { RelationshipFieldClientComponent } from 'payload'
import { useCallback } from 'react'
import { attachmentTexts } from '../../../messages'
import type { Attachment } from '../../../payload-types'
import { FileChoice } from './FileChoice'
import { remember, useAttachment } from './files'

const { field: texts } = attachmentTexts

export const FileField: RelationshipFieldClientComponent = ({ field, path, readOnly }) => {
  const { value, setValue, showError, errorMessage, disabled } = useField<unknown>({ path })
  const chosen = useAttachment(value)
  const choose = useCallback(
    (attachment: Attachment) => {
      remember(attachment)
      setValue(attachment.id)
    },
    [setValue],
  )
  return (
    <div className="field-type pv-file">
      <FieldLabel as="span" label={field.label} required={field.required} />
      <div className="pv-file__error">
        <FieldError path={path} showError={showError} message={errorMessage || texts.required} />
      </div>
      <FileChoice
        id={path}
        file={chosen}
        chosen={chosen?.id ?? null}
        texts={texts}
        closed={Boolean(readOnly || disabled)}
        onChoose={choose}
      />
    </div>
  )
}
