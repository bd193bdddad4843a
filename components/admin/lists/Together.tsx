'use client'
/** Below the list's head, while plans are chosen: another responsible editor or another time between reviews for all of them. */
import { useSelection } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState, type FormEvent } from 'react'
import type { Together as Told } from '../../../collections/plans/together'
import { togetherTexts } from '../../../messages'
import { useAddresses } from '../api'
import { usePeople } from '../people'
import { Refused, useSending } from '../sending'

const texts = togetherTexts.bar

export function Together() {
  const { count, selectedIDs } = useSelection()
  const [told, setTold] = useState('')
  return (
    <>
      {/* It stays when the choice is gone, so that what was said can be read. */}
      <div role="status">{told && <p className="pv-notice">{told}</p>}</div>
      {count > 0 && <ChangeForm plans={selectedIDs.map(String)} onTold={setTold} />}
    </>
  )
}

function ChangeForm({ plans, onTold }: { plans: string[]; onTold: (sentence: string) => void }) {
  const { api } = useAddresses()
  const router = useRouter()
  const people = usePeople(true)
  const [editor, setEditor] = useState('')
  const [months, setMonths] = useState('')
  const { busy, refusal, refuse, send } = useSending()

  async function change(event: FormEvent) {
    event.preventDefault()
    if (busy) return
    if (!editor && !months) return refuse(texts.nothing)
    const set = { ...(editor && { responsibleEditor: editor }), ...(months && { reviewIntervalMonths: Number(months) }) }
    const answer = await send<Told>(api('/plans/together'), { changes: plans.map((plan) => ({ plan, ...set })) })
    if (!answer) return
    onTold(answer.sentence)
    router.refresh()
  }

  return (
    <form className="pv-together" onSubmit={(event) => void change(event)} noValidate>
      <h2>{texts.heading(plans.length)}</h2>
      <div className="pv-field">
        <label>
          {texts.editor}
          <select value={editor} onChange={({ target }) => setEditor(target.value)}>
            <option value="">{texts.keep}</option>
            {people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div className="pv-field">
        <label>
          {texts.interval}
          <input type="number" min={1} max={60} value={months} placeholder={texts.keep} onChange={({ target }) => setMonths(target.value)} aria-describedby="pv-together-help" />
        </label>
      </div>
      <button type="submit" className="pv-button pv-button--primary" aria-disabled={busy}>
        {busy ? texts.saving : texts.save}
      </button>
      <p className="pv-hint" id="pv-together-help">
        {texts.intervalHelp}
      </p>
      <Refused>{refusal}</Refused>
    </form>
  )
}
