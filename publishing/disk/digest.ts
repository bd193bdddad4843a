/** Digests that tell whether something changed: SHA-256 in hexadecimal. */
import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { SitePage } from '../../components/site/props'

export const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Equal for equal data, whatever the order of its keys (RFC 8785). */
export const digestOf = (data: unknown): string => sha256(canonicalize(data) ?? '')

/**
 * What decides a page's bytes: the build that renders it, its template, and its props. The same build puts the props'
 * keys in the same order, so they need no sorting, which for all pages takes longer than anything else that is compared.
 */
export const pageDigest = (page: SitePage, buildId: string): string =>
  sha256(JSON.stringify([buildId, page.template, page.path, page.props]))
