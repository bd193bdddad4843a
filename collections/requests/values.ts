/** The small questions that shapes are made of. */
export type Shape = (value: Record<string, unknown>) => boolean

/** Both are how nothing is sent. */
export const isNothing = (value: unknown): value is null | undefined => value === null || value === undefined

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)

/** An id of either database, without what neither can store. */
export const isId = (value: unknown): boolean =>
  (typeof value === 'string' && value.length <= 100 && !value.includes('\0')) || (typeof value === 'number' && Number.isFinite(value))

/** An id, or the record itself as a read with depth hands it out. */
export const isReference = (value: unknown): boolean => isId(value) || (isObject(value) && isId(value.id))
