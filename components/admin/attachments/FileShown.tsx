'use client'
import { attachmentTexts, fileSizeText, fileTypeText } from '../../../messages'
import type { Picture } from '../../../domain/content/figures'
import { useAddresses } from '../api'

const { field: texts } = attachmentTexts

export type ShownFile = Omit<Picture, 'width' | 'height'> & { width?: number | null; height?: number | null }

/**
 * The chosen file: a picture of it, or what it is called, with type and size, and a way to open it.
 * @param file a record, or what a plan's content says of it
 */
export function FileShown({ file }: { file: ShownFile }) {
  const { api } = useAddresses()
  const { hash, name, mime, size, width, height } = file
  const href = api(`/attachments/${hash}/file`)
  return (
    <div className="pv-file__shown">
      {width && height ? (
        // What the picture shows is said in the field below; here it only confirms the choice.
        <img src={`${href}?size=480`} alt="" width={width} height={height} />
      ) : null}
      <p className="pv-break">
        <strong>{name}</strong>
        <br />
        {fileTypeText(mime)}, {fileSizeText(size)}
        {width && height ? `, ${texts.pixels(width, height)}` : ''}
        <br />
        <a href={href} target="_blank" rel="noreferrer">
          {texts.open}
        </a>
      </p>
    </div>
  )
}
