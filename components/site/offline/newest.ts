/** What the network says of the release in force. */
import type { OfflineList } from './notes'

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
    const response = await fetch(listAddress, { cache: 'no-cache', redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) })
    if (response.type === 'opaqueredirect' || [401, 403, 404].includes(response.status)) return 'absent'
    return response.ok ? ((await response.json()) as OfflineList) : null
  } catch {
    return null
  }
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
