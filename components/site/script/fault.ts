/**
 * "Fejl på siden?" at each section: what is wrong is a tap, a word about it one field. On the internal edition it is sent where
 * the server takes it; else the mail to the responsible editor is written.
 */
import { faultKinds } from '../../../domain/readers/fault'
import { toolTexts } from '../../../messages/da/site'
import { all, link, make, one } from './dom'
import { faultMail } from './fault-mail'

const texts = toolTexts.fault
/** Characters: some mail programs take no longer address. */
const longest = 500

/** On a card not where it would push the first steps out of a phone's first screen. */
const places = '[data-sections] details h2[id], [data-call-first] h2, :is(.card__steps, .card__calls, .card__rest) h2[id]'

export function prepareFaults(): void {
  const { feedback: mail, report } = one('[data-feedback]')?.dataset ?? {}
  if (!mail) return
  /** On the internal edition where there is a server; a copy on a stick has none. */
  const server = location.protocol === 'file:' ? undefined : report
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
      place.append(formFor(mail, server, heading))
      one('textarea', place)?.focus()
    })
    content.append(' ', place)
  }
}

function formFor(mail: string, server: string | undefined, heading: HTMLElement): HTMLElement {
  const field = make('textarea', '') as HTMLTextAreaElement
  field.maxLength = longest
  const choices = texts.kinds.map((kind) => ({ kind, choice: link('', 'button button-secondary', kind) }))
  const about = { page: document.title, section: heading.textContent, address: `${location.origin}${location.pathname}#${heading.id}` }
  const address = (): void => {
    for (const { kind, choice } of choices) choice.setAttribute('href', faultMail(mail, { kind, words: field.value.trim(), ...about }))
  }
  field.addEventListener('input', address)
  address()
  const how = make('span', 'quiet', server ? texts.howSent : texts.how)
  how.setAttribute('role', 'status')
  const label = make('label', '', texts.field, field)
  const links = choices.map(({ choice }) => choice)
  for (const [at, choice] of server ? links.entries() : []) {
    choice.addEventListener('click', (event) => {
      event.preventDefault()
      const fault = { path: location.pathname, section: heading.textContent, kind: faultKinds[at], words: field.value.trim() }
      void isTaken(server ?? '', fault).then((taken) => {
        if (!taken) return location.assign(choice.getAttribute('href') ?? '')
        how.textContent = texts.sent
        for (const each of [label, ...links]) each.remove()
      })
    })
  }
  return make('span', 'fault__form', label, ...links, how)
}

/** Milliseconds; then the mail is opened. */
const patience = 4_000

const isTaken = (server: string, fault: object): Promise<boolean> =>
  fetch(server, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(fault),
    signal: AbortSignal.timeout(patience),
  }).then(
    ({ ok }) => ok,
    () => false,
  )

function button(className: string, label: string): HTMLElement {
  const made = make('button', className, label)
  made.setAttribute('type', 'button')
  return made
}
