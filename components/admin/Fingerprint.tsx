'use client'
import { FieldLabel, useField } from '@payloadcms/ui'
import { useState } from 'react'
import type { TextFieldClientComponent } from 'payload'
import { adminUi } from '../../messages'

const texts = adminUi.fingerprint
/** As many digits as the published page shows. */
const shown = 12

/** The content's hash, short enough to compare by eye and whole on the clipboard. */
export const Fingerprint: TextFieldClientComponent = ({ field, path }) => {
  const { value } = useField<string>({ path })
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'failed'>('none')

  async function copy() {
    try {
      await navigator.clipboard.writeText(value)
      setOutcome('copied')
    } catch {
      // Browsers refuse the clipboard on pages without HTTPS.
      setOutcome('failed')
    }
  }

  return (
    <div className="field-type pv-fingerprint">
      <FieldLabel as="span" label={field.label} />
      {value ? (
        <>
          <p className="pv-fingerprint__line">
            <code title={value}>{value.slice(0, shown)}</code>
            <button type="button" className="pv-link-button" onClick={() => void copy()}>
              {texts.copy}
            </button>
          </p>
          <p role="status" className="pv-hint">
            {outcome === 'copied' && texts.copied}
            {outcome === 'failed' && (
              <>
                {texts.copyFailed} <code className="pv-break">{value}</code>
              </>
            )}
            {outcome === 'none' && texts.help}
          </p>
        </>
      ) : (
        <p className="pv-hint">{texts.none}</p>
      )}
    </div>
  )
}
