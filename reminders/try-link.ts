/**
 * Asks a web server whether a page is there. What stands in a plan is anybody's text, so only http and https are
 * asked, and never an address on our own network: the name is looked up here, and only that answer is connected to.
 */
import { lookup } from 'node:dns'
import { request as http, type IncomingMessage, type RequestOptions } from 'node:http'
import { request as https } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import type { LinkOutcome } from '../domain/content/links'

interface Options {
  /** For the whole attempt, redirects included. */
  milliseconds?: number
  isInside?: (address: string) => boolean
}

const redirects = 4

/** @returns how it went; it never throws */
export async function tryLink(url: string, { milliseconds = 8_000, ...options }: Options = {}): Promise<LinkOutcome> {
  const asking = { isInside, signal: AbortSignal.timeout(milliseconds), ...options }
  try {
    let at = new URL(url)
    for (let hop = 0; hop <= redirects; hop += 1) {
      let { statusCode = 0, headers } = await ask(at, 'HEAD', asking)
      if (statusCode === 405 || statusCode === 501) ({ statusCode = 0, headers } = await ask(at, 'GET', asking))
      if (statusCode < 300 || statusCode >= 400 || !headers.location) return outcomeOf(statusCode)
      at = new URL(headers.location, at)
    }
  } catch (error) {
    if (error instanceof InsideError) return 'inside'
  }
  return 'unreachable'
}

/** A page that asks for a sign-in is there. A server in trouble says nothing about the page. */
function outcomeOf(status: number): LinkOutcome {
  if (status === 404 || status === 410) return 'gone'
  return status >= 200 && status < 500 ? 'ok' : 'unreachable'
}

class InsideError extends Error {}

type Asking = Required<Pick<Options, 'isInside'>> & { signal: AbortSignal }

function ask(url: URL, method: string, { isInside: inside, signal }: Asking): Promise<IncomingMessage> {
  const { protocol, hostname, port, pathname, search } = url
  const send = { 'http:': http, 'https:': https }[protocol]
  if (!send) throw new Error(`${protocol} is not asked.`)
  const host = hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) && inside(host)) throw new InsideError(host)
  // Taken apart by hand: a name and a password in the address are left out.
  const options: RequestOptions = { hostname: host, port, path: pathname + search, method, signal, agent: false, lookup: outside(inside) }
  return new Promise((resolve, reject) => {
    const asked = send({ ...options, headers: { 'User-Agent': 'Planvaerk (link check)' } }, (answer) => {
      // Its head is all we want.
      answer.destroy()
      resolve(answer)
    })
    asked.once('error', reject).end()
  })
}

/** Looks a name up, and refuses when any of its addresses is inside. */
const outside =
  (inside: Asking['isInside']): LookupFunction =>
  (host, options, callback) => {
    lookup(host, { ...options, all: true }, (error, addresses) => {
      const refused = error ?? (addresses.some(({ address }) => inside(address)) ? new InsideError(host) : null)
      const [first] = addresses ?? []
      if (refused || !first) return callback(refused ?? new Error(`${host} has no address.`), '', 0)
      return options.all ? callback(null, addresses) : callback(null, first.address, first.family)
    })
  }

const inner = new BlockList()
for (const [net, prefix] of [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12],
  ['192.0.0.0', 24], ['192.168.0.0', 16], ['198.18.0.0', 15], ['224.0.0.0', 3],
] as const) inner.addSubnet(net, prefix, 'ipv4')
// Unspecified and loopback, addresses of the old kind in new clothes, own networks, links and groups.
for (const [net, prefix] of [['::', 127], ['64:ff9b::', 96], ['2002::', 16], ['fc00::', 7], ['fe80::', 10], ['ff00::', 8]] as const) {
  inner.addSubnet(net, prefix, 'ipv6')
}

/** @returns whether an IP address is no public one (RFC 6890); IPv4 in an IPv6 address is judged as IPv4. */
export const isInside = (address: string): boolean => inner.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
