/** Whether a number is answered now, by the hours it carries; and whom to call while the first on a list has closed. */
import { scriptTexts } from '../../../messages/da/site'
import { isOpen } from '../../../domain/contact/opening-hours'
import { all, make, one } from './dom'

const hoursOf = (call: HTMLElement): string => call.dataset.hours ?? ''

export function prepareHours(now = new Date()): void {
  for (const call of all('a[data-hours]')) {
    // Who always answers need not say so.
    if (hoursOf(call).endsWith(' 0-1440') && !hoursOf(call).includes(';')) continue
    const open = isOpen(hoursOf(call), now)
    const said = open ? scriptTexts.openNow : scriptTexts.closedNow
    call.append(' ', make('span', `hours hours--${open ? 'open' : 'closed'}`, said))
    call.setAttribute('aria-label', `${call.getAttribute('aria-label')}, ${said}`)
  }
  const list = one('[data-call-first]')
  if (list) offerWhoAnswers(list, now)
}

/** While all numbers of the first on the list have closed, the first that answers is offered above it. */
function offerWhoAnswers(list: HTMLElement, now: Date): void {
  const answers = (call: HTMLElement): boolean => !call.dataset.hours || isOpen(hoursOf(call), now)
  const own = all('li:first-child .call', list)
  if (own.length === 0 || own.some(answers)) return
  const instead = all('.call', list).find(answers)
  const name = instead?.closest<HTMLElement>('[data-who]')?.dataset.who
  if (!instead || !name) return
  const offer = make('p', 'call-instead', scriptTexts.callInstead(name), ' ', instead.cloneNode(true))
  one('h2', list)?.after(offer)
}
