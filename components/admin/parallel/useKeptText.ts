'use client'
import { toast } from '@payloadcms/ui'
import { parallelTexts } from '../../../messages'
import { useAddresses } from '../api'
import { useSending } from '../sending'

/** What can be done with a kept text; afterwards the page is read anew, for the form holds the old content. */
export function useKeptText({ plan, text, contentHash }: { plan: string; text: string; contentHash: string }) {
  const { api, compareText, document: addressOf, settle } = useAddresses()
  const { busy, refusal, send } = useSending()
  const path = `/plans/${plan}/rescued/${text}` as const

  async function run(what: 'merge' | 'put-away') {
    const answer = await send<{ conflicts?: number }>(api(`${path}/${what}`), { contentHash })
    if (!answer) return
    const conflicts = answer.conflicts ?? 0
    if (what === 'merge') toast.success(conflicts > 0 ? parallelTexts.merged.conflicts : parallelTexts.merged.clean)
    leave(conflicts > 0 ? settle(plan) : addressOf('plans', plan))
  }

  const compareHref = compareText(plan, text)
  return { busy, refusal, merge: () => run('merge'), putAway: () => run('put-away'), compareHref, compare: () => leave(compareHref) }
}

/** The text is safe, so nobody is asked whether to leave the form that holds it. */
export function leave(address: string): void {
  window.addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), { capture: true })
  window.location.assign(address)
}
