/**
 * Puts pictures where they stand: after the words that come right before them. It is done when the words have found their
 * places, so that no picture is taken for a title, a heading, or the end of a list.
 */
import type { Picture } from '../domain/content/figures'
import { leftOut } from './beside-text'
import type { PictureBlock, SourceDocument } from './formats/document'
import { picturesIn } from './formats/pictures'
import { describes } from './picture-text'
import type { ImportedPlan, ImportedSection, Passage, Remark } from './types'

type Parts = Pick<ImportedPlan, 'unplaced' | 'attention' | 'dropped'>
type Shown = PictureBlock & { file: Picture }

/**
 * @param sections changed in place @param takes whether a section can hold a picture
 * @returns what is to be told of them: pictures that nobody describes, and what was left out
 */
export function placePictures(
  sections: readonly ImportedSection[],
  document: SourceDocument,
  takes: (section: ImportedSection) => boolean,
): Parts {
  const parts: Parts = { unplaced: [], attention: [], dropped: [] }
  const shown = picturesIn(document).filter((picture): picture is Shown => picture.file !== undefined)
  const said = textsOf(shown)
  for (const picture of shown.toReversed()) {
    const { line, alt, file } = picture
    const place = placeFor(sections.filter(takes), line)
    if (!place) {
      parts.unplaced.unshift(leftOut({ ...picture, problem: 'noPlace' }))
      continue
    }
    const text = describes(alt) ? alt : (said.get(file.hash) ?? '')
    if (text !== alt && alt) parts.dropped.push({ number: line, text: alt })
    place.among.splice(place.at, 0, passageOf(picture, text))
    if (!text) parts.attention.unshift({ reason: 'pictureWithoutText', line, text: file.name })
    else if (place.inFront) parts.attention.unshift({ reason: 'pictureInFront', line, text })
  }
  return { ...parts, attention: oncePerFile(parts.attention, shown) }
}

/** What is said of a picture in one place is what it shows in all. */
const textsOf = (pictures: readonly Shown[]): Map<string, string> =>
  new Map(pictures.toReversed().flatMap(({ alt, file }) => (describes(alt) ? [[file.hash, alt] as const] : [])))

const passageOf = ({ line, file }: Shown, text: string): Passage => ({ text, item: false, line, contacts: [], people: [], picture: file })

interface Place {
  among: Passage[]
  at: number
  /** Nothing of the plan's sections comes before it. */
  inFront: boolean
}

function placeFor(sections: readonly ImportedSection[], line: number): Place | null {
  let best: { among: Passage[]; at: number; line: number } | null = null
  const visit = (section: ImportedSection): void => {
    const better = (at: number, found: number): void => {
      if (found > 0 && found < line && found >= (best?.line ?? 0)) best = { among: section.passages, at, line: found }
    }
    better(0, section.line)
    section.passages.forEach((passage, at) => better(at + 1, passage.line))
    section.children.forEach(visit)
  }
  sections.forEach(visit)
  if (best) return { ...(best as { among: Passage[]; at: number }), inFront: false }
  const [first] = sections
  return first ? { among: first.passages, at: 0, inFront: true } : null
}

/** The same picture in ten places is asked about in the first. */
function oncePerFile(remarks: readonly Remark[], shown: readonly Shown[]): Remark[] {
  const fileAt = new Map(shown.map(({ line, file }) => [line, file.hash]))
  const first = new Map(remarks.toReversed().map((remark) => [fileAt.get(remark.line), remark]))
  return remarks.filter((remark) => first.get(fileAt.get(remark.line)) === remark)
}
