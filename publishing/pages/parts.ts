/**
 * Lists that one page should not hold go on at `…/side/2/`: nobody reads 10,000 plans on one page, and no telephone should
 * fetch them (docs/decisions/0070). Pure.
 */
import { groupAnchor, letterOf } from '../../components/site/lists'
import { siteTexts } from '../../messages'
import type { Link, Part, Way } from '../../components/site/props'

/** In rows: a list up to `whole` is one page; a longer one has `each` on every page. */
interface Size {
  whole: number
  each: number
}

export const sizes = {
  list: { whole: 100, each: 60 },
  /** A row is a plan with everything it asks of the role. */
  role: { whole: 50, each: 40 },
} satisfies Record<string, Size>

export interface Group<Row> {
  label: string
  rows: Row[]
}

/** Null where the rows of a group do not stand from A to Å. */
type NameOf<Row> = ((row: Row) => string) | null

export interface PartOfList<Row> {
  path: string
  /** Null when the list is one page. */
  part: Part | null
  /** Those that the page has something of; `number` counts all groups of the list, from 1. */
  groups: (Group<Row> & { number: number })[]
}

const partPath = (path: string, at: number): string => (at === 1 ? path : `${path}side/${at}/`)

const isLong = (rows: number, { whole }: Size): boolean => rows > whole

/** @returns the path of the page that has the row at this place in a list of so many, from 0 */
export const pathOfRow = (path: string, place: number, rows: number, size: Size = sizes.list): string =>
  partPath(path, isLong(rows, size) ? Math.floor(place / size.each) + 1 : 1)

/**
 * @param nameOf a row, and then a long group has a way to each letter
 * @returns the pages of the list, at least one
 */
export function partsOf<Row>(path: string, groups: Group<Row>[], nameOf: NameOf<Row>, size: Size = sizes.list): PartOfList<Row>[] {
  const placed = groups.flatMap(({ rows }, group) => rows.map((row) => ({ group, row })))
  const numbered = (rows: typeof placed) =>
    groups.flatMap(({ label }, group) => {
      const own = rows.flatMap((each) => (each.group === group ? [each.row] : []))
      return own.length > 0 ? [{ label, rows: own, number: group + 1 }] : []
    })
  if (!isLong(placed.length, size)) return [{ path, part: null, groups: numbered(placed) }]

  const of = Math.ceil(placed.length / size.each)
  const ways = waysTo(path, groups, nameOf, size)
  return Array.from({ length: of }, (_, index) => {
    const at = index + 1
    const own = numbered(placed.slice(index * size.each, at * size.each))
    const here = new Set(own.map(({ number }) => number))
    const part = {
      at,
      of,
      previous: at > 1 ? partPath(path, at - 1) : null,
      next: at < of ? partPath(path, at + 1) : null,
      // Only the groups of this page say where each letter is: all of them would be as long as the list.
      ways: ways.map(({ letters, ...way }, group) => ({ ...way, letters: here.has(group + 1) ? letters : [] })),
    }
    return { path: partPath(path, at), part, groups: own }
  })
}

/** @returns the pages of a list whose rows are of very different sizes: each page has at least one row, and no more than `most` in all */
export function partsBySize<Row>(path: string, rows: readonly Row[], sizeOf: (row: Row) => number, most: number): PartOfRows<Row>[] {
  const pages: Row[][] = [[]]
  let room = most
  for (const row of rows) {
    const size = sizeOf(row)
    if (size > room && pages.at(-1)!.length > 0) {
      pages.push([])
      room = most
    }
    pages.at(-1)!.push(row)
    room -= size
  }
  const of = pages.length
  return pages.map((own, index) => {
    const at = index + 1
    const steps = { previous: at > 1 ? partPath(path, at - 1) : null, next: at < of ? partPath(path, at + 1) : null }
    return { path: partPath(path, at), part: of === 1 ? null : { at, of, ...steps, ways: [] }, rows: own }
  })
}

interface PartOfRows<Row> extends Pick<PartOfList<Row>, 'path' | 'part'> {
  rows: Row[]
}

/** @returns the way to each group of a list, with how much it holds */
export function waysTo<Row>(path: string, groups: Group<Row>[], nameOf: NameOf<Row>, size: Size = sizes.list): Way[] {
  const total = groups.reduce((sum, { rows }) => sum + rows.length, 0)
  let before = 0
  return groups.map(({ label, rows }, group) => {
    const first = before
    before += rows.length
    const to = (place: number) => `${pathOfRow(path, place, total, size)}#${groupAnchor(group + 1)}`
    const isOnOnePage = rows.length === 0 || pathOfRow(path, first, total, size) === pathOfRow(path, before - 1, total, size)
    const letters = nameOf && !isOnOnePage ? lettersOf(rows.map(nameOf), (place) => to(first + place)) : []
    return { label, count: rows.length, href: to(first), letters }
  })
}

/** The first name under each letter. */
function lettersOf(names: string[], to: (place: number) => string): Link[] {
  const firsts = new Map<string, number>()
  names.forEach((name, place) => {
    const letter = letterOf(name)
    if (!firsts.has(letter)) firsts.set(letter, place)
  })
  return [...firsts].map(([label, place]) => ({ label, href: to(place) }))
}

/** What the trail says of a page that is not the first. */
export const partCrumb = (href: string, part: Part | null): Link[] =>
  (part && part.at > 1 ? [{ label: siteTexts.part.at(part.at), href }] : [])
