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
import { newestList, pathOf, patience } from './newest'
import { currentList, pin, readCopyNote, releaseOf, type OfflineList } from './notes'
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
  if (request.method !== 'GET' || origin !== location.origin || /^\/offline(-now)?\.js(on)?$/.test(pathname)) return
  // A browser that cannot read or keep its copy still has the network.
  event.respondWith(request.mode === 'navigate' ? openPage(event).catch(() => fetch(request)) : partOfPage(event))
})

type Opened = { answer: Response; of?: OfflineList }

/** The newest release is worth half a second; then whoever has a copy reads that, and is told when the newer one is there. */
async function openPage({ request, resultingClientId }: Asked): Promise<Response> {
  const kept = await fromCopy(request)
  const newest = openNewest(request)
  const opened = await (kept ? Promise.race([newest.catch(() => kept), after(await patienceWithCopy(), kept)]) : newest)
  // By whoever came first alone: a page has one release.
  if (opened.of) await pin(resultingClientId, opened.of, Date.now())
  return opened.answer
}

/** A device without room for the newest release can only read it over the network. */
const patienceWithCopy = async (): Promise<number> => ((await readCopyNote()).noRoom ? patience.withoutCopy : patience.withCopy)

async function openNewest(request: Request, tries = 2): Promise<Opened> {
  const newest = await newestList(patience.withoutCopy)
  const copy = newest === 'absent' ? null : (newest ?? (await currentList()))
  if (!copy) return fetchOrCopy(request)
  const opened = await openIn(copy, request).catch(() => null)
  if (opened) return opened
  // Another release came since the list was fetched: then that one.
  if (newest && copy.files[pathOf(request.url)] && tries > 1) return openNewest(request, tries - 1)
  return fetchOrCopy(request)
}

/** @returns null when the page is not of that release, or cannot be had */
async function openIn(of: OfflineList, { url }: Request, read: typeof fileOf = fileOf): Promise<Opened | null> {
  const path = pathOf(url)
  const { pathname, search } = new URL(url)
  if (!of.files[path] && of.files[`${path}/`]) return { answer: Response.redirect(`${pathname}/${search}`, 301) }
  const answer = await read(of, path)
  return answer && { answer, of }
}

/** The page as the copy has it. @returns null when the copy cannot be read either */
async function fromCopy(request: Request): Promise<Opened | null> {
  const copy = await currentList().catch(() => null)
  return copy && openIn(copy, request, keptOf).catch(() => null)
}

/** Not in the copy: then what the network answers, and without one what the copy says. */
async function fetchOrCopy(request: Request): Promise<Opened> {
  try {
    return { answer: await fetch(request) }
  } catch {
    const copy = await currentList()
    return (await fromCopy(request)) ?? { answer: notInCopy(copy), of: copy ?? undefined }
  }
}

const after = <T>(milliseconds: number, value: T): Promise<T> => new Promise((done) => setTimeout(() => done(value), milliseconds))

async function partOfPage({ request, clientId, resultingClientId }: Asked): Promise<Response> {
  const release = clientId ? await releaseOf(clientId).catch(() => null) : null
  // The search thinks in a thread of its own, which belongs to the page that began it.
  if (release && resultingClientId) await pin(resultingClientId, release, Date.now())
  const path = pathOf(request.url)
  if (!release?.files[path]) return fetch(request)
  return (await fileOf(release, path)) ?? Response.error()
}

async function keptOf({ files }: OfflineList, path: string): Promise<Response | null> {
  const hash = files[path]
  return (hash && (await stored(hash))) || null
}

async function fileOf(list: OfflineList, path: string): Promise<Response | null> {
  const hash = list.files[path]
  if (!hash) return null
  const kept = await keptOf(list, path)
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
