import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { addressOf, clientAddress, noteAddresses, proxyHops } from '../../../collections/sign-in-delays/client-address'
import { delays, delaySeconds, isHeldUp, type DelayKind } from '../../../domain/sign-in-delay'

describe('The wait after wrong passwords', () => {
  it.each(Object.keys(delays) as DelayKind[])('of %s begins after the free tries, doubles, and has an end', (kind) => {
    const { free, longest } = delays[kind]
    expect(delaySeconds(kind, free - 1)).toBe(0)
    expect([0, 1, 2, 3].map((more) => delaySeconds(kind, free + more))).toEqual([1, 2, 4, 8])
    expect(delaySeconds(kind, free + 10_000_000)).toBe(longest)
  })

  it('is not believed when a clock that ran ahead wrote it', () => {
    const now = new Date('2027-01-01T12:00:00Z')
    expect(isHeldUp('account', new Date('2027-01-01T12:00:59Z'), now)).toBe(true)
    expect(isHeldUp('account', new Date('2027-01-01T12:00:00Z'), now)).toBe(false)
    expect(isHeldUp('account', new Date('2028-01-01T12:00:00Z'), now)).toBe(false)
  })
})

describe('The address of a client', () => {
  it('is that of the connection when no proxy is set, whatever the request says', () => {
    expect(addressOf('6.6.6.6', '93.184.1.2', 0)).toBe('93.184.1.2')
  })

  it('is what the nearest proxy wrote, not what the client wrote before it', () => {
    expect(addressOf('6.6.6.6, 93.184.1.2', '10.0.0.1', 1)).toBe('93.184.1.2')
    expect(addressOf('6.6.6.6, 93.184.1.2, 10.0.0.9', '10.0.0.1', 2)).toBe('93.184.1.2')
    expect(addressOf('', '10.0.0.1', 1)).toBe('10.0.0.1')
    expect(addressOf('6.6.6.6', '10.0.0.1', 2)).toBe('10.0.0.1')
  })

  it('is the network of an IPv6 address, however it is written', () => {
    const network = '2001:db8:0:1'
    for (const written of ['2001:db8::1:a:b:c:d', '2001:0db8:0000:0001::9', '[2001:db8:0:1::9]:4711']) {
      expect(addressOf(written, '', 1)).toBe(network)
    }
    expect(addressOf('', '::ffff:93.184.1.2', 0)).toBe('93.184.1.2')
    expect(addressOf('', 'fe80::1%eth0', 0)).toBe('fe80:0:0:0')
    expect(addressOf('', '::1', 0)).toBe('127.0.0.1')
    expect(addressOf('93.184.1.2:4711', '', 1)).toBe('93.184.1.2')
  })

  it('is noted on a request before the server sees it, over whatever the client wrote there', async () => {
    noteAddresses({ SERVER_URL: 'https://planvaerk.fjordby.example' })
    const server = createServer((request, response) => response.end(clientAddress(new Headers(request.headers as Record<string, string>))))
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const ask = async (headers: Record<string, string>) =>
      (await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { headers })).text()
    expect(await ask({ 'x-planvaerk-client': '6.6.6.6' })).toBe('127.0.0.1')
    expect(await ask({ 'x-planvaerk-client': '6.6.6.6', 'x-forwarded-for': '6.6.6.6, 93.184.1.2' })).toBe('93.184.1.2')
    server.close()
  })

  it('is believed from one proxy where SERVER_URL is set, from as many as PROXY_HOPS says, and from none else', () => {
    expect(proxyHops({})).toBe(0)
    expect(proxyHops({ SERVER_URL: 'https://planvaerk.fjordby.example' })).toBe(1)
    expect(proxyHops({ SERVER_URL: 'https://planvaerk.fjordby.example', PROXY_HOPS: '0' })).toBe(0)
    expect(proxyHops({ PROXY_HOPS: '2' })).toBe(2)
    expect(() => proxyHops({ PROXY_HOPS: 'ja' })).toThrow('PROXY_HOPS')
  })
})
