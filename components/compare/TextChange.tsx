/** A rich text with its changes, block by block. */
import { compareTexts } from '../../messages'
import type { ComparedBlock, ComparedCell, ComparedFigure, ComparedText } from '../../domain/compare'
import { Marks } from './Marks'
import type { NameOf } from './name-of'
import { Words } from './Words'

interface Props {
  text: ComparedText
  nameOf: NameOf
  quiet: boolean
}

export function TextChange({ text: { blocks, layoutOnly }, nameOf, quiet }: Props) {
  return (
    <>
      {layoutOnly && <p className="pv-hint">{compareTexts.layoutOnly}</p>}
      {groupsOf(blocks).map((group, index) => {
        const [first] = group
        if (first?.kind === 'row') return <Rows key={index} rows={group} nameOf={nameOf} quiet={quiet} />
        const shown = group.map((block, place) =>
          block.figure ? (
            <FigureChange key={place} block={block} figure={block.figure} nameOf={nameOf} quiet={quiet} />
          ) : (
            <Block key={place} block={block} nameOf={nameOf} quiet={quiet} />
          ),
        )
        if (first?.kind === 'bullet') return <ul key={index} className="pv-compared-list">{shown}</ul>
        if (first?.kind === 'number') return <ol key={index} className="pv-compared-list">{shown}</ol>
        return <div key={index}>{shown}</div>
      })}
    </>
  )
}

/** Items of one list together. */
function groupsOf(blocks: readonly ComparedBlock[]): ComparedBlock[][] {
  const groups: ComparedBlock[][] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    if (last?.[0]?.kind === block.kind) last.push(block)
    else groups.push([block])
  }
  return groups
}

interface RowsProps extends Omit<Props, 'text'> {
  rows: readonly ComparedBlock[]
}

/** A table as it reads, each row with what became of it in words before it. */
function Rows({ rows, nameOf, quiet }: RowsProps) {
  return (
    <div className="pv-compared-table" role="group" aria-label={compareTexts.table} tabIndex={0}>
      <table>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index} className={quiet ? undefined : `pv-block--${row.is}`}>
              {!quiet && (
                <td className="pv-hint">
                  {compareTexts.rows[row.is]} <Notes block={row} />
                </td>
              )}
              {(row.cells ?? [{ is: row.is, moved: null, isHeader: false, words: row.words }]).map((cell, column) => (
                <Cell key={column} cell={cell} nameOf={nameOf} quiet={quiet} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cell({ cell: { isHeader, words }, ...how }: Omit<Props, 'text'> & { cell: ComparedCell }) {
  const Element = isHeader ? 'th' : 'td'
  return (
    <Element>
      <Words runs={words} {...how} />
    </Element>
  )
}

interface FigureProps extends Omit<Props, 'text'> {
  block: ComparedBlock
  figure: ComparedFigure
}

const isSaidOtherwise = (runs: ComparedFigure['alt']): boolean => runs.some(({ is }) => is !== 'same')

/** A picture is told in words: what became of it, and what it shows. The page beside shows the picture itself. */
function FigureChange({ block, figure: { name, replaced, alt, caption }, nameOf, quiet }: FigureProps) {
  const { is, moved } = block
  const isChanged = is === 'changed' && !quiet
  // One that came or went says so once, and not at each of its words.
  const words = { nameOf, quiet: quiet || !isChanged }
  return (
    <div className={`pv-block${quiet ? '' : ` pv-block--${is}`}`}>
      <p>
        <strong>{compareTexts.figures[quiet ? 'unchanged' : is]}</strong> {name}{' '}
        {isChanged && replaced && <span className="pv-fate pv-fate--changed">{compareTexts.fileReplaced}</span>}{' '}
        {isChanged && isSaidOtherwise(alt) && <span className="pv-fate pv-fate--changed">{compareTexts.newAlt}</span>}{' '}
        {isChanged && isSaidOtherwise(caption) && <span className="pv-fate pv-fate--changed">{compareTexts.newCaption}</span>}
        {!quiet && moved && <Marks part={{ is: 'unchanged', moved }} />}
      </p>
      <p>
        {compareTexts.alt}: <Words runs={alt} {...words} />
      </p>
      {caption.length > 0 && (
        <p>
          {compareTexts.caption}: <Words runs={caption} {...words} />
        </p>
      )}
    </div>
  )
}

const isItem = ({ kind }: ComparedBlock) => kind === 'bullet' || kind === 'number'

function Block({ block, nameOf, quiet }: { block: ComparedBlock; nameOf: NameOf; quiet: boolean }) {
  const words = <Words runs={block.words} nameOf={nameOf} quiet={quiet} />
  const className = ['pv-block', !quiet && `pv-block--${block.is}`, isItem(block) && `pv-level-${Math.min(block.level, 4)}`]
  const Element = isItem(block) ? 'li' : 'p'
  return (
    <Element className={className.filter(Boolean).join(' ')}>
      {block.kind === 'heading' ? <strong className="pv-block__heading">{words}</strong> : words}
      {!quiet && <Notes block={block} />}
    </Element>
  )
}

/** What the marked words do not say: where the block went, and that only its form differs. */
function Notes({ block: { is, moved, was, formattingOnly } }: { block: ComparedBlock }) {
  const kind = was && compareTexts.blockKinds[was.kind]
  return (
    <>
      {moved && (
        <>
          {' '}
          <Marks part={{ is: 'unchanged', moved }} />
        </>
      )}
      {formattingOnly && is === 'changed' && <span className="pv-fate pv-fate--moved">{compareTexts.formattingOnly}</span>}
      {was && kind && (
        <span className="pv-hint"> {compareTexts.wasKind(was.level ? compareTexts.level(kind, was.level) : kind)}</span>
      )}
    </>
  )
}
