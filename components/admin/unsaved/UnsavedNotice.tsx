'use client'
/** At the top of a plan: what one has typed and not saved, and who else is writing. Keeps the form itself meanwhile. */
import { toast, useDocumentInfo, useForm } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import type { OwnDraft, UnderWay } from '../../../collections/unsaved-drafts/drafts'
import { unsavedTexts } from '../../../messages'
import { useAddresses } from '../api'
import { momentText } from '../dates'
import { leave } from '../parallel/useKeptText'
import { sendTo } from '../sending'
import { keep, readDrafts, readJson } from './calls'
import { Offer } from './Offer'
import { useKeeping } from './useKeeping'

const texts = unsavedTexts.others
/** Milliseconds between two looks at who else writes. */
const every = 45_000

export function UnsavedNotice() {
  const { id, hasSavePermission } = useDocumentInfo()
  const plan = id ? String(id) : 'new'
  const { api, compareText } = useAddresses()
  const address = api(`/plans/${plan}/unsaved`)
  const [own, setOwn] = useState<OwnDraft[]>([])
  const [others, setOthers] = useState<UnderWay[]>([])
  const { key, keeper } = useKeeping(address, setOthers)
  const { getData, reset, setModified } = useForm()

  const look = useCallback(async () => {
    const drafts = await readDrafts(address, key)
    if (!drafts) return
    setOwn(drafts.own)
    setOthers(drafts.others)
  }, [address, key])
  useLooks(look)

  /** Kept as this form's own before the other is let go, so that nothing is between the two. */
  async function fetchDraft(draft: OwnDraft): Promise<string | null> {
    await keeper.flush(Date.now())
    const found = await readJson<{ form: object }>(`${address}/${draft.key}`)
    if (!found) return unsavedTexts.noSuchDraft
    const form = { ...getData(), ...found.form }
    const kept = await keep(address, key, JSON.stringify(form), setOthers)
    if (!kept.ok) return unsavedTexts.status.failed
    await reset(form)
    setModified(true)
    keeper.changed(Date.now())
    await sendTo(`${address}/${draft.key}/discard`, {})
    toast.success(unsavedTexts.offer.fetched)
    await look()
    return null
  }

  async function compare(draft: OwnDraft): Promise<string | null> {
    const sent = await sendTo<{ text: string }>(`${address}/${draft.key}/compare`, {})
    if (!sent.ok) return sent.sentence
    leave(compareText(plan, sent.answer.text))
    return null
  }

  async function discard(draft: OwnDraft): Promise<string | null> {
    const sent = await sendTo(`${address}/${draft.key}/discard`, {})
    if (!sent.ok) return sent.sentence
    toast.success(unsavedTexts.offer.discarded)
    await look()
    return null
  }

  const canFetch = hasSavePermission !== false
  return (
    <>
      {own.map((draft) => (
        <Offer
          key={draft.key}
          draft={draft}
          isNew={plan === 'new'}
          canFetch={canFetch}
          onFetch={() => fetchDraft(draft)}
          onCompare={() => compare(draft)}
          onDiscard={() => discard(draft)}
        />
      ))}
      {others.length > 0 && (
        <section className="pv-notice pv-unsaved" aria-label={texts.title}>
          {others.map(({ name, since, at, isWriting }) => (
            <p key={`${name} ${since}`}>{isWriting ? texts.writing(name, momentText(since)) : texts.left(name, momentText(at))}</p>
          ))}
          {canFetch && <p className="pv-hint">{texts.help}</p>}
        </section>
      )}
    </>
  )
}

/** When the form is opened, when one comes back to it, and now and then while it is seen. */
function useLooks(look: () => Promise<void>): void {
  useEffect(() => {
    void look()
    const seen = () => void (document.visibilityState === 'visible' && look())
    const timer = setInterval(seen, every)
    document.addEventListener('visibilitychange', seen)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', seen)
    }
  }, [look])
}
