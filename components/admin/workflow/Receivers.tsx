import { adminUi } from '../../../messages'
import type { ChangeClass } from '../../../domain/approval/vocabulary'
import type { Submitting } from '../../../collections/plans/transition/submitting'

interface Props {
  submitting: Submitting
  /** Null until it is chosen. */
  changeClass: ChangeClass | null
}

const texts = adminUi.dialog
const either = new Intl.ListFormat('da', { type: 'disjunction' })

/** Before a plan is sent: who gets it, or that nobody could sign it. */
export function Receivers({ submitting: { receivers, isFirst }, changeClass }: Props) {
  const { major, minor } = receivers
  const isSame = major.map(({ id }) => id).join() === minor.map(({ id }) => id).join()
  const chosen = isFirst || isSame ? 'major' : changeClass
  if (!chosen) return <p>{texts.sentByClass}</p>
  const names = receivers[chosen].map(({ name }) => name)
  return names.length > 0 ? (
    <p>{texts.sentTo(either.format(names))}</p>
  ) : (
    <p className="pv-notice pv-notice--warning">{texts.sentToNobody}</p>
  )
}
