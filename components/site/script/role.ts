/** "Vis kun min rolle": the steps of one role, in place of the way to the role's own page. The address remembers it. */
import { scriptTexts } from '../../../messages/da/site'
import { all, make, one } from './dom'

const parameter = 'rolle'

export function prepareRoleChoice(): void {
  const choice = one('[data-role-choice]')
  if (!choice) return
  const links = all<HTMLAnchorElement>('[data-only]', choice)
  const status = one('[data-role-status]', choice)

  const show = (role: string | null): void => {
    const chosen = links.find((link) => link.dataset.only === role)
    const steps = all('[data-phase] li').map((step) => ({ step, shown: !chosen || step.dataset.role === role }))
    for (const { step, shown } of steps) step.hidden = !shown
    for (const phase of all('[data-phase]')) phase.hidden = !one('li:not([hidden])', phase)
    for (const list of all('[data-phase] ol')) keepNumbers(list)
    for (const link of links) {
      if (link === chosen) link.setAttribute('aria-current', 'true')
      else link.removeAttribute('aria-current')
    }
    if (!status) return
    status.textContent = ''
    if (!chosen) return
    const again = make('button', 'button button-secondary', scriptTexts.allRoles)
    again.setAttribute('type', 'button')
    again.addEventListener('click', () => {
      choose(null)
      chosen.focus()
    })
    const shown = steps.filter((step) => step.shown).length
    status.append(scriptTexts.onlyRole(chosen.textContent ?? '', shown, steps.length), ' ', again)
  }

  const choose = (role: string | null): void => {
    const address = new URL(location.href)
    if (role) address.searchParams.set(parameter, role)
    else address.searchParams.delete(parameter)
    history.replaceState(null, '', address)
    show(role)
  }

  for (const link of links) {
    link.addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return
      event.preventDefault()
      choose(link.dataset.only ?? null)
    })
  }
  const asked = new URLSearchParams(location.search).get(parameter)
  if (asked) show(asked)
}

/** A step keeps its number when those before it are hidden: people refer to "punkt 3". */
function keepNumbers(list: Element): void {
  let skipped = 0
  for (const step of all(':scope > li', list)) {
    skipped += 1
    step.style.counterIncrement = `step ${skipped}`
    if (!step.hidden) skipped = 0
  }
}
