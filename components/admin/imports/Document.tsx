'use client'
/** The left side: the pages of a PDF, or the document as text, and the original to be fetched. It scrolls within itself, beside what was found. */
import { useCallback, useState } from 'react'
import type { ShownBlock } from '../../../collections/imports/review'
import { importAdminTexts } from '../../../messages'
import { Original } from './Original'
import { Pages } from './Pages'
import type { PictureUrl } from './Picture'

const texts = importAdminTexts.review

interface Props {
  blocks: readonly ShownBlock[]
  fileUrl: string
  pictureUrl: PictureUrl
  isPdf: boolean
}

export function Document({ blocks, fileUrl, pictureUrl, isPdf }: Props) {
  const [asPages, setAsPages] = useState(isPdf)
  const [hasFailed, setHasFailed] = useState(false)
  const fail = useCallback(() => {
    setHasFailed(true)
    setAsPages(false)
  }, [])
  return (
    <section aria-labelledby="pv-review-original" className="pv-review__original" data-side="original">
      <div className="pv-review__original-head">
        <h2 id="pv-review-original">{texts.original}</h2>
        {isPdf && !hasFailed && (
          <button type="button" className="pv-link-button" onClick={() => setAsPages(!asPages)}>
            {asPages ? texts.asText : texts.asPages}
          </button>
        )}
        <a href={fileUrl} download>
          {texts.download}
        </a>
      </div>
      {hasFailed && <p role="status">{texts.pageFailed}</p>}
      {/* Focusable, since what scrolls must scroll by keyboard too. */}
      <div className="pv-review__scroll" data-scrolls tabIndex={0} role="region" aria-label={texts.original}>
        {asPages ? <Pages blocks={blocks} fileUrl={fileUrl} onFail={fail} /> : <Original blocks={blocks} pictureUrl={pictureUrl} />}
      </div>
    </section>
  )
}
