/** What the page itself lists: plans, roles and departments, which are searched until the index has come. */
import { scriptTexts } from '../../../messages/da/site'
import { all, link, make, one } from '../script/dom'

const shownAtMost = 8

/** Titles by address, as they stand on the page. */
export const titlesHere = (): Map<string, string> =>
  new Map(all<HTMLAnchorElement>('main :is(.events, .i-am, .plans, .departments) a').map((each) => [each.pathname, (each.textContent ?? '').trim()]))

/** @param found addresses and titles, best first */
export function showHere(box: HTMLElement, found: (readonly [href: string, title: string])[]): void {
  const [status, list] = [one('[role=status]', box), one('ol', box)]
  const shown = found.slice(0, shownAtMost)
  list?.replaceChildren(...shown.map(([href, title]) => make('li', '', link(href, 'results__title', title))))
  if (status && shown.length > 0) status.textContent = scriptTexts.onThisPage(shown.length)
}
