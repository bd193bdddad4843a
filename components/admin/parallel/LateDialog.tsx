'use client'
import { parallelTexts } from '../../../messages'
import { onMoment } from '../../../messages/da/dates'
import { Dialog } from '../Dialog'
import { Refused } from '../sending'
import type { Kept } from './send'
import { useKeptText } from './useKeptText'

const texts = parallelTexts.dialog

interface Props {
  plan: string
  text: string
  contentHash: string
  changed: Kept['changed']
  onClose: () => void
}

/** After a save that came too late: what happened, and what can be done about it. */
export function LateDialog({ onClose, changed, ...asked }: Props) {
  const { busy, refusal, merge, putAway, compare } = useKeptText(asked)
  return (
    <Dialog heading={texts.heading} onClose={onClose} busy={busy}>
      <p>{texts.changed(changed.by, changed.at && onMoment(changed.at))}</p>
      <p>{texts.safe}</p>
      <p className="pv-hint">{texts.mergeHelp}</p>
      <Refused>{refusal}</Refused>
      <p className="pv-dialog__buttons">
        <button type="button" className="pv-button pv-button--primary" onClick={compare}>
          {texts.compare}
        </button>
        <button type="button" className="pv-button" onClick={() => void merge()} aria-disabled={busy}>
          {busy ? parallelTexts.bar.merging : texts.merge}
        </button>
        <button type="button" className="pv-button" onClick={() => void putAway()} aria-disabled={busy}>
          {texts.keepNewest}
        </button>
        <button type="button" className="pv-button" onClick={onClose}>
          {texts.later}
        </button>
      </p>
    </Dialog>
  )
}
