'use client'
/** The page as readers will see it: beside the changes where there is room, folded on a phone. */
import { approvalViewTexts } from '../../../messages'
import { useMedia } from '../useMedia'

const texts = approvalViewTexts
const room = '(min-width: 1200px)'

export function Preview({ url, title }: { url: string; title: string }) {
  const beside = useMedia(room)
  return (
    <details key={String(beside)} className="pv-preview" open={beside}>
      <summary>
        <h2>{texts.preview}</h2>
      </summary>
      <p className="pv-hint">
        {texts.previewHelp}{' '}
        <a href={url} target="_blank" rel="noreferrer">
          {texts.previewOpen}
        </a>
      </p>
      <iframe src={url} title={`${texts.preview}: ${title}`} loading="lazy" />
    </details>
  )
}
