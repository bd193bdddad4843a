import { describe, expect, it } from 'vitest'
import { isRichText } from '../../../collections/requests/rich-text-shape'

const text = (...children: object[]) => ({ root: { type: 'root', children } })
const cell = (more: object = {}) => ({ type: 'tablecell', headerState: 0, colSpan: 1, rowSpan: 1, children: [{ type: 'paragraph', children: [] }], ...more })
const table = (...cells: object[]) => text({ type: 'table', children: [{ type: 'tablerow', children: cells }] })

describe('a table that is sent', () => {
  it('is of rows, and rows of cells', () => {
    expect(isRichText(table(cell(), cell({ headerState: 3, colSpan: 2 })))).toBe(true)
    expect(isRichText(text({ type: 'table', children: [cell()] }))).toBe(false)
    expect(isRichText(table({ type: 'paragraph', children: [] }))).toBe(false)
  })

  it.each([{ colSpan: 0 }, { rowSpan: 1e9 }, { colSpan: '2' }, { headerState: 9 }])('has no cell of %j', (wrong) => {
    expect(isRichText(table(cell(wrong)))).toBe(false)
  })
})
