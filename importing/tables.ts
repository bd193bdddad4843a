/** What a table says: the front page's facts as lines, contacts by their columns, and any other row as a line. */
import { textBlock, type Block } from './blocks'
import { unreached, type FoundPhone } from './contact-line'
import { findNumbers } from './numbers'
import { isProse } from './prose'
import { segmentsOf } from './segments'
import { tidy } from './text'
import { hasTitle, isPersonName } from './titles'
import { whoIs } from './who'

type Column = 'role' | 'who' | 'title' | 'unit' | 'phone' | 'mail' | 'note'

/** What the header of a column is called. A word behind a phone says which: "Mobil", "Telefon (døgn)". */
const names: [Column, RegExp][] = [
  ['role', /^(?:krise)?(?:rolle|funktion|opgave|ansvar|ansvarsområde)(?:er)?(?: i (?:krisen|staben|krisestaben))?$/iu],
  ['who', /^(?:navn|navn(?:e)?(?: ?(?:og|\/|,) ?(?:titel|stilling|funktion))?|hvem|kontakt(?:person)?|person|medlem(?:mer)?)$/iu],
  ['title', /^(?:titel|stilling(?:sbetegnelse)?)$/iu],
  ['unit', /^(?:afdeling|enhed|center|forvaltning|sted|arbejdssted|område|organisation|myndighed|firma)$/iu],
  ['phone', /^(?:tlf|tel|telefon|telefonnr|telefonnummer|mobil|mobilnr|mobilnummer|mobiltelefon|nummer|nr|direkte|arbejde|privat|vagttelefon|lokal)\b.{0,30}$/iu],
  ['mail', /^(?:e-?)?mail(?:adresse)?$/iu],
  ['note', /^(?:bemærkning(?:er)?|note(?:r)?|andet|træffes|kommentar)$/iu],
]

const columnNamed = (cell: string): Column | null => {
  const plain = tidy(cell).replace(/(?<![.:])[.:]+$/, '').replace(/\bnr\.$/, 'nr')
  return names.find(([, pattern]) => pattern.test(plain))?.[0] ?? null
}

const plainPhone = /^(?:tlf|tel|telefon|telefonnr|telefonnummer|nummer|nr)\.?$/iu

/**
 * @param rows all as wide @param line where the table stands
 * @returns a block for each row, and the headers of the columns, each time they stand there
 */
export function rowsAsBlocks(rows: readonly string[][], line: number): { blocks: Block[]; headers: string[] } {
  const [header = []] = rows
  const columns = header.map(columnNamed)
  if (isContactTable(columns)) {
    const same = (row: readonly string[]) => row.every((cell, at) => tidy(cell) === tidy(header[at] ?? ''))
    return {
      blocks: rows.filter((row) => !same(row)).map((row) => contactRow(row, columns, header, line)),
      headers: rows.filter(same).map((row) => row.filter(Boolean).join(' ')),
    }
  }
  const people = rows.map(columnsOf)
  // A column of numbers makes a table one of contacts, also where a row has none.
  const reached = people.filter((row) => row.includes('phone')).length
  const contacts = reached >= rows.length * 0.6 && people.every((row) => row.includes('who') || row.includes('title'))
  if (!contacts && staysTable(rows)) return { blocks: [wholeTable(rows, line)], headers: [] }
  const blocks = rows.flatMap((row, at) => (contacts ? [contactRow(row, people[at] ?? [], [], line)] : rowAsText(row, line)))
  return { blocks, headers: [] }
}

const isContactTable = (columns: readonly (Column | null)[]): boolean =>
  columns.includes('phone') && (columns[0] === null || columns.some((column) => column !== null && whoever.has(column)))

const whoever: ReadonlySet<Column> = new Set(['who', 'role', 'title', 'unit'])

/** What each cell of a row without a header is: numbers tell themselves, and so do titles. */
function columnsOf(row: readonly string[]): (Column | null)[] {
  const isReach = (cell: string): boolean => segmentsOf(`Hvem ${cell}`).length > 0 && cell.replace(/[\d\s+()./-]/g, '').length <= 12
  let named = false
  return row.map((cell): Column | null => {
    if (cell === '') return null
    if (/^[^\s@]+@\S+$/.test(cell)) return 'mail'
    if (isReach(cell)) return 'phone'
    if (hasTitle(cell) && whoIs(cell).kind !== 'person') return 'title'
    if (named) return 'note'
    named = true
    return 'who'
  })
}

