/**
 * Where a request comes from. What it says of itself is believed from as many proxies as the settings say, and from
 * nobody else: an address that anybody can write is no address.
 */
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import { isIPv6 } from 'node:net'
import { signInTexts } from '../../messages'
import { PlainError } from '../../messages/plainError'

/** Set on every request as it comes in; one that a client sent is overwritten. */
const header = 'x-planvaerk-client'

export const clientAddress = (headers: Headers): string | null => headers.get(header) || null

/**
 * How many proxies stand in front of the CMS: `PROXY_HOPS`, or one where `SERVER_URL` says that people reach it elsewhere.
 * @throws PlainError when it is no whole number
 */
export function proxyHops(env: Record<string, string | undefined>): number {
  if (!env.PROXY_HOPS) return env.SERVER_URL ? 1 : 0
  const hops = Number(env.PROXY_HOPS)
  if (!Number.isInteger(hops) || hops < 0 || hops > 10) throw new PlainError(signInTexts.badProxyHops(env.PROXY_HOPS))
  return hops
}

/**
 * @param forwarded the X-Forwarded-For of the request: each proxy adds the address it was asked from at the end
 * @param socket who opened the connection
 * @returns an address; of IPv6 the network, since a household has 2^64 addresses
 * @example addressOf('6.6.6.6, 93.184.1.2', '10.0.0.1', 1) // '93.184.1.2'
 */
export function addressOf(forwarded: string, socket: string, hops: number): string {
  const chain = forwarded.split(',').map((each) => each.trim()).filter(Boolean)
  const address = (hops > 0 && chain.at(-hops)) || socket
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/^\[|\](:\d+)?$/g, '')
  // The machine itself, by its other name.
  if (bare === '::1') return '127.0.0.1'
  return isIPv6(bare) ? network(bare) : bare.replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1').slice(0, 64)
}

/** The first four of the eight groups, `2001:db8:0:1`. */
function network(address: string): string {
  const [before = '', after] = address.split('%', 1)[0]!.split('::')
  const groups = before.split(':').filter(Boolean)
  const rest = after?.split(':').filter(Boolean) ?? []
  const gap = after === undefined ? 0 : 8 - groups.length - rest.length
  return [...groups, ...Array<string>(Math.max(0, gap)).fill('0'), ...rest].slice(0, 4).map((group) => parseInt(group, 16).toString(16)).join(':')
}

/** Node tells of each request before anybody answers it; Next shows its pages nothing of the connection. */
export function noteAddresses(env: Record<string, string | undefined>): void {
  const hops = proxyHops(env)
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage }
    const forwarded = request.headers['x-forwarded-for']
    request.headers[header] = addressOf([forwarded ?? []].flat().join(','), request.socket.remoteAddress ?? '', hops)
  })
}
