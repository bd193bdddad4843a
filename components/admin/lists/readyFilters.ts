/** Lists of plans that people ask for, as queries of the list view. */
import { listTexts } from '../../../messages'

/** The list view understands alternatives of conditions, one after the other. */
const only = (...conditions: string[]) => conditions.map((condition, index) => `where[or][0][and][${index}]${condition}`).join('&')

/** @param today the calendar day in Denmark */
export const readyFilters = (user: string, today: string): { label: string; query: string }[] => [
  { label: listTexts.all, query: '' },
  { label: listTexts.mine, query: only(`[responsibleEditor][equals]=${user}`) },
  { label: listTexts.overdue, query: `${only(`[nextReviewDate][less_than]=${today}`)}&sort=nextReviewDate` },
  { label: listTexts.inReview, query: only('[state][in]=inReview,decisionRecorded') },
  { label: listTexts.drafts, query: only('[state][in]=draft,sentBack') },
]
