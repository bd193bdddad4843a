'use client'
/** The file of a row under Bilag: choose or drop one, see what it is, or take one that is there already. */
import { FieldError, FieldLabel, useField } from '@payloadcms/ui'
import type { RelationshipFieldClientComponent } from 'payload'
import { useCallback } from 'react'
import { attachmentTexts } from '../../../messages'
import type { Attachment } from '../../../payload-types'
import { ExistingFiles } from './ExistingFiles'
import { remember, useAttachment } from './files'
import { FileShown } from './FileShown'
import { DropZone } from './DropZone'
import { useUpload } from './useUpload'

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
  const { upload, send, clear } = useUpload(choose)
  const closed = readOnly || disabled
  return (
    <div className="field-type pv-file">
      <FieldLabel as="span" label={field.label} required={field.required} />
      <div className="pv-file__error">
        <FieldError path={path} showError={showError} message={errorMessage || texts.required} />
      </div>
      {chosen && <FileShown file={chosen} />}
      {!closed && (
        <>
          <DropZone id={path} label={chosen ? texts.replace : texts.choose} upload={upload} onFile={send} />
          <ExistingFiles
            chosen={chosen?.id ?? null}
            onChoose={(attachment) => {
              clear()
              choose(attachment)
            }}
          />
        </>
      )}
    </div>
  )
}
