import type { Id } from '../../domain/approval/vocabulary'

export type Named = 'contacts' | 'roles' | 'plans' | 'departments'

/** The name of what a compared content refers to; what is gone says so. */
export type NameOf = (to: Named, id: Id) => string
