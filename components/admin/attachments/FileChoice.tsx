'use client'
import type { Attachment } from '../../../payload-types'
import { DropZone } from './DropZone'
import { ExistingFiles } from './ExistingFiles'
import { FileShown, type ShownFile } from './FileShown'
import { useUpload } from './useUpload'

interface Props {
  id: string
  /** The file that is chosen. */
  file: ShownFile | null
  /** By what the files that are there already know it: id or hash. */
  chosen: string | null
  texts: { choose: string; replace: string; help: (megabytes: { image: number; pdf: number }) => string }
  closed: boolean
  onChoose: (attachment: Attachment) => void
  /** Images alone. */
  pictures?: boolean
}

/** What a field for a file shows below its label: the file, a place to drop another, and those that are there already. */
export function FileChoice({ id, file, chosen, texts, closed, onChoose, pictures }: Props) {
  const { upload, send, clear } = useUpload(onChoose)
  const take = (attachment: Attachment) => {
    clear()
    onChoose(attachment)
  }
  return (
    <>
      {file && <FileShown file={file} />}
      {!closed && (
        <>
          <DropZone
            id={id}
            label={file ? texts.replace : texts.choose}
            upload={upload}
            onFile={send}
            accept={pictures ? '.png,.jpg,.jpeg,.webp' : undefined}
            help={texts.help}
          />
          <ExistingFiles pictures={pictures} chosen={chosen} onChoose={take} />
        </>
      )}
    </>
  )
}
