import type { ReactNode } from 'react'
import type { Payload } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { readTroubles, troubleNames, type Troubles } from '../../../collections/troubles'
import { troubleTexts } from '../../../messages'
import { momentText } from '../dates'
import { ConfirmClock } from './ConfirmClock'

/** What goes wrong by itself comes before everybody's tasks. */
export async function TroublePanel({ payload, mayConfirm }: { payload: Payload; mayConfirm: boolean }) {
  // How the release stands is told by the panel of the site itself.
  const troubles = { ...(await readTroubles(payload)), release: undefined }
  const url = formatAdminURL({ apiRoute: payload.config.routes.api, path: '/confirm-clock' })
  return <TroubleList troubles={troubles} ofClock={mayConfirm && <ConfirmClock url={url} />} />
}

/** @param ofClock what may be done about the clock */
export function TroubleList({ troubles, ofClock }: { troubles: Troubles; ofClock?: ReactNode }) {
  const names = troubleNames.filter((name) => troubles[name])
  if (names.length === 0) return null
  return (
    <div className="pv-notice pv-notice--error" role="alert">
      <p>
        <strong>{troubleTexts.heading}</strong>
      </p>
      {names.map((name) => (
        <div key={name}>
          <p>
            {troubleTexts.names[name]}. {troubleTexts.since(momentText(troubles[name]?.since ?? ''))}:
          </p>
          <ul>
            {troubles[name]?.sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          {name === 'clock' && ofClock}
        </div>
      ))}
    </div>
  )
}
