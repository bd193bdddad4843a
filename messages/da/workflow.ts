import type { Problem } from '../../workflow/problems'
import type { Refusal } from '../../workflow/refusals'
// PLACEHOLDER until the wording is written: overwrite this file, keep these two names.
export const problemText = (problem: Problem): string => `${problem.field}: ${problem.issue} ${problem.detail ?? ''}`
export const refusalText = (refusal: Refusal): string => refusal.reason
