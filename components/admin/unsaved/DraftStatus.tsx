'use client'
/** Beside “Gem”: whether what is typed is kept, and the keys that save; pressed where there is nothing to save, they say so. */
import { toast, useDocumentInfo, useEditDepth, useFormFields, useFormModified, useHotkey } from '@payloadcms/ui'
import { useSyncExternalStore } from 'react'
import { unsavedTexts } from '../../../messages'
import { timeText } from '../dates'
import { keepingAt, subscribe } from './statusStore'

const texts = unsavedTexts.status

export function DraftStatus() {
  const key = useFormFields(([fields]) => fields.draftKey?.value as string | undefined) ?? ''
  const keeping = useSyncExternalStore(subscribe, () => keepingAt(key), () => keepingAt(''))
  const modified = useFormModified()
  const { hasSavePermission } = useDocumentInfo()
  const canSave = hasSavePermission !== false
  useHotkey({ cmdCtrlKey: true, editDepth: useEditDepth(), keyCodes: ['s'] }, (event) => {
    // Payload's own button saves, and stands aside where there is nothing to save.
    event.preventDefault()
    if (!canSave) toast.info(texts.notEditable)
    else if (!modified) toast.info(texts.nothingToSave)
  })

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
