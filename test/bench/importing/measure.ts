/**
 * Real plans through the importer in every format they can have: `npx tsx test/bench/importing/measure.ts FOLDER…`.
 * A folder holds plans as `.txt`, and `EXPECTED.json` with what is right for them where somebody knows; `formats/` in it
 * files that others have made. A first line "Kilde: …" is ours and not the plan's. Nothing of them is kept here.
 * Word is made by `docx`, PDF by Chromium, the rest by formats.ts.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { readDocument } from '../../../importing/formats'
import { lostText, textsOf } from '../../../importing/lost-text'
import { parseDocument } from '../../../importing/parse'
import { questionsOf } from '../../../importing/review/questions'
import { stateOf } from '../../../importing/review/state'
import { startBrowser } from '../../helpers/browser'
import { factsOf, sourceOf, strangers, type Expected } from './expected'
import { fileOf, formats, partsOf, plain } from './formats'

const folders = process.argv.slice(2).filter((each) => !each.startsWith('--'))
const isLoud = process.argv.includes('--missed')
const nothing = () => ({ files: 0, facts: 0, found: 0, lost: 0, questions: 0, ms: 0 })
const lists = () => ({ wrong: [] as string[], refused: [] as string[], missed: [] as string[] })
const tally = new Map<string, ReturnType<typeof nothing> & ReturnType<typeof lists>>()
const of = (format: string) => {
  const row = tally.get(format) ?? { ...nothing(), ...lists() }
  tally.set(format, row)
  return row
}

/** @param text of the document as its authors know it, where that is known */
async function measure(format: string, bytes: Uint8Array, name: string, text: string | null, expected?: Expected): Promise<void> {
  const row = of(format)
  row.files += 1
  const before = performance.now()
  try {
    const document = await readDocument(bytes, name)
    const plan = parseDocument(document, { fileName: name })
    row.ms += performance.now() - before
    const lost = lostText(sourceOf(document), textsOf(plan))
    // What the format itself swallowed: words of the text that never reached the blocks.
    const swallowed = text === null ? [] : missing(text, [sourceOf(document), ...document.dropped.map((each) => each.text), ...document.margins].join('\n'))
    row.lost += lost.length + swallowed.length
    if (lost.length + swallowed.length > 0) row.missed.push(`${name}: lost ${[...lost, ...swallowed].slice(0, 12).join(' ')}`)
    const asked = questionsOf(stateOf({ document, found: plan, edits: [], department: null })).map(({ text, quote }) => `${text} ${quote}`)
    row.questions += asked.length
    row.wrong.push(...strangers(plan, text ?? sourceOf(document), asked).map((each) => `${name}: ${each}`))
    if (text === null) row.missed.push(`${name}: ${plan.contacts.map(({ name, phones }) => `${name} ${phones.map(({ number }) => number).join('/')}`).join('; ')}`)
    for (const { fact, found } of expected ? factsOf(expected, plan) : []) {
      row.facts += 1
      if (found) row.found += 1
      else row.missed.push(`${name}: ${fact}`)
    }
  } catch (error) {
    row.refused.push(`${name}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** @returns words of one that the other has not, as often */
function missing(one: string, other: string): string[] {
  const left = new Map<string, number>()
  for (const word of plain(other).split(' ')) left.set(word, (left.get(word) ?? 0) + 1)
  return plain(one.replace(/^[ \t]*o\t/gm, '')).split(' ').filter((word) => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count <= 0
  })
}

const browser = await startBrowser()
try {
  for (const folder of folders) {
    const file = join(folder, 'EXPECTED.json')
    const all = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, Expected>) : {}
    for (const name of readdirSync(folder).filter((each) => each.endsWith('.txt'))) {
      const text = readFileSync(join(folder, name), 'utf8').replace(/^Kilde: .*\n\n?/, '')
      const expected = all[name]
      const subs = Object.values(expected?.subsections ?? {}).flat()
      const parts = partsOf(text, expected?.title ?? text.trim().split('\n')[0] ?? null, expected?.sections ?? [], subs)
      for (const format of formats) {
        const bytes = await fileOf(format, text, parts, browser)
        await measure(format, bytes, `${basename(name, '.txt')}.${format.replace('-looks', '')}`, text, expected)
      }
    }
    const made = join(folder, 'formats')
    for (const name of existsSync(made) ? readdirSync(made) : []) await measure('as given', readFileSync(join(made, name)), name, null)
  }
} finally {
  await browser.close()
}
console.table(
  [...tally].map(([format, { files, facts, found, lost, wrong, questions, ms, refused }]) => ({
    ...{ format, files, 'facts %': facts > 0 ? Math.round((found / facts) * 1000) / 10 : null, facts },
    ...{ 'words lost': lost, 'strange numbers': wrong.length, questions, refused: refused.length, 'ms each': Math.round(ms / files) },
  })),
)
for (const [format, { wrong, refused, missed }] of tally) for (const line of [...wrong.map((each) => `number? ${each}`), ...refused, ...(isLoud ? missed : [])]) console.info(format, line)
