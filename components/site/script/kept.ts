/** What a page keeps on the device. It leaves it only when its reader shares it; a browser that keeps nothing forgets it with the page. */
const addressOf = (what: string) => `planvaerk:${what}:${location.pathname}`

export function readKept(what: string): string | null {
  try {
    return localStorage.getItem(addressOf(what))
  } catch {
    return null
  }
}

/** @param value null forgets it */
export function writeKept(what: string, value: object | null): void {
  try {
    if (value) localStorage.setItem(addressOf(what), JSON.stringify(value))
    else localStorage.removeItem(addressOf(what))
  } catch {
    // Private windows and full devices.
  }
}

/** Calls back when another window of the same page changes it. */
export function onKept(what: string, changed: () => void): void {
  addEventListener('storage', ({ key }) => {
    if (key === addressOf(what)) changed()
  })
}

const clock = new Intl.DateTimeFormat('da-DK', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

/** @returns the reader's own time: `03:12` */
export const clockText = (iso: string): string => clock.format(new Date(iso)).replace('.', ':')
