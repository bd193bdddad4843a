/**
 * All that `npm start` prints, the CMS's lines included: as it is, or with LOG_FORMAT=json each line as an object, also
 * what Next and Node write by themselves when something breaks.
 */
import type { Readable } from 'node:stream'
import { createInterface } from 'node:readline'
import { stripVTControlCharacters } from 'node:util'
import { asJsonLine, jsonLine } from '../../operations/log/line'
import type { LogFormat } from '../../operations/log/settings'

type Level = 'info' | 'error'

export interface Output {
  /** Prints a line of our own. */
  say: (text: string, level?: Level) => void
  /** Prints what a child process writes, line by line, while `wanted` says so. */
  passOn: (stream: Readable, level: Level, wanted?: (line: string) => boolean) => void
}

export function outputAs(format: LogFormat): Output {
  const streamOf = (level: Level) => (level === 'error' ? process.stderr : process.stdout)
  const say: Output['say'] = (text, level = 'info') => {
    for (const line of format === 'json' ? text.split('\n').filter((each) => each.trim()) : [text]) {
      streamOf(level).write(`${format === 'json' ? jsonLine({ level, module: 'start', msg: line }) : line}\n`)
    }
  }
  const passOn: Output['passOn'] = (stream, level, wanted = () => true) => {
    const isTerminal = streamOf(level).isTTY === true
    createInterface({ input: stream }).on('line', (line) => {
      if (!wanted(line)) return
      const text = isTerminal ? line : stripVTControlCharacters(line)
      if (format === 'text') streamOf(level).write(`${text}\n`)
      else if (text.trim()) streamOf(level).write(`${asJsonLine(text, { level, module: 'cms' })}\n`)
    })
  }
  return { say, passOn }
}
