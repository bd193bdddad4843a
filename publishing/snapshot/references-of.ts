import type { PlanContent } from '../../domain/content/content'
import { contentReferences } from '../../domain/content/references'
import { rememberer } from './remember'

const once = rememberer()

/** Whom a frozen content names. It never changes, so it is walked once. */
export const referencesOf = (content: PlanContent): ReturnType<typeof contentReferences> =>
  once('references', [content], () => contentReferences(content))
