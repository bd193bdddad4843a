/**
 * The script of the copy on a USB stick: opened from the disk, a page may neither fetch nor load modules, so everything
 * is here, and the index comes as a script too.
 */
import { startSearch } from '../search/box'
import { one } from '../script/dom'
import { preparePrint } from '../script/print'
import { prepareReviewMarks } from '../script/review'
import { prepareRoleChoice } from '../script/role'
import { prepareSections } from '../script/sections'
import { prepareLog } from '../script/log'
import { prepareTicks } from '../script/ticks'
import { fileOnDisk, root } from './root'

prepareSections()
prepareReviewMarks()
prepareRoleChoice()
preparePrint()
prepareTicks()
prepareLog()

// Scripts of the site lead to its addresses; here they become files.
for (const press of ['click', 'auxclick']) document.addEventListener(press, toFile, true)

function toFile({ target }: Event): void {
  const anchor = target instanceof Element ? target.closest('a[href^="/"]') : null
  const href = anchor?.getAttribute('href')
  if (href) anchor?.setAttribute('href', new URL(fileOnDisk(href), root).href)
}

const form = one<HTMLFormElement>('form[data-search]')
const box = form && document.getElementById(form.dataset.search ?? '')
one('[data-no-script]')?.remove()
if (form && box) startSearch(form, box)
