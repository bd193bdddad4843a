import type { OfferedReference } from '../../../collections/references/endpoints'
import type { FoundPlan } from './search'

export interface FindAnswer {
  plans: FoundPlan[]
  others: OfferedReference[]
}
