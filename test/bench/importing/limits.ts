/**
 * Processor seconds of large and hostile files: `npx tsx test/bench/importing/limits.ts`. Each is read twice, so that the second
 * shows the file and not the loading of the libraries.
 */
import { randomInt } from 'node:crypto'
import { zipSync } from 'fflate'
import { readDocument } from '../../../importing/formats'
import { UnreadableFile } from '../../../importing/formats/document'
import { parseDocument } from '../../../importing/parse'
import { docxOf, p, pdfOf, table, type Written } from '../../helpers/office-files'

const told = 'Beredskabet bygger på, at de daglige opgaver bliver løst så længe som muligt, og at borgerne får besked om det. '
const pages = 40
const linesOnPage = 44

const docx = docxOf({
  body: Array.from({ length: pages }, (_, page) =>
    [
      p(`Afsnit ${page + 1}`, 'Overskrift1'),
      ...Array.from({ length: 12 }, (_, at) => p(`${told.repeat(3)}${page}.${at}`)),
      table([['Navn', 'Telefon'], ...Array.from({ length: 6 }, (_, at) => [`Vagt ${page}${at}`, `95 01 ${10 + page} ${10 + at}`])]),
    ].join(''),
  ).join(''),
})
const pdf = pdfOf(
  Array.from({ length: pages }, (_, page): Written[] =>
    Array.from({ length: linesOnPage }, (_, at) =>
      at === 0
        ? { text: `Afsnit ${page + 1}`, x: 60, y: 70, size: 14, bold: true }
        : { text: `${told.slice(0, 84)}${at}`, x: 60, y: 75 + at * 16 },
    ),
  ),
)
const broken = (bytes: Uint8Array): Uint8Array => {
  const damaged = bytes.slice(0, randomInt(bytes.length / 2, bytes.length))
  for (let change = 0; change < 20; change += 1) damaged[randomInt(4, damaged.length)] = randomInt(256)
  return damaged
}

const files: [string, string, () => Uint8Array][] = [
  ['40 pages of Word', 'a.docx', () => docx],
  ['40 pages of PDF', 'a.pdf', () => pdf],
  ['a bomb of 120 MB', 'a.docx', () => zipSync({ 'word/document.xml': new Uint8Array(120_000_000) })],
  ['2,000 pages', 'a.pdf', () => pdfOf(Array.from({ length: 2000 }, (_, at) => [{ text: `Side ${at} af planen for strømsvigt`, x: 60, y: 100 }]))],
  ['nesting without end', 'a.docx', () => docxOf({ body: `${'<w:ins><w:p>'.repeat(100_000)}<w:r><w:t>Ring</w:t></w:r>` })],
  ...Array.from({ length: 100 }, (_, at): [string, string, () => Uint8Array] => [`damaged Word ${at}`, 'a.docx', () => broken(docx)]),
  ...Array.from({ length: 100 }, (_, at): [string, string, () => Uint8Array] => [`damaged PDF ${at}`, 'a.pdf', () => broken(pdf)]),
]

let slowest = { name: '', seconds: 0 }
let crashes = 0
for (const [name, file, make] of files) {
  const bytes = make()
  for (let round = 0; round < 2; round += 1) {
    const before = process.cpuUsage()
    let outcome = 'read'
    try {
      parseDocument(await readDocument(bytes, file))
    } catch (error) {
      outcome = error instanceof UnreadableFile ? error.reason : String(error)
      if (!(error instanceof UnreadableFile)) crashes += 1
    }
    const { user, system } = process.cpuUsage(before)
    const seconds = (user + system) / 1e6
    if (round === 1 && !name.startsWith('damaged')) console.info(name, outcome, `${seconds.toFixed(2)} s`)
    if (round === 1 && name.startsWith('damaged') && seconds > slowest.seconds) slowest = { name, seconds }
  }
}
console.info(`200 damaged: ${crashes} crashes, the slowest ${slowest.name} in ${slowest.seconds.toFixed(2)} s`)
