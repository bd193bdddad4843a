/** Digests that tell whether something changed: SHA-256 in hexadecimal. */
import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { SitePage } from '../components/site/props'

export const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Equal for equal data, whatever the order of its keys (RFC 8785). */
export const digestOf = (data: unknown): string => sha256(canonicalize(data) ?? '')

/** What decides a page's bytes: the build that renders it, its template, and its props. */
export const pageDigest = (page: SitePage, buildId: string): string =>
  digestOf([buildId, page.template, page.path, page.props])
