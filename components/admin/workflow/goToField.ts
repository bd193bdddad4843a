/** From a problem to its place in the form: opens the tab and the section, scrolls there and puts the cursor in it. */
import { sectionClass } from '../../../collections/plans/fields/section-class'
import type { PlanField } from '../../../domain/content/references'
import type { SectionKey } from '../../../domain/content/templates'

/** The order of the tabs in collections/plans/fields/index.ts. */
const tabs = { content: 0, responsibility: 1 } as const

interface Place {
  tab: number
  selector: string
}

function placeOf(field: PlanField): Place {
  switch (field) {
    case 'responsibleEditor':
      return { tab: tabs.responsibility, selector: '#field-responsibleEditor' }
    case 'alarmChain':
      return { tab: tabs.content, selector: '#field-sections__alarmChain' }
    case 'contactGroups':
      return { tab: tabs.content, selector: '#field-sections__contactGroups' }
    case 'attachments':
      return { tab: tabs.content, selector: '#field-attachments' }
    case 'actionCards':
      return { tab: tabs.content, selector: `.${sectionClass('actionCards')}` }
    case 'title':
    case 'summary':
    case 'department':
    case 'parent':
    case 'performedBy':
      return { tab: tabs.content, selector: `#field-${field}` }
    default:
      return { tab: tabs.content, selector: selectorOfSection(field.slice('sections.'.length)) }
  }
}

function selectorOfSection(key: string): string {
  const free = /^free:(\d+)$/.exec(key)
  return free ? `#sections-freeSections-row-${Number(free[1]) - 1}` : `.${sectionClass(key as SectionKey)}`
}

const typable = 'input:not([type=hidden]), textarea, [contenteditable=true], button'

export async function goToField(field: PlanField): Promise<void> {
  const { tab, selector } = placeOf(field)
  document.querySelectorAll<HTMLButtonElement>('.tabs-field__tab-button')[tab]?.click()
  const element = await appears(selector)
  if (!element) return
  const section = element.closest('.collapsible-field')
  section?.querySelector<HTMLButtonElement>(':scope .collapsible--collapsed > .collapsible__toggle-wrap > button')?.click()
  element.classList.add('pv-pointed-at')
  void holdAt(element)
  const inside = [...element.querySelectorAll<HTMLElement>(typable)].find((each) => !each.closest('.pv-comments'))
  const target = element.matches(typable) ? element : inside
  ;(target as HTMLElement | undefined)?.focus({ preventScroll: true })
  element.addEventListener('animationend', () => element.classList.remove('pv-pointed-at'), { once: true })
}

/** What is above it may still be drawn, and moves it: it is scrolled to until it rests, or until somebody scrolls or types. */
async function holdAt(element: HTMLElement): Promise<void> {
  const taken = new AbortController()
  for (const event of ['wheel', 'touchstart', 'keydown', 'pointerdown']) addEventListener(event, () => taken.abort(), { once: true, signal: taken.signal })
  let rested = 0
  let last = NaN
  for (let frame = 0; frame < 120 && rested < 20 && !taken.signal.aborted; frame += 1) {
    const { top } = element.getBoundingClientRect()
    rested = Math.abs(top - last) < 2 ? rested + 1 : 0
    if (rested === 0) element.scrollIntoView({ block: 'start' })
    last = element.getBoundingClientRect().top
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
  taken.abort()
}

/** A tab draws its fields after it is opened; wait some frames for them, not for ever. */
async function appears(selector: string): Promise<HTMLElement | null> {
  for (let frame = 0; frame < 120; frame += 1) {
    const element = document.querySelector<HTMLElement>(selector)
    if (element) return element
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
  return null
}
