/** The pictures of an import, and what a person says of them. */
import type { ShownPicture } from '../../collections/imports/review'
import type { Picture } from '../../domain/content/figures'
import type { SourceDocument } from '../formats/document'
import { picturesIn } from '../formats/pictures'
import type { Remark } from '../types'
import { allSections, type NamedLine, type NamedPlan } from './outline'

export const shownPicture = (picture: Picture | undefined): ShownPicture | null =>
  picture ? { hash: picture.hash, width: picture.width ?? 0, height: picture.height ?? 0 } : null

/** @returns what is asked about pictures that something has been said of: by the hash of their files, as `said` */
export const remarksOn = ({ attention }: NamedPlan, { blocks }: SourceDocument, said: ReadonlyMap<string, string | null>): Remark[] => {
  const lines = new Set(picturesIn({ blocks }).flatMap(({ line, file }) => (file && said.has(file.hash) ? [line] : [])))
  return attention.filter(({ reason, line }) => (reason === 'pictureWithoutText' || reason === 'pictureInFront') && lines.has(line))
}

/**
 * @param plan changed in place: each picture shows what was said of it, and is gone where it was left out; what the document
 *   said of it is kept among what was left out on purpose
 * @param said by the hash of the picture's file
 */
export function sayOfPictures(plan: NamedPlan, said: ReadonlyMap<string, string | null>): void {
  if (said.size === 0) return
  const spoken = (line: NamedLine): NamedLine[] => {
    const text = line.picture && said.get(line.picture.hash)
    if (text === undefined || text === line.text) return [line]
    if (line.text) plan.dropped = [...plan.dropped, { number: line.line, text: line.text }]
    return text === null ? [] : [{ ...line, text }]
  }
  for (const section of allSections(plan.sections)) section.passages = section.passages.flatMap(spoken)
}
