/** On paper every section is open, and the sheet says when it was printed. */
import { scriptTexts } from '../../../messages/da/site'
import { dateText, danishDay } from '../dates'
import { all, make, one } from './dom'
import { openForPrint } from './sections'

export function preparePrint(): void {
  const button = one('[data-print]')
  if (button) {
    button.hidden = false
    button.addEventListener('click', () => print())
  }
  let closeAgain = (): void => {}
  addEventListener('beforeprint', () => {
    closeAgain = openForPrint()
    const printed = make('span', 'printed', ` · ${scriptTexts.printed} ${dateText(danishDay(new Date()))}`)
    one('[data-print-foot]')?.append(printed)
  })
  addEventListener('afterprint', () => {
    closeAgain()
    for (const printed of all('.printed')) printed.remove()
  })
}