function contactRow(row: readonly string[], columns: readonly (Column | null)[], header: readonly string[], line: number): Block {
  const cells = (...wanted: (Column | null)[]): string[] =>
    row.filter((cell, at) => wanted.includes(columns[at] ?? null) && cell !== '').map(inOneLine)
  const [role = ''] = cells('role')
  const who = [...cells('who'), ...cells(null)].join(', ')
  const said = cells('title', 'unit').filter((cell) => !who.includes(cell))
  const named = [role, [who, ...said].filter(Boolean).join(', ')].filter(Boolean).join(': ')
  const block = textBlock([named, ...cells('phone', 'mail'), ...cells('note')].filter(Boolean).join(', '), line)
  const phoneCells = row.flatMap((cell, at) => (columns[at] === 'phone' ? [{ cell, header: header[at] ?? '' }] : []))
  const phones = phoneCells.flatMap(({ cell, header }) => phonesIn(cell, header))
  const mails = row.flatMap((cell) => cell.match(/[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,190}/gu) ?? [])
  if (phones.length + mails.length === 0 && isNobody(who)) {
    return { ...block, people: who === '' && role !== '' ? [unreached(whoIs(`${role} vakant`))] : [] }
  }
  const found = whoIs([who || role, ...said].filter(Boolean).join(', '))
  const note = [found.note, ...cells('note')].filter(Boolean).join('; ') || null
  const unusable = phoneCells.flatMap(({ cell }) => findNumbers(cell).flatMap(({ phone, text }) => (phone === null ? [text] : [])))
  const person = { ...unreached({ ...found, role: who && role ? role : found.role, note }), phones, mails, unusable }
  return { ...block, people: [person] }
}

/** "Udpeges af kriselederen" stands where a name would: nobody is named yet. */
const isNobody = (who: string): boolean => who === '' || isProse(who) || /^(?:udpeges|afklares|vælges|aftales)\b/iu.test(who)

const inOneLine = (cell: string): string => cell.split('\n').join(' / ')

/** Several numbers in a cell are one person's; the header says what kind they are. */
function phonesIn(cell: string, header: string): FoundPhone[] {
  const plain = tidy(header).toLocaleLowerCase('da')
  const kind = plainPhone.test(plain) ? '' : plain.replace(/^(?:tlf|telefon)\.? */u, '').replace(/^\(|\)$/g, '')
  const found = cell.split('\n').flatMap((each) => segmentsOf(`Hvem ${each}`))
  return found.flatMap(({ number, label }) => (number?.phone ? [{ number: number.phone, label: label || kind }] : []))
}

/**
 * Three columns or more that name no number: what the columns say together is lost in lines. A number is asked about, so its
 * table becomes lines; two columns are facts and their names.
 */
const staysTable = (rows: readonly string[][]): boolean =>
  rows.length > 1 &&
  (rows[0]?.length ?? 0) >= 3 &&
  rows.some((row) => row.filter(Boolean).length >= 3) &&
  !rows.some((row) => row.some((cell) => findNumbers(cell).length > 0 || cell.includes('@')))

const wholeTable = (rows: readonly string[][], line: number): Block => ({
  ...textBlock(rows.map((row) => row.filter(Boolean).map(inOneLine).join(' · ')).join('\n'), line),
  item: true,
  people: [],
  table: rows.map((row) => [...row]),
})

const labelled = /^[\p{L} /.-]{2,40}:?$/u

/** "Udarbejdet af | Anna Berg" is what a line with a colon would say; any other row is a line of its cells. */
function rowAsText(row: readonly string[], line: number): Block[] {
  const filled = row.filter(Boolean)
  const [label = '', value = ''] = filled
  if (filled.length === 2 && isPersonName(label)) return [textBlock(filled.join(', '), line)]
  if (filled.length === 2 && labelled.test(label) && !value.includes('\n')) return [textBlock(`${label.replace(/:$/, '')}: ${value}`, line)]
  return [{ ...textBlock(filled.map((cell) => cell.split('\n').join(' ')).join(' · '), line), item: filled.length > 1 }]
}
