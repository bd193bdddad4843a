/** Search while typing, on the front page and the search page. */
import { scriptTexts } from '../../../messages/da/site'
import { make, one, link } from './dom'
import { loadPagefind, type Found } from './pagefind'
import { resultItem } from './results'

const pause = 150
const searchPage = '/soeg/'

interface Wanted {
  query: string
  filters: Record<string, string>
}

export function prepareSearch(): void {
  const form = one<HTMLFormElement>('form[data-search]')
  const box = form && document.getElementById(form.dataset.search ?? '')
  if (!form || !box) return
  one('[data-no-script]')?.remove()
  const onSearchPage = location.pathname === searchPage
  const show = shower(form, box, onSearchPage ? Infinity : 8)

  let timer: ReturnType<typeof setTimeout>
  const soon = (delay: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (onSearchPage) history.replaceState(null, '', addressOf(form))
      void show(wantedIn(form))
    }, delay)
  }
  form.addEventListener('focusin', () => void loadPagefind().catch(() => {}), { once: true })
  form.addEventListener('input', ({ target }) => soon(target instanceof HTMLSelectElement ? 0 : pause))
  form.addEventListener('submit', (event) => {
    if (!onSearchPage) return
    event.preventDefault()
    soon(0)
  })
  fillFrom(form, new URLSearchParams(location.search))
  if (isAsked(wantedIn(form))) void show(wantedIn(form))
}

const isAsked = ({ query, filters }: Wanted): boolean => query !== '' || Object.keys(filters).length > 0

function wantedIn(form: HTMLFormElement): Wanted {
  const { q = '', ...filters } = Object.fromEntries([...new FormData(form)].filter(([, value]) => value !== ''))
  return { query: String(q).trim(), filters: filters as Record<string, string> }
}

/** The address that shows the same results again. */
function addressOf(form: HTMLFormElement): string {
  const { query, filters } = wantedIn(form)
  const parameters = new URLSearchParams({ ...(query && { q: query }), ...filters })
  return parameters.size > 0 ? `${searchPage}?${parameters}` : searchPage
}

function fillFrom(form: HTMLFormElement, parameters: URLSearchParams): void {
  for (const [name, value] of parameters) {
    const field = form.elements.namedItem(name)
    if (field instanceof HTMLInputElement) field.value = value
    // A value that is no longer offered leaves the choice as it is.
    if (field instanceof HTMLSelectElement && [...field.options].some((option) => option.value === value)) {
      field.value = value
    }
  }
}

/** @returns a function that searches and shows; an answer that a newer question has overtaken is dropped */
function shower(form: HTMLFormElement, box: HTMLElement, limit: number): (wanted: Wanted) => Promise<void> {
  const status = one('[role=status]', box)
  const list = one('ol', box)
  const otherwise = one('[data-without-results]')
  let latest = 0

  return async (wanted) => {
    latest += 1
    const turn = latest
    const tell = (message: string, ...items: HTMLElement[]): void => {
      if (turn !== latest) return
      if (status) status.textContent = message
      list?.replaceChildren(...items)
    }
    const asked = isAsked(wanted)
    if (otherwise) otherwise.hidden = asked
    if (!asked) return tell('')
    if (!list?.hasChildNodes()) tell(scriptTexts.searching)
    try {
      const { results } = await (await loadPagefind()).search(wanted.query || null, { filters: wanted.filters })
      if (results.length === 0) return tell(scriptTexts.nothing(wanted.query), adviceItem())
      const found: Found[] = await Promise.all(results.slice(0, limit).map((result) => result.data()))
      const more = results.length > limit ? [moreItem(addressOf(form), results.length)] : []
      tell(scriptTexts.found(results.length), ...found.map(resultItem), ...more)
    } catch {
      if (otherwise) otherwise.hidden = false
      tell(scriptTexts.failed, ...(otherwise ? [] : [make('li', '', link(searchPage, '', scriptTexts.toPlans))]))
    }
  }
}

const adviceItem = (): HTMLElement => make('li', '', make('p', '', scriptTexts.advice))

const moreItem = (address: string, count: number): HTMLElement =>
  make('li', '', link(address, '', scriptTexts.more(count)))
