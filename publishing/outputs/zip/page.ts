/** A page of the site as a file that is opened from the disk: every address becomes relative. */
import { load } from 'cheerio'
import { paperTexts } from '../../../messages'
import { fileOf } from '../../disk/site-folder'

const asWritten = { xml: { xmlMode: false, encodeEntities: 'utf8' } } as const
const addressed = ['href', 'src', 'action'] as const

interface Copy {
  /** The day it is from, in words. */
  asOf: string
  siteUrl: string | null
  /** Path in the copy of the script that takes the place of the site's own. */
  script: string
  /** Whether the copy has a file. */
  has: (file: string) => boolean
}

/** @param file of the page in the release, such as `planer/x/index.html` */
export function pageForDisk(html: string, file: string, { asOf, siteUrl, script, has }: Copy): string {
  const $ = load(html, asWritten)
  const up = '../'.repeat(file.split('/').length - 1)
  const relative = (address: string): string => {
    const [, path, rest = ''] = /^(\/(?!\/)[^?#]*)((?:[?#].*)?)$/s.exec(address) ?? []
    if (!path) return address
    const target = fileOf(decodeURIComponent(path))
    return encodeURI(up + (has(target) || !has(`${target}/index.html`) ? target : `${target}/index.html`)) + rest
  }
  // What only a web server can answer.
  $('link[rel="manifest"], link[rel="canonical"], link[rel="alternate"]').remove()
  $('script').remove()
  $('head').append(`<script defer src="${up}${script}"></script>`)
  for (const name of addressed) {
    $(`[${name}^="/"]`).each((_, element) => void $(element).attr(name, relative($(element).attr(name) ?? '')))
  }
  $('[srcset]').each((_, image) => {
    const sizes = ($(image).attr('srcset') ?? '').split(', ').map((each) => each.split(' '))
    $(image).attr('srcset', sizes.map(([address = '', ...width]) => [relative(address), ...width].join(' ')).join(', '))
  })
  const note = $('<p class="quiet"></p>').text(paperTexts.copy.note(asOf, siteUrl))
  $('#indhold').before(note)
  return $.html()
}
