/** Lets the browser keep a copy of the site, and says in the footer how old the copy is. */
import { offlineTexts } from '../../../messages/da/offline'
import { momentText } from '../dates'
import { dateNote, notesCache } from '../offline/notes'
import { one } from './dom'

export function prepareOffline(): void {
  const place = one('[data-offline]')
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined
  if (!place || !workers || !isSecureContext) return
  const show = async (): Promise<void> => {
    const note = await caches.match(dateNote, { cacheName: notesCache })
    if (!note) return
    const { at } = (await note.json()) as { at: string }
    place.textContent = offlineTexts.fetched(momentText(at), Math.floor((Date.now() - Date.parse(at)) / 60_000))
    place.hidden = false
  }
  const begin = async (): Promise<void> => {
    await show()
    // What stands there from the start is no news; that a new copy has come is.
    place.setAttribute('aria-live', 'polite')
    workers.addEventListener('message', () => void show())
    await workers.register('/offline.js', { updateViaCache: 'none' })
    const { active } = await workers.ready
    active?.postMessage('update')
  }
  // Without a copy the site is what it is with one, as long as there is a network.
  begin().catch(() => {})
}
