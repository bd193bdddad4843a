/**
 * The service worker: the whole site without network, of one release at a time.
 *
 * The publisher lists every file of a release with its hash (`/offline.json`). A page is opened in the newest release,
 * and whatever it asks for later is answered from that same release, by hash, or not at all: two releases cannot mix.
 * The copy counts from when every file of a release is there; until then the one before it is the copy.
 */
import { offlineTexts } from '../../../messages/da/offline'
import { barePage } from '../bare-page'
import { fetchContent, fetchMissing } from './fetched'
import { isContent, keep, keepOnly, stored } from './kept'
import { currentList, forgetClosed, noteNoRoom, pin, readCopyNote, releaseOf, setCurrent, type OfflineList } from './notes'

/** The little of a service worker's surroundings that is used: TypeScript's own types for them exclude those of pages. */
interface Waiting extends Event {
  waitUntil: (work: Promise<unknown>) => void
}
interface Client {
  id: string
  url: string
  postMessage: (text: string) => void
}
interface Told extends Waiting {
  source: Client | null
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
  clients: { claim: () => Promise<void>; matchAll: (which: object) => Promise<Client[]> }
}
const worker = globalThis as unknown as Worker

const listAddress = '/offline.json'
/** A network that does not answer within this is as good as none. */
const patience = 3_000
/** A release that comes while another is being fetched. */
const triesToCatchUp = 3
/** Milliseconds before a release that there was no room for is fetched again. */
const restAfterNoRoom = 600_000

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()))
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()))
worker.addEventListener('message', (event) => event.waitUntil(update(event.source)))
worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin || /^\/offline\.js(on)?$/.test(pathname)) return
  // A browser that cannot read or keep its copy still has the network.
  event.respondWith(request.mode === 'navigate' ? openPage(event).catch(() => fetch(request)) : partOfPage(event))
})

/**
 * @returns the list of the release in force; `absent` where the site has none, or asks the reader to sign in first;
 *   null when it cannot be asked
 */
async function newestList(): Promise<OfflineList | 'absent' | null> {
  try {
    const response = await fetch(listAddress, { cache: 'no-cache', redirect: 'manual', signal: AbortSignal.timeout(patience) })
    if (response.type === 'opaqueredirect' || [401, 403, 404].includes(response.status)) return 'absent'
    return response.ok ? ((await response.json()) as OfflineList) : null
  } catch {
    return null
  }
}

async function openPage(asked: Asked, tries = 2): Promise<Response> {
  const { request, resultingClientId } = asked
  const { pathname, search } = new URL(request.url)
  const path = decode(pathname)
  const newest = await newestList()
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
  const path = decode(new URL(request.url).pathname)
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

let updating: Promise<void> | null = null
async function update(asking: Client | null): Promise<void> {
  const newest = await newestList()
  if (!newest || newest === 'absent') return
  if (asking) await adopt(asking, newest).catch(() => {})
  await (updating ??= bringUpToDate(newest).finally(() => (updating = null)))
}

/** The first page was opened before there was a worker. When its bytes are the release's, it belongs to that as any other. */
async function adopt({ id, url }: Client, list: OfflineList): Promise<void> {
  const hash = list.files[decode(new URL(url).pathname)]
  if (!hash || (await releaseOf(id))) return
  const asShown = await fetch(url, { cache: 'only-if-cached', mode: 'same-origin' })
  if (await isContent(await asShown.arrayBuffer(), hash)) await pin(id, list, Date.now())
}

async function bringUpToDate(list: OfflineList, tries = triesToCatchUp): Promise<void> {
  const { noRoom } = await readCopyNote()
  if (noRoom?.release === list.release && Date.now() - Date.parse(noRoom.at) < restAfterNoRoom) return
  const fetched = await fetchMissing(list)
  if (fetched === 'no network') return
  if (fetched === 'moved on') {
    const newer = await newestList()
    if (newer && newer !== 'absent' && tries > 1) await bringUpToDate(newer, tries - 1)
    return
  }
  const known = (await currentList())?.release === list.release
  const now = new Date().toISOString()
  if (fetched === 'whole') await setCurrent(list, now)
  const open = await worker.clients.matchAll({ includeUncontrolled: true, type: 'all' })
  const left = known ? [list] : await forgetClosed(new Set(open.map(({ id }) => id)), Date.now())
  // Half a release is of no use; without it there is room again for what the copy is made of.
  if (fetched === 'no room') await keepOnly(hashesOf(left.filter(({ release }) => known || release !== list.release)))
  else if (!known) await keepOnly(hashesOf(left))
  if (fetched === 'no room') await noteNoRoom(list, now)
  for (const client of open) client.postMessage('updated')
}

const hashesOf = (lists: OfflineList[]): Set<string> => new Set(lists.flatMap(({ files }) => Object.values(files)))

function decode(pathname: string): string {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return pathname
  }
}

function notInCopy(copy: OfflineList | null): Response {
  const stylesheet = Object.keys(copy?.files ?? {}).find((path) => /^\/assets\/site-\w+\.css$/.test(path))
  const html = barePage({ ...offlineTexts.notInCopy, stylesheet })
  return new Response(html, { status: 503, headers: { 'Content-Type': 'text/html; charset=utf-8' } })
}
