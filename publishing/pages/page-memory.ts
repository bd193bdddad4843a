/**
 * The pages of an edition from release to release: each is derived again only when something that it was derived from has
 * become another. What a page asks of the directory is noted while it is derived; with the next snapshot each of those
 * questions is asked once more, whichever pages asked it, and the pages whose answers changed are derived anew. So it is
 * for the cost of a release: it grows with what changed, not with the site. Records that did not change are the very same
 * objects in the next snapshot (snapshot/kept-records.ts).
 */
import { isDeepStrictEqual } from 'node:util'
import type { SitePage } from '../../components/site/props'
import type { Snapshot } from '../snapshot/snapshot'
import { snappedOf, type SiteSettings } from './chrome'
import { directoryOf, type Directory } from './directory'
import { sourcesOf, type PageSource } from './sources'

export interface PageMemory {
  /** @returns all pages, each path once; those that did not change are the very same objects as the time before */
  pagesOf: (snapshot: Snapshot, settings: SiteSettings) => SitePage[]
}

interface Derived {
  pages: SitePage[]
  asked: Question[]
}

/** Something that pages asked of the directory, with the answer that they were given. */
interface Question {
  name: keyof Directory
  of: unknown
  answer: unknown
  askedBy: Set<string>
}

export function pageMemory(): PageMemory {
  const derived = new Map<string, Derived>()
  const questions = new Map<string, Question>()
  let last: { directory: Directory; settings: string } | null = null

  const note = (source: string, asked: Question[]) => (name: keyof Directory, of: unknown, answer: unknown): void => {
    const key = `${name} ${String(of)}`
    const question = questions.get(key) ?? { name, of, answer, askedBy: new Set() }
    questions.set(key, question)
    if (question.askedBy.has(source)) return
    question.askedBy.add(source)
    asked.push(question)
  }

  const forget = (source: string): void => {
    for (const question of derived.get(source)?.asked ?? []) question.askedBy.delete(source)
    derived.delete(source)
  }

  /** Asks every question once more. @returns the sources that are told something else now */
  const changedBy = (directory: Directory): Set<string> => {
    const changed = new Set<string>()
    for (const [key, question] of questions) {
      if (question.askedBy.size === 0) {
        questions.delete(key)
        continue
      }
      const answer = answerOf(directory, question.name, question.of)
      if (isSame(answer, question.answer)) continue
      question.answer = answer
      for (const source of question.askedBy) changed.add(source)
    }
    return changed
  }

  const derive = (source: PageSource, snapshot: Snapshot, directory: Directory, settings: SiteSettings): Derived => {
    forget(source.key)
    const asked: Question[] = []
    const watched = watch(directory, note(source.key, asked))
    const pages = source.pages(snappedOf(snapshot, watched, settings))
    derived.set(source.key, { pages, asked })
    return { pages, asked }
  }

  return {
    pagesOf: (snapshot, settings) => {
      const directory = directoryOf(snapshot, last?.directory)
      const told = JSON.stringify(settings)
      const sources = sourcesOf(directory, snapshot)
      if (last?.settings !== told) {
        derived.clear()
        questions.clear()
      }
      for (const key of changedBy(directory)) forget(key)
      last = { directory, settings: told }
      const keys = new Set(sources.map(({ key }) => key))
      for (const key of [...derived.keys()]) if (!keys.has(key)) forget(key)
      return sources.flatMap((source) => {
        const known = source.tellsOfTheMoment ? undefined : derived.get(source.key)
        return (known ?? derive(source, snapshot, directory, settings)).pages
      })
    },
  }
}

/** The directory, with a note of everything that is asked of it. */
function watch(directory: Directory, note: (name: keyof Directory, of: unknown, answer: unknown) => void): Directory {
  return new Proxy(directory, {
    get: (target, property) => {
      const name = property as keyof Directory
      const value: unknown = target[name]
      if (typeof value !== 'function') {
        note(name, '', value)
        return value
      }
      return (of: unknown) => {
        const answer = (value as (of: unknown) => unknown)(of)
        note(name, of, answer)
        return answer
      }
    },
  })
}

/** Stands for the answer of a directory that no longer knows what it is asked about. */
const unknown = Symbol('unknown')

function answerOf(directory: Directory, name: keyof Directory, of: unknown): unknown {
  const value: unknown = directory[name]
  if (typeof value !== 'function') return value
  try {
    return (value as (of: unknown) => unknown)(of)
  } catch {
    return unknown
  }
}

function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((each, at) => each === b[at])
  // What may only be referred to is made anew with each snapshot.
  return isReference(a) && isDeepStrictEqual(a, b)
}

const isReference = (value: unknown): boolean => typeof value === 'object' && value !== null && 'why' in value
