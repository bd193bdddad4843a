'use client'
import { useEffect, useId, useState, type DragEvent } from 'react'
import { attachmentTexts } from '../../../messages'
import { useAddresses } from '../api'
import type { Upload } from './useUpload'

const { field: texts } = attachmentTexts

interface Props {
  id: string
  label: string
  upload: Upload
  onFile: (file: File) => void
  /** Endings, where not everything may be laid in. */
  accept?: string
  help: (megabytes: { image: number; pdf: number }) => string
}

/** A button that opens the computer's files, and a place to drop one. The button is a real file input's label. */
export function DropZone({ id, label, upload, onFile, accept = '.png,.jpg,.jpeg,.webp,.pdf', help: helpText }: Props) {
  const [over, setOver] = useState(false)
  const help = useId()
  const limits = useLimits()
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file) onFile(file)
  }
  const busy = upload.step === 'sending'
  return (
    <div
      className={`pv-drop${over ? ' pv-drop--over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p className="pv-drop__choose">
        <input
          className="pv-visually-hidden"
          id={`upload-${id}`}
          type="file"
          accept={accept}
          disabled={busy}
          aria-describedby={help}
          onChange={({ target }) => {
            const file = target.files?.[0]
            // Emptied, so that the same file can be chosen again after a refusal.
            target.value = ''
            if (file) onFile(file)
          }}
        />
        <label className="pv-button" htmlFor={`upload-${id}`} aria-disabled={busy}>
          {label}
        </label>{' '}
        <span>{texts.drop}</span>
      </p>
      <p className="pv-hint" id={help}>
        {limits && helpText(limits)}
      </p>
      <Progress upload={upload} />
    </div>
  )
}

function Progress({ upload }: { upload: Upload }) {
  return (
    <>
      <div role="status">
        {upload.step === 'sending' && (
          <label className="pv-drop__progress">
            <progress max={100} value={upload.percent < 100 ? upload.percent : undefined} />{' '}
            {upload.percent < 100 ? texts.uploading(upload.percent) : texts.checking}
          </label>
        )}
        {upload.step === 'done' && <p className="pv-notice">{texts.done(upload.name)}</p>}
      </div>
      <div role="alert">{upload.step === 'refused' && <p className="pv-notice pv-notice--error">{upload.sentence}</p>}</div>
    </>
  )
}

/** How large a file may be, as the server is configured. */
function useLimits(): { image: number; pdf: number } | null {
  const { api } = useAddresses()
  const address = api('/attachments/limits')
  const [limits, setLimits] = useState<{ image: number; pdf: number } | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    void fetch(address, { signal: stop.signal })
      .then(async (response) => response.ok && setLimits((await response.json()) as { image: number; pdf: number }))
      .catch(() => {}) // The server tells again when the file is sent.
    return () => stop.abort()
  }, [address])
  return limits
}
