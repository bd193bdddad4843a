/**
 * No regular expression may take more than a text's length: each that stands in the code is given the worst that can be
 * made of its own parts, at one length and at four times that. What is measured is processor time, and what counts is how it
 * grows, so that a busy machine makes no difference.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { growth, growsTooFast } from './growth'

const folders = ['app', 'collections', 'components', 'database', 'demo', 'domain', 'importing', 'messages', 'publishing', 'reminders', 'scripts', 'workers']
const length = 5_000

/** Expressions whose text the caller has cut, with the longest that comes: why is said beside them. */
const cut: Record<string, number> = { 'importing/numbers.ts': 60, 'importing/metadata.ts': 200, 'importing/mentions.ts': 120 }

interface Found {
  file: string
  line: number
  expression: RegExp
}

const found: Found[] = folders.flatMap(filesIn).flatMap(expressionsIn)

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && /\.(?:tsx?|mjs)$/.test(entry.name) && !entry.parentPath.includes('migrations'))
  return files.map((entry) => join(entry.parentPath, entry.name))
}

function expressionsIn(file: string): Found[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  const expressions: Found[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      const { line } = source.getLineAndCharacterOfPosition(node.getStart())
      expressions.push({ file, line: line + 1, expression: new RegExp(node.text.slice(1, end), node.text.slice(end + 1)) })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return expressions
}

/** Texts that the expression's own parts match: words, characters, and those its classes stand for. */
function pumps({ source }: RegExp): string[] {
  const classes: [RegExp, string[]][] = [
    [/\\s/, [' ', '\t', '\n']],
    [/\\d/, ['1']],
    [/\\[pwP]/, ['a', 'A', 'Aa ']],
    [/\.[*+?{]|\[\^/, ['x', ' ']],
  ]
  const fromClasses = classes.flatMap(([pattern, texts]) => (pattern.test(source) ? texts : []))
  const plain = source.replaceAll(/\\[pP]\{[^}]*\}|\\[sdwbSDWB]|\(\?<?[:=!]|[()[\]{}|*+?^$]/g, '\u0000').replaceAll('\\', '')
  const words = plain.split('\u0000').filter((word) => word !== '')
  const characters = [...new Set(words.join(''))].slice(0, 10)
  const mixed = [...fromClasses, ...characters.slice(0, 3)].flatMap((one) => words.slice(0, 2).map((word) => word + one))
  return [...new Set([...fromClasses, ...words.slice(0, 12), ...characters, ...mixed])]
}

/** Goes through the whole text, as `replace`, `matchAll` and `split` do. */
function search(expression: RegExp, text: string): void {
  const everywhere = new RegExp(expression.source, expression.flags.includes('g') ? expression.flags : `${expression.flags}g`)
  // One that matches everywhere is left after a while: what takes time is looking in vain.
  let matches = 0
  for (const match of text.matchAll(everywhere)) if ((matches += match.length) > 50_000) break
}

describe('the regular expressions of the house', () => {
  it('are found', () => {
    expect(found.length).toBeGreaterThan(200)
    expect(Object.keys(cut).filter((file) => !found.some((each) => each.file === file))).toEqual([])
  })

  it.each(found.map((each) => [`${each.file}:${each.line} ${each.expression.source.slice(0, 60)}`, each] as const))(
    'take no longer than the text is long: %s',
    (_, { file, expression }) => {
      const slow = pumps(expression).flatMap((pump) =>
        ['\u0000', '\n!'].flatMap((end) => {
          const make = (size: number) => pump.repeat(Math.ceil(size / pump.length)) + end
          const measured = growth(make, (text) => search(expression, text), cut[file] ?? length)
          return growsTooFast(measured) ? [{ pump, end, ...measured }] : []
        }),
      )
      expect(slow).toEqual([])
    },
  )

  it('would not pass, were it quadratic', () => {
    const measured = growth((size) => `${' '.repeat(size)}!`, (text) => search(/\s+$/, text), length)
    expect(growsTooFast(measured)).toBe(true)
  })
})
