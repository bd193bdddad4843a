/** Sections: folded on a small screen, opened and closed together, and opened where the address leads. */
import { all, one } from './dom'

const narrow = '(width < 62em)'
const sections = (): HTMLDetailsElement[] => all<HTMLDetailsElement>('details')

export function prepareSections(): void {
  // A plan is read as a document where there is room, and looked up in where there is not.
  if (matchMedia(narrow).matches) for (const section of all<HTMLDetailsElement>('details[data-fold]')) section.open = false
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
  followReading()
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

/** The contents show which section is being read. */
function followReading(): void {
  const links = new Map(all<HTMLAnchorElement>('.contents a').map((link) => [decodeURIComponent(link.hash.slice(1)), link]))
  const headings = [...links.keys()].flatMap((id) => document.getElementById(id) ?? [])
  if (headings.length === 0 || !('IntersectionObserver' in window)) return
  const mark = (): void => {
    const read = headings.findLast((heading) => heading.getBoundingClientRect().top < innerHeight / 3)
    for (const [id, link] of links) link.toggleAttribute('aria-current', id === read?.id)
  }
  const watch = new IntersectionObserver(mark, { rootMargin: '0px 0px -60% 0px' })
  for (const heading of headings) watch.observe(heading)
}

/** @returns a function that closes again what this opened */
export function openForPrint(): () => void {
  const closed = sections().filter((section) => !section.open)
  for (const section of closed) section.open = true
  return () => {
    for (const section of closed) section.open = false
  }
}
