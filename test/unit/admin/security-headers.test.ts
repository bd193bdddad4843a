import { describe, expect, it } from 'vitest'
import { everywhere, lastingHeaders, pagePolicy } from '../../../app/security-headers.mjs'
import { siteHeaders } from '../../../publishing/server/site-headers'

/** The rows of next.config.mjs as Next reads them, as far as they are used here. */
const rowsFor = (path: string) => lastingHeaders.filter(({ source }) => new RegExp(`^${source.replace('/:path*', '(/.*)?')}$`).test(path))
const policiesOf = (path: string) => rowsFor(path).flatMap(({ headers }) => headers.filter(({ key }) => key === 'Content-Security-Policy'))

describe('the headers of the CMS', () => {
  it('are those of readers’ site, its policy and its packing aside', () => {
    const { 'Content-Security-Policy': _policy, Vary: _vary, ...same } = siteHeaders
    expect(everywhere).toEqual(same)
  })

  it('keep every answer of the API out of frames and stores, what has a policy of its own excepted', () => {
    for (const path of ['/api/plans', '/api/plans/1', '/api/plans/1/preview/x', '/api/attachments/1', '/api/attachments/file', '/api/users/me', '/api/auth/session']) {
      expect(policiesOf(path), path).toHaveLength(1)
    }
    for (const path of ['/api/plans/1/preview', '/api/attachments/1/file', '/api/outbox/afmeld']) expect(policiesOf(path), path).toHaveLength(0)
  })
})

describe('the policy of a page', () => {
  const policy = pagePolicy('bnVtYmVy')
  const rule = (name: string) => policy.split('; ').find((part) => part.startsWith(`${name} `))

  it('begins with nothing, and lets in what is ours', () => {
    expect(rule('default-src')).toBe("default-src 'none'")
    expect(rule('script-src')).toBe("script-src 'self' 'nonce-bnVtYmVy' 'strict-dynamic'")
    for (const name of ['object-src', 'base-uri', 'frame-ancestors']) expect(rule(name)).toBe(`${name} 'none'`)
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval/)
  })

  it('evaluates code in development only', () => {
    expect(pagePolicy('x', { development: true })).toContain("'unsafe-eval'")
  })
})
