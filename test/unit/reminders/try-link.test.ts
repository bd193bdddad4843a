import { once } from 'node:events'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isInside, tryLink } from '../../../reminders/try-link'

let server: Server
let base: string
const asked: string[] = []

const answers: Record<string, (response: ServerResponse, method: string) => void> = {
  '/ok': (response) => response.writeHead(200).end(),
  '/gone': (response) => response.writeHead(404).end(),
  '/sign-in': (response) => response.writeHead(401).end(),
  '/broken': (response) => response.writeHead(503).end(),
  '/no-head': (response, method) => response.writeHead(method === 'HEAD' ? 405 : 200).end('a body'),
  '/moved': (response) => response.writeHead(301, { location: '/gone' }).end(),
  '/round': (response) => response.writeHead(302, { location: '/round' }).end(),
  '/to-inside': (response) => response.writeHead(302, { location: 'http://127.0.0.2/' }).end(),
  '/to-file': (response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/silent': () => {},
}

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers.authorization ?? ''}`.trim())
    answers[request.url ?? '']?.(response, request.method ?? '')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

/** The test's own server is on this machine, so that one address must be let through. */
const attempt = (path: string, milliseconds = 5_000) =>
  tryLink(base + path, { milliseconds, isInside: (address) => address !== '127.0.0.1' })

describe('trying a link', () => {
  it.each([
    ['/ok', 'ok'],
    ['/gone', 'gone'],
    ['/moved', 'gone'],
    ['/sign-in', 'ok'],
    ['/no-head', 'ok'],
    ['/broken', 'unreachable'],
    ['/round', 'unreachable'],
    ['/to-inside', 'inside'],
    ['/to-file', 'unreachable'],
  ])('says of %s that it is %s', async (path, outcome) => {
    expect(await attempt(path)).toBe(outcome)
  })

  it('gives up on a server that is silent', async () => {
    expect(await attempt('/silent', 100)).toBe('unreachable')
  })

  it('says unreachable where nobody listens or the name is unknown', async () => {
    const closed = createServer().listen(0, '127.0.0.1')
    await once(closed, 'listening')
    const { port } = closed.address() as AddressInfo
    closed.close()
    await once(closed, 'close')
    expect(await tryLink(`http://127.0.0.1:${port}/`, { isInside: () => false })).toBe('unreachable')
    expect(await tryLink('http://findes-ikke.invalid/', { isInside: () => false })).toBe('unreachable')
  })

  it('hands no name and password of an address on', async () => {
    await tryLink(`${base.replace('://', '://bruger:kode@')}/ok`, { isInside: () => false })
    expect(asked.at(-1)).toBe('HEAD /ok')
  })

  it.each(['http://localhost:1/', 'http://127.1/', 'http://[::1]/', 'http://10.1.2.3/', 'http://169.254.169.254/latest/meta-data/', 'http://[::ffff:192.168.0.1]/', 'http://0x7f000001/'])(
    'never asks %s, which is inside',
    async (url) => {
      expect(await tryLink(url)).toBe('inside')
    },
  )

  it('knows inside from outside', () => {
    expect(['172.16.0.1', '172.31.255.255', '100.64.0.1', '0.0.0.0', '224.0.0.1', 'fd00::1', 'fe80::1', '::', '64:ff9b::a00:1'].filter(isInside)).toHaveLength(9)
    expect(['172.32.0.1', '8.8.8.8', '192.0.32.10', '2a00:1450::1'].filter(isInside)).toEqual([])
  })
})
