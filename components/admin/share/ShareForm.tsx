'use client'
import { useRouter } from 'next/navigation'
import { useState, type FormEvent } from 'react'
import type { Together as Told } from '../../../collections/plans/together'
import { togetherTexts } from '../../../messages'
import { useAddresses } from '../api'
import { Refused, useSending } from '../sending'

const texts = togetherTexts.share

export interface Share {
  department: string
  name: string
  plans: { id: string; title: string }[]
  /** Those who may write there. */
  people: { id: string; name: string }[]
}

export function ShareForm({ shares }: { shares: Share[] }) {
  const { api } = useAddresses()
  const router = useRouter()
  const [chosen, setChosen] = useState<Record<string, string>>({})
  const [told, setTold] = useState('')
  const { busy, refusal, refuse, send } = useSending()

  async function share(event: FormEvent) {
    event.preventDefault()
    if (busy) return
    const changes = shares.flatMap(({ department, plans }) => {
      const responsibleEditor = chosen[department]
      return responsibleEditor ? plans.map(({ id }) => ({ plan: id, responsibleEditor })) : []
    })
    if (changes.length === 0) return refuse(texts.nothing)
    const answer = await send<Told>(api('/plans/together'), { changes })
    if (!answer) return
    setTold(answer.sentence)
    setChosen({})
    router.refresh()
  }

  return (
    <form onSubmit={(event) => void share(event)} noValidate>
      <p>{texts.intro}</p>
      <ul className="pv-share__list">
        {shares.map(({ department, name, plans, people }) => (
          <li key={department}>
            <h2>{name}</h2>
            <ul>
              {plans.map(({ id, title }) => (
                <li key={id}>{title}</li>
              ))}
            </ul>
            <div className="pv-field">
              <label>
                <span aria-hidden="true">{texts.to}</span>
                <select
                  aria-label={texts.toIn(name)}
                  value={chosen[department] ?? ''}
                  onChange={({ target }) => setChosen({ ...chosen, [department]: target.value })}
                >
                  <option value="">{people.length > 0 ? togetherTexts.bar.keep : texts.nobody}</option>
                  {people.map((person) => (
                    <option key={person.id} value={person.id}>
                      {person.name}
                    </option>
                  ))}
                </select>
              </label>
            </div>
          </li>
        ))}
      </ul>
      <Refused>{refusal}</Refused>
      <div role="status">{told && <p className="pv-notice">{told}</p>}</div>
      <button type="submit" className="pv-button pv-button--primary" aria-disabled={busy}>
        {busy ? togetherTexts.bar.saving : texts.save}
      </button>
    </form>
  )
}
