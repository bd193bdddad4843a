'use client'
/** The document as it was read, block by block. */
import { memo } from 'react'
import type { ShownBlock } from '../../../collections/imports/review'
import { importAdminTexts } from '../../../messages'
import { Picture, type PictureUrl } from './Picture'

const texts = importAdminTexts.review

interface Props {
  blocks: readonly ShownBlock[]
  pictureUrl: PictureUrl
}

export const Original = memo(function Original({ blocks, pictureUrl }: Props) {
  return (
    <div className="pv-review__text">
      {blocks.map((block, at) => (
        <div key={at} data-line={block.line}>
          {block.page !== null && block.page !== blocks[at - 1]?.page && <p className="pv-review__page">{texts.page(block.page)}</p>}
          <Block block={block} pictureUrl={pictureUrl} />
        </div>
      ))}
    </div>
  )
})

function Block({ block: { type, text, level, rows, picture }, pictureUrl }: { block: ShownBlock; pictureUrl: PictureUrl }) {
  if (type === 'heading') return <p className={`pv-review__heading pv-review__heading--${Math.min(level, 3)}`}>{text}</p>
  if (type === 'item') return <p className="pv-review__item" style={{ marginInlineStart: `${1 + level}rem` }}>{text}</p>
  if (picture) return <Picture picture={picture} alt={text} url={pictureUrl} />
  if (type === 'picture') return <p className="pv-review__aside">{`${texts.picture}: ${text}`}</p>
  if (type === 'note') return <p className="pv-review__aside">{`${texts.note}: ${text}`}</p>
  if (type === 'table') {
    return (
      <div className="pv-review__table">
        <table>
          <tbody>
            {rows.map((row, at) => (
              <tr key={at}>
                {row.map((cell, column) => (
                  <td key={column}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    )
  }
  return <p>{text}</p>
}
