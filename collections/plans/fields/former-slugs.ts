import type { CollectionBeforeChangeHook } from 'payload'
import type { Plan } from '../../../payload-types'

/**
 * Remembers the address that readers have known a plan by, so that its old one leads to the new. Runs after the hook
 * that keeps the workflow's fields. A plan that readers never saw has no address to remember.
 */
export const rememberSlug: CollectionBeforeChangeHook<Plan> = ({ data, originalDoc }) => {
  const before = originalDoc?.slug
  const wasRead = Boolean(originalDoc?.inForce) || ['outOfUse', 'archived'].includes(originalDoc?.state ?? '')
  if (!before || !wasRead || !data.slug || data.slug === before) return data
  const others = (data.formerSlugs ?? []).filter((slug) => slug !== data.slug && slug !== before)
  return { ...data, formerSlugs: [...others, before] }
}
