/** A list that is filtered as one types. Letters are compared as people mean them: `oe` is `ø`, numbers in any grouping. */
import { scriptTexts } from '../../../messages/da/site'
import { fold } from '../search/fold'
import { all, make, one } from './dom'

export function prepareFilter(): void {
  const filter = one('[data-filter]')
  const field = filter && one<HTMLInputElement>('input', filter)
  const status = filter && one('[data-filter-status]', filter)
  if (!filter || !field || !status) return
  filter.hidden = false
  const items = all('[data-filter-item]').map((item) => ({ item, text: fold(item.textContent ?? '') }))
  field.addEventListener('input', () => {
    const words = field.value.split(/[^\p{L}\d]+/u).map(fold)
    let shown = 0
    for (const { item, text } of items) {
      item.hidden = !words.every((word) => text.includes(word))
      if (!item.hidden) shown += 1
    }
    for (const group of all('[data-filter-group]')) group.hidden = !one('[data-filter-item]:not([hidden])', group)
    const said = shown > 0 ? scriptTexts.filtered(shown) : scriptTexts.noneFiltered
    status.replaceChildren(field.value.trim() ? said : '')
  })
}

/** "Gem på telefonen": a card that the phone's own address book takes. It is made here, of what the page shows. */
export function prepareContactCards(): void {
  for (const contact of all('[data-contact]')) {
    if (!one('a[href^="tel:"], a[href^="mailto:"]', contact)) continue
    const save = make('a', 'save', scriptTexts.saveContact)
    const name = one('h3', contact)?.textContent ?? ''
    save.setAttribute('href', '#')
    save.setAttribute('aria-label', `${scriptTexts.saveContact}: ${name}`)
    save.addEventListener('click', () => {
      const file = new Blob([cardOf(contact, name)], { type: 'text/vcard' })
      save.setAttribute('href', URL.createObjectURL(file))
      save.setAttribute('download', `${name}.vcf`)
    })
    contact.append(make('p', 'off-paper', save))
  }
}

/** RFC 6350; a comma, a semicolon and a backslash in a value are told from those between values. */
const escaped = (text: string): string => text.replace(/[\\,;]/g, '\\$&')

function cardOf(contact: HTMLElement, name: string): string {
  const hrefs = (scheme: string): string[] =>
    all<HTMLAnchorElement>(`a[href^="${scheme}:"]`, contact).map((link) => link.getAttribute('href')!.slice(scheme.length + 1))
  return [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `FN:${escaped(name)}`,
    `N:${escaped(name)};;;;`,
    ...hrefs('tel').map((number) => `TEL;TYPE=WORK:${number}`),
    ...hrefs('mailto').map((mail) => `EMAIL;TYPE=WORK:${mail}`),
    'END:VCARD',
    '',
  ].join('\r\n')
}
