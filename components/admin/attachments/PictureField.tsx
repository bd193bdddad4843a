'use client'
/** The picture of a figure in the text: choose or drop one, see it, or take one that is there already. */
import { FieldLabel, useField } from '@payloadcms/ui'
import type { JSONFieldClientComponent } from 'payload'
import { useCallback, useId, useState } from 'react'
import { figureOf } from '../../../domain/content/figures'
import { attachmentTexts } from '../../../messages'
import type { Attachment } from '../../../payload-types'
import { Refused } from '../sending'
import { FileChoice } from './FileChoice'

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
  return (
    <div className="field-type pv-file">
      <FieldLabel as="span" label={field.label} path={path} />
      <Refused>{wrong}</Refused>
      <FileChoice
        pictures
        id={id}
        file={chosen}
        chosen={chosen?.hash ?? null}
        texts={texts}
        closed={Boolean(readOnly || disabled)}
        onChoose={choose}
      />
    </div>
  )
}
