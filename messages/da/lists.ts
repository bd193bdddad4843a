/** Over the list of plans. */
export const listTexts = {
  heading: 'Færdige lister',
  all: 'Alle',
  mine: 'Mine',
  overdue: 'Overskredne',
  inReview: 'Afventer godkendelse',
  drafts: 'Kladder',
  waitsForMe: 'Afventer mig',
} as const
