/** The one way to a revision's content: as it was hashed, whatever else somebody may have put into the record. */
import type { PlanContent } from '../../../domain/content/content'
import { normalContent } from '../../../domain/content/normal-form'
import type { PlanRevision } from '../../../payload-types'

export const contentIn = ({ content }: Pick<PlanRevision, 'content'>): PlanContent => normalContent(content as unknown as PlanContent)
