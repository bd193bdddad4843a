'use client'
import { parallelTexts } from '../../../messages'
import { Refused } from '../sending'
import { useKeptText } from './useKeptText'

const texts = parallelTexts.bar

interface Props {
  plan: string
  text: string
  contentHash: string
  /** On the page that compares it there is nothing to lead to. */
  withoutLink?: boolean
}

/** Compare, merge or put away. */
export function KeptText({ withoutLink = false, ...asked }: Props) {
  const { busy, refusal, merge, putAway, compareHref } = useKeptText(asked)
  return (
    <>
      <p className="pv-bar__buttons">
        {!withoutLink && (
          <a className="pv-button" href={compareHref}>
            {texts.compare}
          </a>
        )}
        <button type="button" className="pv-button" onClick={() => void merge()} aria-disabled={busy}>
          {busy ? texts.busy : texts.merge}
        </button>
        <button type="button" className="pv-button" onClick={() => void putAway()} aria-disabled={busy}>
          {texts.putAway}
        </button>
      </p>
      <Refused>{refusal}</Refused>
    </>
  )
}
