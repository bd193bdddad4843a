import { load } from 'cheerio'
import { describe, expect, it } from 'vitest'
import { dropDeletions } from '../../../components/admin/editor/deletions'
import { decodePlanFile } from '../../../importing/decode'

/** The page without its deletions, and whether there were any. */
function pasted(html: string) {
  const $ = load(html)
  const parts = (selector: string) => $(selector).toArray().map((part) => ({ remove: () => void $(part).remove() }))
  const found = dropDeletions({ querySelectorAll: parts })
  return { text: $('body').text(), found }
}

describe('Pasted text', () => {
  it.each([
    ['<del>', '<p>Ring <del cite="mailto:a" datetime="2026-11-22">94 11 00 00</del><ins>94 11 37 07</ins></p>'],
    ['Word’s class', '<p>Ring <s><span class="msoDel">94 11 00 00</span></s><span class=msoIns>94 11 37 07</span></p>'],
    ['hidden text', '<p>Ring <span style="display:none;mso-hide:all">94 11 00 00</span>94 11 37 07</p>'],
  ])('is without what was deleted by %s', (_, html) => {
    expect(pasted(html)).toEqual({ text: 'Ring 94 11 37 07', found: true })
  })

  it('keeps what is only struck out or inserted', () => {
    expect(pasted('<p>Ring <s>aldrig</s> <ins>altid</ins></p>')).toEqual({ text: 'Ring aldrig altid', found: false })
  })
})

describe('An imported file', () => {
  it('is without what was marked as deleted', () => {
    const read = decodePlanFile(Buffer.from('Ring <del datetime="2026-11-22">94 11 00 00</del>94 11 37 07'))
    expect(read).toEqual({ ok: true, text: 'Ring 94 11 37 07' })
  })

  it('is read in no time, however many marks it has', () => {
    expect(decodePlanFile(Buffer.from('x<del '.repeat(200_000)))).toMatchObject({ ok: true })
    expect(decodePlanFile(Buffer.from('x<del>'.repeat(200_000)))).toMatchObject({ ok: true })
  })
})
