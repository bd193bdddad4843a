import type { OfferedReference } from '../../../collections/references/offered'
import type { FoundPlan } from './search'

export interface FindAnswer {
  plans: FoundPlan[]
  others: OfferedReference[]
}
