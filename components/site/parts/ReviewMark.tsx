import { words } from '../../../messages'
import { Day } from './Day'

/**
 * When a plan must be reviewed. The page may be years old when it is read, so the reader's browser decides from
 * `data-review-due` whether the date has passed; without JavaScript the date stands alone.
 */
export function ReviewMark({ due, withLabel = true }: { due: string; withLabel?: boolean }) {
  return (
    <span className="review" data-review-due={due}>
      {withLabel && `${words.reviewDue} `}
      <Day iso={due} />
    </span>
  )
}
