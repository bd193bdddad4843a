/** What is drawn in a paragraph of Word: pictures as they are today and as they were in its older format, and charts. */
import { tidy } from '../../text'
import type { PictureProblem } from '../../../messages'
import { child, childrenOf, descendants, type Element } from '../xml'

export interface DrawnPicture {
  alt: string
  name: string
  /** Which of the document's related files; absent for what is no file in it. */
  relation?: string
  problem?: PictureProblem
}

/** @param drawn `w:drawing`, `w:pict` or `w:object`, or the part of `mc:AlternateContent` that is shown */
export function drawnPictures(drawn: Element): DrawnPicture[] {
  const anchor = descendants(drawn, 'wp:docPr')[0]
  const shapes = [...descendants(drawn, 'pic:pic'), ...(drawn.name === 'pic:pic' ? [drawn] : [])]
  const pictures = shapes.map((shape) => ofShape(shape, anchor))
  if (pictures.length > 0) return pictures
  const old = descendants(drawn, 'v:shape').flatMap(ofOldShape)
  if (old.length > 0) return old
  const isChart = ['c:chart', 'cx:chart', 'dgm:relIds'].some((name) => descendants(drawn, name).length > 0)
  const described = tidy(anchor?.attribs.descr ?? '')
  return isChart || described ? [{ alt: described, name: tidy(anchor?.attribs.name ?? ''), problem: 'format' }] : []
}

function ofShape(shape: Element, anchor: Element | undefined): DrawnPicture {
  const own = descendants(shape, 'pic:cNvPr')[0]
  const [blip] = descendants(shape, 'a:blip')
  const relation = blip?.attribs['r:embed']
  const problem = isDecoration(anchor ?? own) ? 'decoration' : isCropped(shape) ? 'cropped' : undefined
  return {
    alt: tidy(anchor?.attribs.descr ?? own?.attribs.descr ?? ''),
    name: tidy(own?.attribs.name || anchor?.attribs.name || ''),
    ...(relation !== undefined && { relation }),
    ...(problem && { problem }),
  }
}

const isDecoration = (described: Element | undefined): boolean =>
  described !== undefined && descendants(described, 'adec:decorative').some(({ attribs }) => attribs.val === '1' || attribs.val === 'true')

/** The file has all of the picture, and the reader was to see a part of it: what was cut away is shown to nobody. */
const isCropped = (shape: Element): boolean =>
  descendants(shape, 'a:srcRect').some(({ attribs }) => ['l', 't', 'r', 'b'].some((side) => Number(attribs[side] ?? 0) > 0))

function ofOldShape(shape: Element): DrawnPicture[] {
  const data = child(shape, 'v:imagedata')
  if (!data) return []
  const relation = data.attribs['r:id']
  const isCut = ['croptop', 'cropbottom', 'cropleft', 'cropright'].some((side) => data.attribs[side] !== undefined && !/^0(?:f|%|)$/.test(data.attribs[side]))
  return [
    {
      alt: tidy(shape.attribs.alt ?? ''),
      name: tidy(data.attribs['o:title'] ?? ''),
      ...(relation !== undefined && { relation }),
      ...(isCut && { problem: 'cropped' as const }),
    },
  ]
}

/** @param tree of `word/_rels/document.xml.rels` @returns the related files of the archive by what the text calls them */
export function relationsOf(tree: Element | null): Map<string, string> {
  const inside = (tree ? childrenOf(tree, 'Relationship') : []).filter(({ attribs }) => attribs.TargetMode !== 'External')
  return new Map(inside.map(({ attribs }) => [attribs.Id ?? '', pathOf(attribs.Target ?? '')]))
}

/** A target is told from the folder of the text, or from the top of the archive. */
const pathOf = (target: string): string => (target.startsWith('/') ? target.slice(1) : `word/${target}`).replace(/^word\/\.\.\//, '')
