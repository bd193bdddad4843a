/** What the network says of the release in force. */
import { listAfter } from './changes'
import { currentList, type OfflineHead, type OfflineList } from './notes'

const headAddress = '/offline-now.json'
const listAddress = '/offline.json'
/** Milliseconds that a network has to answer in. */
export const patience = {
  /** A reader who opens a page that is in the copy: the copy is shown, and the newer one offered when it is there. */
  withCopy: 500,
  /** A reader who opens another page: a network that does not answer within this is as good as none. */
  withoutCopy: 3_000,
  /** Nobody waits for a newer copy: on one bar of signal the list alone takes longer than a reader would. */
  update: 60_000,
}

/**
 * @param timeoutMs milliseconds, until the last byte of the list
 * @returns the list of the release in force; `absent` where the site has none, or asks the reader to sign in first;
 *   null when it cannot be asked
 */
export async function newestList(timeoutMs: number): Promise<OfflineList | 'absent' | null> {
  try {
    const signal = AbortSignal.timeout(timeoutMs)
    const known = await currentList().catch(() => null)
    return ((known?.digest && (await afterKnown(known, signal))) || (await ask<OfflineList>(listAddress, signal))) ?? null
  } catch {
    return null
  }
}

/** @returns the newest list with little more than what changed since the known one; null when the whole is to be fetched */
async function afterKnown(known: OfflineList, signal: AbortSignal): Promise<OfflineList | null> {
  const head = await ask<OfflineHead>(headAddress, signal)
  // A release from before there was one has the list alone.
  if (!head || head === 'absent') return null
  const { release, digest, pack, changes } = head
  if (known.digest === digest) return { release, digest, pack, files: known.files }
  const way = changes[known.digest]
  return way ? listAfter(known, head, way, signal).catch(() => null) : null
}

/** @throws when the network does not answer in time */
async function ask<Answer>(address: string, signal: AbortSignal): Promise<Answer | 'absent' | null> {
  const response = await fetch(address, { cache: 'no-cache', redirect: 'manual', signal })
  if (response.type === 'opaqueredirect' || [401, 403, 404].includes(response.status)) return 'absent'
  return response.ok ? ((await response.json()) as Answer) : null
}

/** The address as lists have it. */
export function pathOf(url: string): string {
  const { pathname } = new URL(url)
  try {
    return decodeURIComponent(pathname)
  } catch {
    return pathname
  }
}
