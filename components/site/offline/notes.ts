/** What the worker remembers between two times the browser wakes it: in the cache, under addresses that no page has. */

import { inTime } from './in-time'

/** Every file of a release that belongs to the offline copy: its address, and the beginning of its SHA-256. */
export interface OfflineList {
  release: string
  /** Of the files: the same in releases whose copies are the same. */
  digest: string
  files: Record<string, string>
  /** Where nearly all of them lie in one file. */
  pack?: string
  /** Where that lies which the copy that this one follows has not. */
  changes?: string
}

/** What is asked at each page: which copy is the newest, and the ways to it from earlier ones, by their digest. */
export type OfflineHead = Pick<OfflineList, 'release' | 'digest' | 'pack'> & { changes: Record<string, string> }

/** What the pages tell the reader of the copy. */
export interface CopyNote {
  /** When it was found to be what the site says. Null before there is a copy. */
  at: string | null
  /** The release that the device has no room for, and when that was found. */
  noRoom?: { release: string; at: string }
}

/** To the pages: that there is no room is said by the message itself. */
export const noRoomMessage = 'no room'
/** To a page that says something else in the release that is whole now. */
export const newerMessage = 'newer'

export const notesCache = 'planvaerk-noter-1'
export const copyNote = '/-/hentet'
const currentNote = '/-/gaeldende'
const releaseNote = (release: string) => `/-/udgave/${release}`
const readerNote = (client: string) => `/-/laeser/${client}`

const notes = () => caches.open(notesCache)
const write = async (address: string, content: unknown) => (await notes()).put(address, Response.json(content))

async function read<T>(address: string): Promise<T | null> {
  const note = await (await notes()).match(address)
  return note ? ((await note.json()) as T) : null
}

/** @returns the release that is wholly in the copy, or null before there is one. */
export const currentList = () => read<OfflineList>(currentNote)

/** From here on the copy is this release, as it was found at the time. */
export async function setCurrent(list: OfflineList, at: string): Promise<void> {
  await write(currentNote, list)
  await write(copyNote, { at })
  unwritten = null
}

/** That there is no room has none itself until the browser has cleared up; until then the worker knows while it is awake. */
let unwritten: CopyNote | null = null

export const readCopyNote = async (): Promise<CopyNote> => unwritten ?? (await read<CopyNote>(copyNote)) ?? { at: null }

/** The copy stays what it was. */
export function noteNoRoom(before: CopyNote, { release }: OfflineList, at: string): void {
  unwritten = { ...before, noRoom: { release, at } }
}

/** Milliseconds between the tries: what was deleted a moment ago is still counted. */
const untilCleared = [0, 100, 300, 1_000, 3_000]

/** Tries to write what could not be written. */
export async function writeDown(): Promise<void> {
  for (const pause of untilCleared) {
    if (!unwritten) return
    await new Promise((go) => setTimeout(go, pause))
    try {
      await inTime(write(copyNote, unwritten))
      unwritten = null
    } catch {
      // No room yet.
    }
  }
}

/** A full device takes no notes; then a page has its release for as long as the worker is awake. */
const remembered = new Map<string, OfflineList>()

/** A page keeps the release it was opened in for as long as it is open. */
export async function pin(client: string, list: OfflineList, now: number): Promise<void> {
  remembered.set(client, list)
  try {
    if (!(await (await notes()).match(releaseNote(list.release)))) await write(releaseNote(list.release), list)
    await write(readerNote(client), { release: list.release, since: now })
    remembered.delete(client)
  } catch {
    // No room.
  }
}

/** @returns the release that the page was opened in, or null when it was opened without the worker. */
export async function releaseOf(client: string): Promise<OfflineList | null> {
  const inMind = remembered.get(client)
  if (inMind) return inMind
  const pinned = await read<{ release: string }>(readerNote(client))
  return pinned && read<OfflineList>(releaseNote(pinned.release))
}

/** A page on its way is not among the open ones yet. */
const patience = 600_000

/**
 * Forgets pages that are closed, and releases that no page is open in.
 * @param open ids of the pages that are open
 * @returns the releases that are left, the current one among them
 */
export async function forgetClosed(open: ReadonlySet<string>, now: number): Promise<OfflineList[]> {
  const cache = await notes()
  const used = new Set<string>()
  const addresses = (await cache.keys()).map(({ url }) => new URL(url).pathname)
  for (const address of addresses.filter((each) => each.startsWith(readerNote('')))) {
    const pinned = await read<{ release: string; since: number }>(address)
    if (!pinned) continue
    if (open.has(address.slice(readerNote('').length)) || now - pinned.since < patience) used.add(pinned.release)
    else await cache.delete(address)
  }
  const left: OfflineList[] = []
  for (const address of addresses.filter((each) => each.startsWith(releaseNote('')))) {
    const list = await read<OfflineList>(address)
    if (list && used.has(list.release)) left.push(list)
    else await cache.delete(address)
  }
  const current = await currentList()
  return current ? [...left, current] : left
}
