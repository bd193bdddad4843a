/** Compared words: added and removed ones marked for the eye and for the ear. */
import type { ReactNode } from 'react'
import { compareTexts } from '../../messages'
import type { Run } from '../../domain/compare'
import type { NameOf } from './name-of'

interface Props {
  runs: readonly Run[]
  nameOf: NameOf
  /** Everything around is added or removed and says so itself: no mark at each word. */
  quiet?: boolean
}

export function Words({ runs, nameOf, quiet = false }: Props) {
  return runs.map((run, index) => <Marked key={index} is={quiet ? 'same' : run.is} run={run} nameOf={nameOf} />)
}

function Marked({ is, run, nameOf }: { is: Run['is']; run: Run; nameOf: NameOf }) {
  const said = <Said run={run} nameOf={nameOf} />
  if (is === 'same') return said
  const mark = <span className="pv-visually-hidden"> {compareTexts.marks[is]} </span>
  if (is === 'added') return <ins className="pv-ins">{mark}{said}</ins>
  if (is === 'removed') return <del className="pv-del">{mark}{said}</del>
  return <mark className="pv-reformatted">{mark}{said}</mark>
}

function Said({ run: { text, bold, italic, reference, link }, nameOf }: { run: Run; nameOf: NameOf }) {
  if (reference) return <span className="pv-named">{nameOf(reference.to, reference.id)}</span>
  if (link) return <span className="pv-link-target"> {compareTexts.linkTo(link)}</span>
  let said: ReactNode = text
  if (italic) said = <em>{said}</em>
  return bold ? <strong>{said}</strong> : said
}
