/** @returns the id in a relationship's value as the form holds it: an id, a document, or nothing. */
export function idOrUndefined(value: unknown): string | undefined {
  if (typeof value === 'string' || typeof value === 'number') return String(value) || undefined
  if (typeof value === 'object' && value !== null && 'id' in value) return idOrUndefined(value.id)
  return undefined
}
