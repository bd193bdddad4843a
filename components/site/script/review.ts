/** Marks on review dates. A page may have been made years ago, so the reader's own date decides. */
import { scriptTexts } from '../../../messages/da/site'
import { danishDay } from '../dates'
import { all, make, one } from './dom'

const daysOfNotice = 30
const dayInMs = 86_400_000

export type ReviewState = 'overdue' | 'dueSoon' | null

/**
 * @param due the last day for the review, `2026-11-22`
 * @returns overdue from the day after; due soon in the last 30 days
 */
export function reviewState(due: string, now: Date): ReviewState {
  if (due < danishDay(now)) return 'overdue'
  return due <= danishDay(new Date(now.getTime() + daysOfNotice * dayInMs)) ? 'dueSoon' : null
}

export function prepareReviewMarks(now = new Date()): void {
  let overdue = 0
  for (const element of all('[data-review-due]')) {
    const state = reviewState(element.dataset.reviewDue ?? '', now)
    if (!state) continue
    if (state === 'overdue') overdue += 1
    element.classList.add(`review--${state}`)
    element.append(' ', make('span', `badge badge-${state === 'overdue' ? 'error' : 'warning'}`, scriptTexts[state]))
  }
  const count = one('[data-review-count]')
  if (count) {
    count.textContent = overdue > 0 ? scriptTexts.overdueCount(overdue) : scriptTexts.nothingOverdue
    count.hidden = false
  }
}
