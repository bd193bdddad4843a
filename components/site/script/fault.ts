/** "Fejl på siden?" at each section: what is wrong is a tap, a word about it one field, and the mail to the responsible editor is written. */
import { toolTexts } from '../../../messages/da/site'
import { all, link, make, one } from './dom'
import { faultMail } from './fault-mail'

const texts = toolTexts.fault
/** Characters: some mail programs take no longer address. */
const longest = 500

/** On a card not where it would push the first steps out of a phone's first screen. */
const places = '[data-sections] details h2[id], [data-call-first] h2, :is(.card__steps, .card__calls, .card__rest) h2[id]'

export function prepareFaults(): void {
  const mail = one('[data-feedback]')?.dataset.feedback
  if (!mail) return
  for (const heading of all(places)) {
    const section = heading.closest('details, section')
    const content = section && (one('.section-link', section) ?? section)
    if (!content) continue
    const open = button('fault__open', texts.open)
    const place = make('span', 'fault off-paper', open)
    open.setAttribute('aria-label', `${texts.open} ${heading.textContent}`)
    open.setAttribute('aria-expanded', 'false')
    open.addEventListener('click', () => {
      const shown = place.querySelector('.fault__form')
      open.setAttribute('aria-expanded', String(!shown))
      if (shown) return shown.remove()
      place.append(formFor(mail, heading))
      one('textarea', place)?.focus()
    })
    content.append(' ', place)
  }
}

function formFor(mail: string, heading: HTMLElement): HTMLElement {
  const field = make('textarea', '') as HTMLTextAreaElement
  field.maxLength = longest
  const choices = texts.kinds.map((kind) => ({ kind, choice: link('', 'button button-secondary', kind) }))
  const about = { page: document.title, section: heading.textContent, address: `${location.origin}${location.pathname}#${heading.id}` }
  const address = (): void => {
    for (const { kind, choice } of choices) choice.setAttribute('href', faultMail(mail, { kind, words: field.value.trim(), ...about }))
  }
  field.addEventListener('input', address)
  address()
  return make('span', 'fault__form', make('label', '', texts.field, field), ...choices.map(({ choice }) => choice), make('span', 'quiet', texts.how))
}

function button(className: string, label: string): HTMLElement {
  const made = make('button', className, label)
  made.setAttribute('type', 'button')
  return made
}
