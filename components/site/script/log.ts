/** The log sheet, written on the device: each line with its time, into the sheet that is printed. Nothing is sent; its keeper shares it. */
import { emptyLog, logText, readLog, type Log } from '../../../domain/log-sheet'
import { toolTexts } from '../../../messages/da/site'
import { all, make, one } from './dom'
import { clockText, onKept, readKept, writeKept } from './kept'

const kind = 'log'
const texts = toolTexts.log

export function prepareLog(): void {
  const place = one('[data-log]')
  const body = place && one('tbody', place)
  if (!place || !body) return
  const blankRows = all('tr', body).length
  const heads = all('.log__fields span', place)
  const names = heads.map(({ textContent }) => textContent.replace(/:$/, ''))
  const restored = () => readLog(readKept(kind), new Date())
  let log = restored()

  const fields = heads.map((head) => {
    const input = make('input', 'log__field') as HTMLInputElement
    input.setAttribute('aria-label', head.textContent.replace(/:$/, ''))
    input.maxLength = 120
    input.addEventListener('change', () => change({ ...log, fields: fields.map(({ value }) => value.trim()) }))
    head.append(' ', input)
    return input
  })
  const { form, values, focus } = formOf(all('th', place).slice(1).map(({ textContent }) => textContent))
  const [share, again] = [texts.share, texts.reset].map((label) => button(label))
  const status = make('span', '')
  status.setAttribute('role', 'status')
  const tools = make('p', 'tools off-paper', share ?? '', ' ', again ?? '', ' ', status)
  place.prepend(form)
  place.append(tools)

  const show = (): void => {
    for (const [at, field] of fields.entries()) field.value = log.fields[at] ?? ''
    const written = log.lines.map(({ at, information, decision, by }) => rowOf([clockText(at), information, decision, by]))
    const blank = Array.from({ length: Math.max(0, blankRows - written.length) }, () => rowOf(['', '', '', '']))
    body.replaceChildren(...written, ...blank)
    tools.hidden = log.lines.length === 0
  }
  const change = (to: Log): void => {
    log = to
    writeKept(kind, log === emptyLog ? null : log)
    show()
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const [information = '', decision = '', by = ''] = values()
    if (!information && !decision) return focus()
    change({ ...log, lines: [...log.lines, { at: new Date().toISOString(), information, decision, by }] })
    form.reset()
    focus()
  })
  share?.addEventListener('click', () => {
    const text = logText(log, { title: texts.title, fields: names, clock: clockText })
    const byPhone = navigator.share as typeof navigator.share | undefined
    // Somebody who thinks better of it has not met a fault.
    if (byPhone) byPhone.call(navigator, { title: texts.title, text }).catch(() => {})
    else void navigator.clipboard.writeText(text).then(() => (status.textContent = texts.copied))
  })
  again?.addEventListener('click', () => {
    if (!confirm(texts.resetSure)) return
    change(emptyLog)
    focus()
  })
  onKept(kind, () => {
    log = restored()
    show()
  })
  show()
}

const button = (label: string): HTMLElement => {
  const made = make('button', 'button button-secondary', label)
  made.setAttribute('type', 'button')
  return made
}

const rowOf = (cells: string[]): HTMLElement => make('tr', '', ...cells.map((text) => make('td', '', text)))

/** One field for each column but the time, which is the time of writing. */
function formOf(columns: string[]) {
  const form = make('form', 'log__write off-paper') as HTMLFormElement
  const inputs = columns.map((column, at) => {
    const input = make(at === columns.length - 1 ? 'input' : 'textarea', '') as HTMLTextAreaElement
    input.maxLength = 1000
    form.append(make('label', '', column, input))
    return input
  })
  const write = make('button', 'button button-primary', texts.write)
  form.append(write, make('p', 'quiet', texts.kept))
  return { form, values: () => inputs.map(({ value }) => value.trim()), focus: () => inputs[0]?.focus() }
}
