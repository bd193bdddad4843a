'use client'
/** Beside “Gem”: whether what is typed is kept, and the keys that save; pressed where nothing may be written, they say so. */
import { toast, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useSyncExternalStore } from 'react'
import { unsavedTexts } from '../../../messages'
import { timeText } from '../dates'
import { useSaveKeys } from '../save/useSaveKeys'
import { keepingAt, subscribe } from './statusStore'

const texts = unsavedTexts.status

export function DraftStatus() {
  const key = useFormFields(([fields]) => fields.draftKey?.value as string | undefined) ?? ''
  const keeping = useSyncExternalStore(subscribe, () => keepingAt(key), () => keepingAt(''))
  const { hasSavePermission } = useDocumentInfo()
  const canSave = hasSavePermission !== false
  // Where it may be written, “Gem” hears them itself.
  useSaveKeys(() => void (!canSave && toast.info(texts.notEditable)))

  const lost = keeping.is === 'lost' ? sentenceFor(keeping.why) : ''
  return (
    <div className="pv-kept-status">
      {/* Told aloud when it goes wrong, not each time it goes well. */}
      <p role="alert" className="pv-kept-status__lost">
        {lost}
      </p>
      {!lost && keeping.is === 'kept' && <p className="pv-kept-status__kept" title={texts.keptHelp}>{texts.kept(timeText(keeping.at))}</p>}
      {!lost && canSave && <p className="pv-kept-status__keys">{texts.keys(saveKeys())}</p>}
    </div>
  )
}

/** @param why a word of `calls.ts`, or the server's own sentence */
const sentenceFor = (why: string): string =>
  ({ network: texts.offline, signedOut: texts.signedOut, failed: texts.failed })[why] ?? why

const saveKeys = (): string => (typeof navigator !== 'undefined' && navigator.userAgent.includes('Mac OS X') ? '⌘S' : 'Ctrl+S')
