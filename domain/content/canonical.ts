import canonicalize from 'canonicalize'

/**
 * One spelling for one value: RFC 8785, with sorted properties and without white space. Properties that are
 * undefined are left out.
 * @throws for what JSON cannot say: a number that is not finite, or nothing at all.
 */
export function canonicalJson(value: unknown): string {
  const json = canonicalize(value)
  if (json === undefined) throw new Error('Only values that JSON can hold have a canonical form.')
  return json
}
