import { describe, expect, it } from 'vitest'
import { partsOf, pathOfRow, sizes, waysTo, type Group } from '../../../publishing/pages/parts'

const names = (count: number, first = 0): string[] => Array.from({ length: count }, (_, at) => `${'ABCDEFGHIJ'[Math.floor((first + at) / 20) % 10]} ${first + at}`)
const group = (label: string, rows: string[]): Group<string> => ({ label, rows })
const asIs = (name: string) => name
const rowsOf = (parts: ReturnType<typeof partsOf<string>>) => parts.map(({ groups }) => groups.flatMap(({ rows }) => rows))

describe('a list', () => {
  it('is one page while it can be read through, and an empty one is a page too', () => {
    expect(partsOf('/planer/', [group('Alle', names(sizes.list.whole))], asIs)).toMatchObject([{ path: '/planer/', part: null }])
    expect(partsOf('/planer/', [], asIs)).toEqual([{ path: '/planer/', part: null, groups: [] }])
  })

  it('goes on at addresses of its own: each row once, in order, no page too long', () => {
    for (const count of [101, 119, 120, 121, 1000]) {
      const all = names(count)
      const parts = partsOf('/planer/', [group('En', all.slice(0, 33)), group('To', all.slice(33))], asIs)
      expect(rowsOf(parts).flat()).toEqual(all)
      expect(Math.max(...rowsOf(parts).map((rows) => rows.length))).toBeLessThanOrEqual(sizes.list.each)
      expect(new Set(parts.map(({ path }) => path)).size).toBe(parts.length)
      all.forEach((row, place) => expect(parts.find(({ path }) => path === pathOfRow('/planer/', place, count))?.groups.flatMap(({ rows }) => rows)).toContain(row))
    }
  })

  it('leads from page to page, and to nothing before the first and after the last', () => {
    const parts = partsOf('/roller/', [group('Alle', names(130))], asIs)
    expect(parts.map(({ path, part }) => [path, part?.at, part?.of, part?.previous, part?.next])).toEqual([
      ['/roller/', 1, 3, null, '/roller/side/2/'],
      ['/roller/side/2/', 2, 3, '/roller/', '/roller/side/3/'],
      ['/roller/side/3/', 3, 3, '/roller/side/2/', null],
    ])
  })

  it('says where each group begins and how much it holds, and the letters of those that are on the page', () => {
    const groups = [group('Små', names(10)), group('Mange', names(110, 10))]
    const [first, second] = partsOf('/planer/', groups, asIs)
    expect(first?.part?.ways.map(({ label, count, href }) => [label, count, href])).toEqual([
      ['Små', 10, '/planer/#gruppe-1'],
      ['Mange', 110, '/planer/#gruppe-2'],
    ])
    expect(second?.groups.map(({ number }) => number)).toEqual([2])
    expect(second?.part?.ways.map(({ letters }) => letters.map(({ label }) => label).join(''))).toEqual(['', 'ABCDEF'])
    expect(second?.part?.ways[1]?.letters.at(-1)).toEqual({ label: 'F', href: '/planer/side/2/#gruppe-2' })
  })

  it('has no letters where its rows do not stand from A to Å', () => {
    expect(waysTo('/revision/', [group('Alle', names(300))], null)[0]?.letters).toEqual([])
  })
})
