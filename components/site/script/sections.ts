/** Sections: open all, close all, and open the one that the address leads to. */
import { all, one } from './dom'

const sections = (): HTMLDetailsElement[] => all<HTMLDetailsElement>('details')

export function prepareSections(): void {
  const tools = one('[data-tools]')
  if (tools) {
    tools.hidden = false
    one('[data-open-all]', tools)?.addEventListener('click', () => setAll(true))
    one('[data-close-all]', tools)?.addEventListener('click', () => setAll(false))
  }
  addEventListener('hashchange', openTarget)
  // A link to the section one has just closed changes no address, so the click is heard too.
  document.addEventListener('click', ({ target }) => {
    const anchor = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href^="#"]') : null
    if (anchor && anchor.hash === location.hash) openTarget()
  })
  openTarget()
}

function setAll(open: boolean): void {
  for (const section of all<HTMLDetailsElement>('[data-sections] details')) section.open = open
}

function openTarget(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  const section = target?.closest('details')
  if (!target || !section || section.open) return
  section.open = true
  target.scrollIntoView()
}

/** @returns a function that closes again what this opened */
export function openForPrint(): () => void {
  const closed = sections().filter((section) => !section.open)
  for (const section of closed) section.open = true
  return () => {
    for (const section of closed) section.open = false
  }
}
