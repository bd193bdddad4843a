/** The ticks of an action card, kept on the device while the event lasts: when it was begun, and when each step was done. */
import { readTicks, tick, type Ticks } from '../../../domain/ticks'
import { toolTexts } from '../../../messages/da/site'
import { all, make, one } from './dom'
import { clockText, onKept, readKept, writeKept } from './kept'

const kind = 'flueben'

export function prepareTicks(): void {
  const card = one('[data-card]')
  const boxes = all<HTMLInputElement>('[data-card] input[type=checkbox]')
  const [first] = boxes
  if (!card || !first) return
  const revision = card.dataset.card ?? ''
  const restored = () => readTicks(readKept(kind), revision, new Date())
  let ticks = restored()
  // Ticked before this script had come. What a browser puts back by itself when a page is loaded anew is no tick.
  const early = isLoadedAnew() ? [] : [...boxes.keys()].filter((position) => boxes[position]?.checked && !ticks?.ticked[position])

  const status = make('p', 'card__begun off-paper')
  status.setAttribute('role', 'status')
  const again = make('button', 'button button-secondary', toolTexts.resetTicks)
  again.setAttribute('type', 'button')
  const tools = make('p', 'tools off-paper', again)
  one('.card__steps')?.append(status, tools)

  const show = (): void => {
    for (const [position, box] of boxes.entries()) {
      const at = ticks?.ticked[position]
      box.checked = Boolean(at)
      const sentence = box.nextElementSibling
      one('.step__time', box.parentElement ?? card)?.remove()
      if (at) sentence?.after(make('span', 'step__time', clockText(at)))
    }
    const done = Object.keys(ticks?.ticked ?? {}).length
    status.textContent = ticks ? toolTexts.begun(clockText(ticks.begun), done, boxes.length) : ''
    tools.hidden = !ticks
  }
  const change = (to: Ticks | null): void => {
    ticks = to
    writeKept(kind, ticks)
    show()
  }

  for (const [position, box] of boxes.entries()) {
    box.addEventListener('change', () => change(tick(ticks, { revision, position, done: box.checked }, new Date())))
  }
  again.addEventListener('click', () => {
    if (!confirm(toolTexts.resetTicksSure)) return
    change(null)
    first.focus()
  })
  onKept(kind, () => {
    ticks = restored()
    show()
  })
  change(early.reduce((before, position) => tick(before, { revision, position, done: true }, new Date()), ticks))
}

const isLoadedAnew = (): boolean => (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined)?.type !== 'navigate'
