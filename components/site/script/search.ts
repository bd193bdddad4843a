/** Fetches the search when a reader turns to it: most readers of a page never do. */
import { scriptTexts } from '../../../messages/da/site'
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
    begun ??= (import(SEARCH_MODULE) as Promise<typeof import('../search/box')>)
      .then(({ startSearch }) => startSearch(form, box))
      .catch(() => {
        begun = null
        const status = one('[role=status]', box)
        if (status) status.textContent = scriptTexts.searchFailed
      })
  }
  form.addEventListener('focusin', begin)
  form.addEventListener('input', begin)
  const lost = one('[data-not-found]') && wordsOfAddress()
  const field = one<HTMLInputElement>('input', form)
  if (lost && field) field.value = lost
  if (location.search || lost) begin()
}

/** `/planer/stroem-svigt/` asks for `stroem svigt`: what the address of a page that is not there says. */
const wordsOfAddress = (): string =>
  (decodeURIComponent(location.pathname).split('/').findLast((part) => /\p{L}/u.test(part)) ?? '')
    .replace(/\.\w+$/, '')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
