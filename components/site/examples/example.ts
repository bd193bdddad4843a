import type { SitePage } from '../props'

/** A page under the name that its tests carry. */
export interface Example {
  name: string
  page: SitePage
}

export const example = (name: string, page: SitePage): Example => ({ name, page })
