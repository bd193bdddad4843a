/** Search while typing, on the front page and the search page. */
import { searchTexts } from '../../../messages/da/site'
import { all, link, make, one } from '../script/dom'
import { ask, type Answer, type Engine, type Filters } from './ask'
import { loadEngine, loadVocabulary } from './engine'
import { showHere, titlesHere } from './here'
import { nearestWords } from './nearest'
import { parseQuery } from './query'
import { resultItem } from './results'
import { titlesMeant } from './titles'

const pause = 120
const searchPage = '/soeg/'
const contactsPage = '/kontakter/'
const atOnce = { front: 8, searchPage: 20 }

interface Wanted {
  query: string
  filters: Filters
}

/** @param form the search form, which may already hold what the reader wrote while this was fetched */
export function startSearch(form: HTMLFormElement, box: HTMLElement): Promise<unknown> {
  // In a copy on the disk the page is a file.
  const onSearchPage = /\/soeg\/(index\.html)?$/.test(location.pathname)
  const show = shower(form, box, onSearchPage)
  let timer: ReturnType<typeof setTimeout>
  const soon = (delay: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (onSearchPage) history.replaceState(null, '', location.pathname + queryOf(wantedIn(form)))
      void show(wantedIn(form))
    }, delay)
  }
  form.addEventListener('input', ({ target }) => soon(target instanceof HTMLSelectElement ? 0 : pause))
  form.addEventListener('reset', () => soon(0))
  form.addEventListener('submit', (event) => {
    if (!onSearchPage) return
    event.preventDefault()
    soon(0)
  })
  moveByArrows(form, box)
  fillFrom(form, new URLSearchParams(location.search))
  if (isAsked(wantedIn(form))) soon(0)
  return loadEngine().catch(() => {})
}

const isAsked = ({ query, filters }: Wanted): boolean => query !== '' || Object.keys(filters).length > 0

function wantedIn(form: HTMLFormElement): Wanted {
  const { q = '', ...filters } = Object.fromEntries([...new FormData(form)].filter(([, value]) => value !== ''))
  return { query: String(q).trim(), filters: filters as Filters }
}

/** The address that shows the same results again. */
const addressOf = (wanted: Wanted): string => searchPage + queryOf(wanted)

function queryOf({ query, filters }: Wanted): string {
  const parameters = new URLSearchParams({ ...(query && { q: query }), ...filters })
  return parameters.size > 0 ? `?${parameters}` : ''
}

/** What the address asks for, where the reader has not written something else meanwhile. */
function fillFrom(form: HTMLFormElement, parameters: URLSearchParams): void {
  for (const [name, value] of parameters) {
    const field = form.elements.namedItem(name)
    if (field instanceof HTMLInputElement && field.value === '') field.value = value
    // A value that is no longer offered leaves the choice as it is.
    if (field instanceof HTMLSelectElement && [...field.options].some((option) => option.value === value)) {
      field.value = value
    }
  }
}

/** Down from the field to the results and between them, up again, and back to the field with Escape. */
function moveByArrows(form: HTMLFormElement, box: HTMLElement): void {
  const field = one<HTMLInputElement>('input[type=search]', form)
  document.addEventListener('keydown', (event) => {
    const stops = [field, ...all('a, button', box)].filter((stop) => stop !== null)
    const at = stops.indexOf(document.activeElement as HTMLElement)
    const step = { ArrowDown: 1, ArrowUp: -1, Escape: -at }[event.key]
    if (at === -1 || !step) return
    const next = stops[at + step]
    if (!next) return
    event.preventDefault()
    next.focus()
  })
}

/** @returns a function that searches and shows; an answer that a newer question has overtaken is dropped */
function shower(form: HTMLFormElement, box: HTMLElement, onSearchPage: boolean): (wanted: Wanted) => Promise<void> {
  const status = one('[role=status]', box)
  const list = one('ol', box)
  const otherwise = one('[data-without-results]')
  const kinds = { plans: (form.dataset.plans ?? '').split('|'), doers: form.dataset.doers ?? '', reached: form.dataset.reached ?? '' }
  let latest = 0

  return async (wanted) => {
    clearTimeout(counting)
    latest += 1
    const turn = latest
    const tell = (message: string, items: HTMLElement[], isFound = false): void => {
      if (otherwise) otherwise.hidden = isFound
      if (status) status.textContent = message
      const focused = list?.contains(document.activeElement) ? document.activeElement?.getAttribute('href') : null
      list?.replaceChildren(...items)
      // Whoever has gone down among the first results stays there when the others come.
      if (!list || !focused) return
      const links = all<HTMLAnchorElement>('a', list)
      const same = links.find((each) => each.getAttribute('href') === focused)
      ;(same ?? links[0])?.focus()
    }
    if (!isAsked(wanted)) return tell('', [])
    if (!list?.hasChildNodes() && status) status.textContent = searchTexts.loading
    if (!box.dataset.ready) void showMeant(box, wanted, () => turn === latest)
    try {
      const engine = await loadEngine()
      box.dataset.ready = 'true'
      const answer = await ask(engine, wanted.query, wanted.filters, kinds)
      if (turn !== latest) return
      if (answer.pages.length === 0) {
        countSoon(form, wanted)
        return tell(...nothing(wanted, engine, form))
      }
      const items = await itemsOf(answer, wanted, onSearchPage)
      if (turn === latest) tell(foundText(answer, wanted.query), items, true)
    } catch {
      if (turn === latest) tell(searchTexts.failed, otherwise ? [] : [itemWith(link(searchPage, '', searchTexts.toPlans))])
    }
  }
}

