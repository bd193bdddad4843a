/** What became of a part, in words. */
import { compareTexts } from '../../messages'
import type { Part } from '../../domain/compare'

interface Props {
  part: Part
  /** A free section or a group that has another name now. */
  renamed?: { from: string; to: string } | null
  /** Also say that nothing happened. */
  always?: boolean
}

export function Marks({ part: { is, moved }, renamed = null, always = false }: Props) {
  const marks = [
    ...(is !== 'unchanged' || (always && !moved && !renamed) ? [{ look: is, text: compareTexts.fates[is] }] : []),
    ...(moved ? [{ look: 'moved', text: compareTexts.moved[moved] }] : []),
    ...(renamed ? [{ look: 'moved', text: compareTexts.renamed(renamed.from, renamed.to) }] : []),
  ]
  return marks.map(({ look, text }) => (
    <span key={text} className={`pv-fate pv-fate--${look}`}>
      {text}
    </span>
  ))
}
