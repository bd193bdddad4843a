'use client'
import { useId, useState } from 'react'
import { attachmentTexts, fileSizeText, fileTypeText } from '../../../messages'
import type { Attachment } from '../../../payload-types'
import { useFiles } from './files'

const { field: texts } = attachmentTexts

interface Props {
  chosen: string | null
  onChoose: (attachment: Attachment) => void
  pictures?: boolean
}

/** The files that are there already, the newest first: the same drawing serves several plans. */
export function ExistingFiles({ chosen, onChoose, pictures = false }: Props) {
  const [open, setOpen] = useState(false)
  const [name, setName] = useState('')
  const search = useId()
  const files = useFiles(name, open, pictures)
  return (
    <details className="pv-existing" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{pictures ? attachmentTexts.figure.existing : texts.existing}</summary>
      <label htmlFor={search}>{texts.search}</label>
      <input
        id={search}
        type="search"
        value={name}
        onChange={({ target }) => setName(target.value)}
        // Enter must not send the plan's form.
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      {files?.length === 0 && <p className="pv-hint">{texts.noneExisting}</p>}
      <ul>
        {files?.map((file) => (
          <li key={file.id}>
            <button
              type="button"
              className="pv-link-button pv-break"
              aria-label={texts.pick(file.name)}
              aria-pressed={file.id === chosen || file.hash === chosen}
              onClick={() => onChoose(file)}
            >
              {file.name}
            </button>{' '}
            <span className="pv-hint">
              {fileTypeText(file.mime)}, {fileSizeText(file.size)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
