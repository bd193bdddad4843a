'use client'
import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'
import { parallelTexts } from '../../../messages'
import type { Side } from '../../../domain/compare/resolve'
import { useAddresses } from '../api'
import { Refused, useSending } from '../sending'
import type { ShownConflict } from './sides'

const texts = parallelTexts.settleView

export interface ShownChoice extends ShownConflict {
  /** Whose the other text is. */
  otherName: string
  canTakeOther: boolean
}

interface Props {
  plan: string
  contentHash: string
  choices: readonly ShownChoice[]
}

/** One choice for each place; those that are made are saved together, and the rest can wait. */
export function SettleForm({ plan, contentHash, choices }: Props) {
  const router = useRouter()
  const { api, document: addressOf } = useAddresses()
  const [taken, setTaken] = useState<Record<number, Side>>({})
  const { busy, refusal, refuse, send } = useSending()
  const made = Object.entries(taken).map(([index, take]) => ({ index: Number(index), take }))

  async function save() {
    if (busy) return
    if (made.length === 0) return refuse(texts.chooseFirst)
    const answer = await send<{ left: number }>(api(`/plans/${plan}/settle`), { contentHash, choices: made })
    if (!answer) return
    toast.success(texts.saved)
    if (answer.left === 0) return window.location.assign(addressOf('plans', plan))
    setTaken({})
    router.refresh()
  }

  const left = choices.length - made.length
  return (
    <form
      className="pv-settle"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {choices.map((choice, index) => (
        <Conflict
          key={`${contentHash} ${index}`}
          choice={choice}
          take={taken[index]}
          onTake={(take) => setTaken((before) => ({ ...before, [index]: take }))}
        />
      ))}
      <Refused>{refusal}</Refused>
      <p className="pv-bar__buttons">
        {choices.length > 0 && (
          <button type="submit" className="pv-button pv-button--primary" aria-disabled={busy}>
            {busy ? texts.saving : texts.save}
          </button>
        )}
        <a className="pv-button" href={addressOf('plans', plan)}>
          {texts.back}
        </a>
        {choices.length > 0 && left > 0 && <span className="pv-hint">{texts.left(left)}</span>}
      </p>
    </form>
  )
}

interface ConflictProps {
  choice: ShownChoice
  take: Side | undefined
  onTake: (take: Side) => void
}

function Conflict({ choice: { heading, sides, otherName, canTakeOther }, take, onTake }: ConflictProps) {
  const id = useId()
  const option = (side: Side, label: string) => (
    <label className="pv-settle__option">
      <input type="radio" name={id} value={side} checked={take === side} onChange={() => onTake(side)} /> {label}
    </label>
  )
  return (
    <section className="pv-part pv-settle__conflict" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{heading}</h2>
      {sides ? (
        <div className="pv-settle__sides">
          <Text heading={texts.ours} taken={take === 'ours'}>
            {sides.ours}
          </Text>
          <Text heading={otherName} taken={take === 'theirs'}>
            {sides.theirs}
          </Text>
          <details className="pv-settle__base">
            <summary>{texts.base}</summary>
            {sides.base}
          </details>
        </div>
      ) : (
        <p>{texts.orderText}</p>
      )}
      <fieldset className="pv-settle__choice">
        <legend>{texts.take}</legend>
        {option('ours', canTakeOther ? texts.takeOurs : texts.takeOrder)}
        {canTakeOther && option('theirs', texts.takeTheirs)}
      </fieldset>
    </section>
  )
}

function Text({ heading, taken, children }: { heading: string; taken: boolean; children: React.ReactNode }) {
  return (
    <div className={`pv-settle__text${taken ? ' pv-settle__text--taken' : ''}`}>
      <h3>{heading}</h3>
      {children}
    </div>
  )
}