/** Over a slow line the words come long before the index: the titles on the page that say the same are shown meanwhile. */
async function showMeant(box: HTMLElement, { query, filters }: Wanted, isStillAsked: () => boolean): Promise<void> {
  const vocabulary = await loadVocabulary().catch(() => null)
  if (!vocabulary || box.dataset.ready || !isStillAsked() || Object.keys(filters).length > 0) return
  const found = titlesMeant(query, vocabulary, titlesHere())
  if (found.length > 0) showHere(box, found)
}

const foundText = ({ pages, instead }: Answer, query: string): string =>
  instead ? searchTexts.foundInstead(pages.length, instead, query) : searchTexts.found(pages.length)

const itemWith = (...content: (Node | string)[]): HTMLElement => make('li', '', ...content)

/** The first results, and the way to the others: their excerpts are fetched when they are asked for. */
async function itemsOf({ pages }: Answer, wanted: Wanted, onSearchPage: boolean): Promise<HTMLElement[]> {
  const size = onSearchPage ? atOnce.searchPage : atOnce.front
  const items = async (from: number): Promise<HTMLElement[]> => {
    const found = await Promise.all(pages.slice(from, from + size).map((page) => page.data()))
    return found.map(resultItem)
  }
  if (pages.length <= size) return items(0)
  if (!onSearchPage) return [...(await items(0)), itemWith(link(addressOf(wanted), '', searchTexts.all(pages.length)))]

  let shown = size
  const moreText = (): string => searchTexts.more(Math.min(size, pages.length - shown))
  const button = make('button', 'button button-secondary', moreText())
  const more = itemWith(button)
  button.setAttribute('type', 'button')
  button.addEventListener('click', () => {
    void items(shown).then((next) => {
      shown += next.length
      more.before(...next)
      one('a', next[0])?.focus()
      button.textContent = moreText()
      if (shown >= pages.length) more.remove()
    })
  })
  return [...(await items(0)), more]
}

/** Milliseconds without another letter: then it was the question. */
const thought = 2_000
let counting: ReturnType<typeof setTimeout>
const countedHere = new Set<string>()

/** Tells the internal edition's server what it has no answer to: the words, and nothing of who asked. */
function countSoon({ dataset: { unanswered } }: HTMLFormElement, { query, filters }: Wanted): void {
  if (!unanswered || location.protocol === 'file:' || Object.keys(filters).length > 0 || countedHere.has(query)) return
  counting = setTimeout(() => {
    countedHere.add(query)
    const body = JSON.stringify({ question: query })
    fetch(unanswered, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body }).catch(() => {})
  }, thought)
}

/** The crisis staff's number, where the page has it. */
function whomToCall(): HTMLElement[] {
  const duty = one('[data-duty] .reach')
  return duty ? [itemWith(make('p', '', searchTexts.callDuty), duty.cloneNode(true))] : []
}

/** What a reader can do when there is nothing. */
function nothing({ query, filters }: Wanted, { vocabulary }: Engine, form: HTMLFormElement): [string, HTMLElement[]] {
  const filtered = Object.keys(filters).length > 0
  const nearest = parseQuery(query).words.flatMap((word) => nearestWords(word, vocabulary))
  const suggestions = nearest.flatMap((word, index) => [index > 0 ? ', ' : ' ', link(addressOf({ query: word, filters }), '', word)])
  const everywhere = make('button', 'button button-secondary', searchTexts.everywhere)
  everywhere.setAttribute('type', 'button')
  everywhere.addEventListener('click', () => {
    for (const choice of all<HTMLSelectElement>('select', form)) choice.value = ''
    form.dispatchEvent(new Event('input'))
    one('input', form)?.focus()
  })
  const items = [
    ...(nearest.length > 0 ? [itemWith(`${searchTexts.nearest}`, ...suggestions, '?')] : []),
    ...(filtered ? [itemWith(everywhere)] : [itemWith(searchTexts.advice)]),
    ...whomToCall(),
    itemWith(link(`${searchPage}#alle-planer`, '', searchTexts.toPlans), ' · ', link(contactsPage, '', searchTexts.toContacts)),
  ]
  return [filtered ? searchTexts.nothingHere(query) : searchTexts.nothing(query), items]
}
