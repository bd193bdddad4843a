/**
 * The service worker: the whole site without network, of one release at a time.
 *
 * The publisher lists every file of a release with its hash (`/offline.json`). A page is opened in the newest release,
 * and whatever it asks for later is answered from that same release, by hash, or not at all: two releases cannot mix.
 * The copy counts from when every file of a release is there; until then the one before it is the copy.
 */
import { offlineTexts } from '../../../messages/da/offline'
import { barePage } from '../bare-page'
import { fetchContent } from './fetched'
import { keep, stored } from './kept'
import { newestList, pathOf, readersPatience } from './newest'
import { currentList, pin, releaseOf, type OfflineList } from './notes'
import { update, type OpenPage } from './update'

/** The little of a service worker's surroundings that is used: TypeScript's own types for them exclude those of pages. */
interface Waiting extends Event {
  waitUntil: (work: Promise<unknown>) => void
}
interface Told extends Waiting {
  source: OpenPage | null
}
interface Asked extends Waiting {
  request: Request
  clientId: string
  resultingClientId: string
  respondWith: (answer: Promise<Response>) => void
}
interface Worker {
  addEventListener: ((type: 'install' | 'activate', listen: (event: Waiting) => void) => void) &
    ((type: 'message', listen: (event: Told) => void) => void) &
    ((type: 'fetch', listen: (event: Asked) => void) => void)
  skipWaiting: () => Promise<void>
  clients: { claim: () => Promise<void>; matchAll: (which: object) => Promise<OpenPage[]> }
}
const worker = globalThis as unknown as Worker
const openPages = () => worker.clients.matchAll({ includeUncontrolled: true, type: 'all' })

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()))
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()))
worker.addEventListener('message', (event) => event.waitUntil(update(event.source, openPages)))
worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin || /^\/offline\.js(on)?$/.test(pathname)) return
  // A browser that cannot read or keep its copy still has the network.
  event.respondWith(request.mode === 'navigate' ? openPage(event).catch(() => fetch(request)) : partOfPage(event))
})

async function openPage(asked: Asked, tries = 2): Promise<Response> {
  const { request, resultingClientId } = asked
  const { pathname, search } = new URL(request.url)
  const path = pathOf(request.url)
  const newest = await newestList(readersPatience)
  const copy = newest === 'absent' ? null : (newest ?? (await currentList()))
  if (!copy) return fetch(request).catch(() => fromCopy(path, resultingClientId))
  if (!copy.files[path] && copy.files[`${path}/`]) return Response.redirect(`${pathname}/${search}`, 301)
  const page = await fileOf(copy, path).catch(() => null)
  if (page) {
    await pin(resultingClientId, copy, Date.now())
    return page
  }
  // Another release came since the list was fetched: then that one.
  if (newest && copy.files[path] && tries > 1) return openPage(asked, tries - 1)
  // Not in the copy: then what the network answers.
  return fetch(request).catch(() => fromCopy(path, resultingClientId))
}

/** The network went while the page was being opened. */
async function fromCopy(path: string, client: string): Promise<Response> {
  const copy = await currentList()
  const page = copy?.files[path] && (await stored(copy.files[path]))
  if (copy) await pin(client, copy, Date.now())
  return page || notInCopy(copy)
}

async function partOfPage({ request, clientId, resultingClientId }: Asked): Promise<Response> {
  const release = clientId ? await releaseOf(clientId).catch(() => null) : null
  // The search thinks in a thread of its own, which belongs to the page that began it.
  if (release && resultingClientId) await pin(resultingClientId, release, Date.now())
  const path = pathOf(request.url)
  if (!release?.files[path]) return fetch(request)
  return (await fileOf(release, path)) ?? Response.error()
}

async function fileOf({ files }: OfflineList, path: string): Promise<Response | null> {
  const hash = files[path]
  if (!hash) return null
  const kept = await stored(hash)
  if (kept) return kept
  const content = await fetchContent(path, hash)
  if (!content) return null
  // A device without room for it still shows it.
  await keep(hash, content).catch(() => {})
  return new Response(content.bytes, { headers: content.headers })
}

function notInCopy(copy: OfflineList | null): Response {
  const stylesheet = Object.keys(copy?.files ?? {}).find((path) => /^\/assets\/site-\w+\.css$/.test(path))
  const html = barePage({ ...offlineTexts.notInCopy, stylesheet })
  return new Response(html, { status: 503, headers: { 'Content-Type': 'text/html; charset=utf-8' } })
}
