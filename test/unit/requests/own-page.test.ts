/** Which requests may change something: those of the CMS's own pages, and those that no page sent. */
import { expect, it } from 'vitest'
import { isFromOwnPage } from '../../../collections/requests/own-page'

const own = 'https://planvaerk.fjordby.example'
const sent = (method: string, headers: Record<string, string>) =>
  isFromOwnPage({ method, headers: new Headers({ host: 'planvaerk.fjordby.example', ...headers }) }, own)

it.each<[string, Record<string, string>]>([
  ['its own page', { 'sec-fetch-site': 'same-origin', origin: own }],
  ['the address bar', { 'sec-fetch-site': 'none' }],
  ['its own page behind a proxy that gives another host on', { origin: own, host: '127.0.0.1:3000' }],
  ['its own page by another name of the server', { origin: 'http://10.0.0.5:3000', host: '10.0.0.5:3000' }],
  ['a program', {}],
])('takes what %s sent', (_, headers) => expect(sent('POST', headers)).toBe(true))

it.each<[string, Record<string, string>]>([
  ['a neighbour under the same domain', { 'sec-fetch-site': 'same-site', origin: 'https://www.fjordby.example' }],
  ['a page from elsewhere', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
  ['a page from elsewhere in an old browser', { origin: 'https://evil.example' }],
  ['another port', { origin: 'https://planvaerk.fjordby.example:8443' }],
  ['a frame without an address', { origin: 'null' }],
  ['nobody knows what', { origin: 'what?' }],
])('refuses what %s sent, whatever the method', (_, headers) => {
  expect(['POST', 'PATCH', 'PUT', 'DELETE'].filter((method) => sent(method, headers))).toEqual([])
  expect(sent('GET', headers)).toBe(true)
})
