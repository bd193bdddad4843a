/** Lets the browser keep a copy of the site, and says in the footer how old the copy is. */
import { offlineTexts } from '../../../messages/da/offline'
import { momentText } from '../dates'
import { copyNote, newerMessage, noRoomMessage, notesCache, type CopyNote } from '../offline/notes'
import { make, one } from './dom'
import { isSearching } from './search'

export function prepareOffline(): void {
  const place = one('[data-offline]')
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined
  if (!place || !workers || !isSecureContext || isSparing()) return
  const show = async (isFull = false): Promise<void> => {
    const note = await caches.match(copyNote, { cacheName: notesCache })
    if (!note && !isFull) return
    const { at, noRoom } = note ? ((await note.json()) as CopyNote) : { at: null }
    const fetched = at && offlineTexts.fetched(momentText(at), Math.floor((Date.now() - Date.parse(at)) / 60_000))
    const full = (isFull || noRoom) && (at ? offlineTexts.noRoomForNewer : offlineTexts.noRoom)
    place.textContent = [fetched, full].filter(Boolean).join(' ')
    place.hidden = false
  }
  const begin = async (): Promise<void> => {
    await show()
    // What stands there from the start is no news; that a new copy has come is.
    place.setAttribute('aria-live', 'polite')
    workers.addEventListener('message', ({ data }) => {
      if (data === newerMessage) offerNewer()
      void show(data === noRoomMessage)
    })
    if (isSlow()) await after(rest)
    while (isSearching()) await after(500)
    await workers.register('/offline.js', { updateViaCache: 'none' })
    const { active } = await workers.ready
    active?.postMessage('update')
  }
  // Without a copy the site is what it is with one, as long as there is a network.
  begin().catch(() => {})
}

/** The page was opened from the copy before the network answered, or has stood open since: a newer one lies ready. */
function offerNewer(): void {
  const place = one('[data-newer]')
  if (!place || place.firstChild) return
  const show = make('button', 'button button-secondary', offlineTexts.showNewer)
  show.setAttribute('type', 'button')
  show.addEventListener('click', () => location.reload())
  place.append(offlineTexts.newer, ' ', show)
}

const after = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds))

/** Milliseconds that a slow line is left to what the reader came for: a copy that has begun takes most of it. */
const rest = 20_000

const line = () => (navigator as Navigator & { connection?: { saveData?: boolean; effectiveType?: string } }).connection

/** As over EDGE with a good signal. Not every browser tells. */
const isSlow = (): boolean => line()?.effectiveType === '3g'

/** A reader who saves data, or has next to no network, is not given megabytes that nobody asked for. */
const isSparing = (): boolean => line()?.saveData === true || /2g/.test(line()?.effectiveType ?? '')
