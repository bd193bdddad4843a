'use client'
/** The left side: the document as text, and the original to be fetched. It scrolls within itself, so that it stays beside what was found. */
import type { ShownBlock } from '../../../collections/imports/review'
import { importAdminTexts } from '../../../messages'
import { Original } from './Original'

const texts = importAdminTexts.review

interface Props {
  blocks: readonly ShownBlock[]
  fileUrl: string
  isPdf: boolean
}

export function Document({ blocks, fileUrl }: Props) {
  return (
    <section aria-labelledby="pv-review-original" className="pv-review__original" data-side="original">
      <div className="pv-review__original-head">
        <h2 id="pv-review-original">{texts.original}</h2>
        <a href={fileUrl} download>
          {texts.download}
        </a>
      </div>
      {/* Focusable, since what scrolls must scroll by keyboard too. */}
      <div className="pv-review__scroll" data-scrolls tabIndex={0} role="region" aria-label={texts.original}>
        <Original blocks={blocks} />
      </div>
    </section>
  )
}
