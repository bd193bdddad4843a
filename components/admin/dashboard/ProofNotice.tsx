import { adminUi } from '../../../messages'
import type { User } from '../../../payload-types'
import { proofHealth, proofStatus } from '../../../publishing/proof/status'
import { momentText } from '../dates'

const texts = adminUi.proof

/** What the day's proof found, for administrators; nothing at all while everything holds. */
export async function ProofNotice({ user }: { user: User }) {
  if (!user.grants?.some(({ permission }) => permission === 'administrator')) return null
  // The dashboard must open even when the status cannot be read.
  const status = await proofStatus().catch(() => null)
  const health = proofHealth(status, new Date())
  if (!status || health === 'holds' || health === 'never') return null
  return (
    <div className="pv-notice pv-notice--error" role="alert">
      <p>
        <strong>{health === 'late' ? texts.late(momentText(status.at)) : texts[health](momentText(status.at))}</strong>
      </p>
      {status.faults.length > 0 && (
        <ul>
          {status.faults.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
          {status.count > status.faults.length && <li>{texts.more(status.count - status.faults.length)}</li>}
        </ul>
      )}
      {status.error && <p>{texts.error(status.error.split('\n', 1)[0] ?? '')}</p>}
      <p>{texts.todo}</p>
    </div>
  )
}
