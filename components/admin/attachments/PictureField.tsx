'use client'
/** The picture of a figure in the text: choose or drop one, see it, or take one that is there already. */
import { FieldLabel, useField } from '@payloadcms/ui'
import type { JSONFieldClientComponent } from 'payload'
import { useCallback, useId, useState } from 'react'
import { figureOf } from '../../../domain/content/figures'
import { attachmentTexts } from '../../../messages'
import type { Attachment } from '../../../payload-types'
import { Refused } from '../sending'
import { DropZone } from './DropZone'
import { ExistingFiles } from './ExistingFiles'
import { FileShown } from './FileShown'
import { useUpload } from './useUpload'

const texts = attachmentTexts.figure

export const PictureField: JSONFieldClientComponent = ({ field, path, readOnly }) => {
  const { value, setValue, disabled } = useField<unknown>({ path })
  // Every figure of a page has the same path.
  const id = useId()
  const [wrong, setWrong] = useState<string | null>(null)
  const chosen = figureOf({ type: 'block', fields: { blockType: 'figure', picture: value } })?.picture ?? null
  const choose = useCallback(
    ({ hash, name, mime, size, width, height }: Attachment) => {
      setWrong(width ? null : texts.notPicture(name))
      if (width) setValue({ hash, name, mime, size, width, height })
    },
    [setValue],
  )
  const { upload, send, clear } = useUpload(choose)
  return (
    <div className="field-type pv-file">
      <FieldLabel as="span" label={field.label} path={path} />
      <Refused>{wrong}</Refused>
      {chosen && <FileShown file={chosen} />}
      {!(readOnly || disabled) && (
        <>
          <DropZone
            id={id}
            label={chosen ? texts.replace : texts.choose}
            upload={upload}
            onFile={send}
            accept=".png,.jpg,.jpeg,.webp"
            help={texts.help}
          />
          <ExistingFiles
            pictures
            chosen={chosen?.hash ?? null}
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
