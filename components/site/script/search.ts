/** Fetches the search when a reader turns to it: most readers of a page never do. */
import { scriptTexts } from '../../../messages/da/site'
import { fold } from '../search/fold'
import { showHere, titlesHere } from '../search/here'
import { one } from './dom'

/** Address of the module built of `search/box.ts`; the build puts it in. */
declare const SEARCH_MODULE: string

export function prepareSearch(): void {
  const form = one<HTMLFormElement>('form[data-search]')
  const box = form && document.getElementById(form.dataset.search ?? '')
  if (!form || !box) return
  one('[data-no-script]')?.remove()
  let begun: Promise<unknown> | null = null
  const begin = (): void => {
    searching = true
    begun ??= (import(SEARCH_MODULE) as Promise<typeof import('../search/box')>)
      .then(({ startSearch }) => startSearch(form, box))
      .then(() => {
        searching = false
      })
      .catch(() => {
        begun = null
        const status = one('[role=status]', box)
        if (status) status.textContent = scriptTexts.searchFailed
      })
  }
  form.addEventListener('focusin', begin)
  form.addEventListener('input', begin)
  form.addEventListener('input', () => showWhatIsHere(form, box))
  const lost = one('[data-not-found]') && wordsOfAddress()
  const field = one<HTMLInputElement>('input', form)
  if (lost && field) field.value = lost
  if (location.search || lost) begin()
}

/** Until the index has come, the titles, roles and departments on the page are what is searched. */
function showWhatIsHere(form: HTMLFormElement, box: HTMLElement): void {
  const field = one<HTMLInputElement>('input', form)
  if (!field || box.dataset.ready) return
  const words = field.value.split(/[^\p{L}\d]+/u).map(fold).filter(Boolean)
  showHere(box, words.length > 0 ? [...titlesHere()].filter(([, title]) => words.every((word) => fold(title).includes(word))) : [])
}

/** Whether somebody is searching now: what else would be fetched waits. */
let searching = false
export const isSearching = (): boolean => searching

/** `/planer/stroem-svigt/` asks for `stroem svigt`: what the address of a page that is not there says. */
const wordsOfAddress = (): string =>
  (decodeURIComponent(location.pathname).split('/').findLast((part) => /\p{L}/u.test(part)) ?? '')
    .replace(/\.\w+$/, '')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
