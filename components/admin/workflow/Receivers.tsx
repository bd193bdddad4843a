import { useId } from 'react'
import { adminUi } from '../../../messages'
import type { ChangeClass } from '../../../domain/approval/vocabulary'
import type { Submitting } from '../../../collections/plans/transition/submitting'

interface Props {
  submitting: Submitting
  /** Null until it is chosen. */
  changeClass: ChangeClass | null
  /** The one who is asked; empty for all. */
  asked: string
  onAsk: (asked: string) => void
}

const texts = adminUi.dialog
const either = new Intl.ListFormat('da', { type: 'disjunction' })

/** Before a plan is sent: who gets it, whom of them the author asks, or that nobody could sign it. */
export function Receivers({ submitting: { receivers, isFirst }, changeClass, asked, onAsk }: Props) {
  const { major, minor } = receivers
  const isSame = major.map(({ id }) => id).join() === minor.map(({ id }) => id).join()
  const chosen = isFirst || isSame ? 'major' : changeClass
  if (!chosen) return <p>{texts.sentByClass}</p>
  const people = receivers[chosen]
  if (people.length === 0) return <p className="pv-notice pv-notice--warning">{texts.sentToNobody}</p>
  const only = people.find(({ id }) => id === asked)
  return (
    <>
      <p>{texts.sentTo(only ? only.name : either.format(people.map(({ name }) => name)))}</p>
      {people.length > 1 && <Ask people={people} asked={only ? asked : ''} onAsk={onAsk} />}
    </>
  )
}

function Ask({ people, asked, onAsk }: { people: readonly { id: string; name: string }[] } & Pick<Props, 'asked' | 'onAsk'>) {
  const id = useId()
  return (
    <div className="pv-field">
      <label htmlFor={id}>{texts.ask}</label>
      <p className="pv-hint" id={`${id}-help`}>
        {texts.askHelp}
      </p>
      <select id={id} value={asked} aria-describedby={`${id}-help`} onChange={({ target }) => onAsk(target.value)}>
        <option value="">{texts.askAnybody}</option>
        {people.map((person) => (
          <option key={person.id} value={person.id}>
            {person.name}
          </option>
        ))}
      </select>
    </div>
  )
}
