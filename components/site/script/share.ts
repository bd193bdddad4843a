/** Passing a page on: the phone's own way of sharing, or the address on the clipboard; and the address of a section. */
import { scriptTexts } from '../../../messages/da/site'
import { all, one } from './dom'

export function prepareSharing(): void {
  const button = one('[data-share]')
  const share = navigator.share as typeof navigator.share | undefined
  const clipboard = navigator.clipboard as Clipboard | undefined
  if (button && (share || clipboard)) {
    button.hidden = false
    if (share) button.textContent = scriptTexts.share
    button.addEventListener('click', () => {
      const url = location.href
      // Somebody who thinks better of it has not met a fault.
      if (share) share.call(navigator, { title: document.title, url }).catch(() => {})
      else void clipboard?.writeText(url).then(() => tell(one('[data-share-status]')))
    })
  }
  for (const link of all<HTMLAnchorElement>('[data-copy]')) {
    link.addEventListener('click', () => void clipboard?.writeText(link.href).then(() => tell(link.parentElement)))
  }
}

function tell(place: Element | null): void {
  if (!place || one('.copied', place)) return
  const said = document.createElement('span')
  said.className = 'copied'
  said.setAttribute('role', 'status')
  said.textContent = ` ${scriptTexts.copied}`
  place.append(said)
}
