'use client'
/** The document on the left, what was found in it on the right, and the draft when it is right. */
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import type { Review } from '../../../collections/imports/review'
import { importAdminTexts } from '../../../messages'
import { useAddresses } from '../api'
import { Contacts } from './Contacts'
import { Document } from './Document'
import { PlanFacts } from './PlanFacts'
import { Questions } from './Questions'
import { Remarks } from './Remarks'
import { ReviewBar } from './ReviewBar'
import { Sections } from './Sections'
import { useDragging } from './useDragging'
import { usePointing } from './usePointing'
import { useReview } from './useReview'

const texts = importAdminTexts.review

export function ReviewPage({ id, listUrl }: { id: string; listUrl: string }) {
  const router = useRouter()
  const { document: planUrl } = useAddresses()
  const { review, blocks, unready, problem, busy, fileUrl, pictureUrl, say, undo, make } = useReview(id)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const page = useRef<HTMLDivElement>(null)
  usePointing(page)
  const dragging = useDragging(say, () => setChosen(new Set()))

  if (!review) return <NotYet fileName={unready?.fileName} sentence={unready?.sentence ?? problem} isReading={unready !== null && unready.state !== 'failed'} listUrl={listUrl} />
  if (review.plan) return <Made review={review} planUrl={planUrl('plans', review.plan)} listUrl={listUrl} />
  const choose = (line: string, isChosen: boolean) =>
    setChosen((before) => new Set(isChosen ? [...before, line] : [...before].filter((each) => each !== line)))
  const makeDraft = async () => {
    const made = await make()
    if (made?.plan) router.push(planUrl('plans', made.plan))
  }
  return (
    <div ref={page} className="pv-review">
      <h1 className="pv-break">{review.fileName}</h1>
      <div className="pv-review__sides">
        <Document blocks={blocks} fileUrl={fileUrl} pictureUrl={pictureUrl} isPdf={review.isPdf} />
        <div className="pv-review__found" data-side="found">
          <PlanFacts review={review} say={say} />
          <Questions review={review} pictureUrl={pictureUrl} say={say} />
          <Sections review={review} chosen={chosen} onChoose={choose} dragging={dragging} pictureUrl={pictureUrl} say={say} />
          <Contacts review={review} say={say} />
          <Remarks id="pv-review-unplaced" heading={texts.unplaced} hint={texts.unplacedHint} groups={review.unplaced} />
          <Remarks id="pv-review-notices" heading={texts.notices} groups={review.notices} />
        </div>
      </div>
      <ReviewBar
        {...{ review, chosen, problem, busy, dragging, say }}
        onClear={() => setChosen(new Set())}
        onUndo={() => void undo()}
        onMake={() => void makeDraft()}
      />
    </div>
  )
}

interface NotYetProps {
  fileName: string | undefined
  sentence: string
  isReading: boolean
  listUrl: string
}

const NotYet = ({ fileName, sentence, isReading, listUrl }: NotYetProps) => (
  <>
    <h1 className="pv-break">{fileName ?? importAdminTexts.heading}</h1>
    <p role="status">{sentence || (isReading ? texts.isReading : importAdminTexts.list.loading)}</p>
    <p>
      <Link href={listUrl} prefetch={false}>
        {texts.back}
      </Link>
    </p>
  </>
)

const Made = ({ review, planUrl, listUrl }: { review: Review; planUrl: string; listUrl: string }) => (
  <>
    <h1 className="pv-break">{review.title}</h1>
    <p role="status">{texts.madeAlready}</p>
    <p className="pv-review__answers">
      <Link className="pv-button pv-button--primary" href={planUrl} prefetch={false}>
        {texts.openPlan}
      </Link>
      <Link className="pv-button" href={listUrl} prefetch={false}>
        {texts.back}
      </Link>
    </p>
  </>
)
