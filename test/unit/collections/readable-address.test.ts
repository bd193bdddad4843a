import { expect, it } from 'vitest'
import { readable } from '../../../collections/requests/readable-address'

it.each([
  ['/admin/collections/plans?where=%', '/admin/collections/plans?where=%'],
  ['/admin/%C3%A6', '/admin/%C3%A6'],
  ['/admin/%', '/admin/%25'],
  ['/api/%ff/x?a=%', '/api/%25ff/x?a=%'],
  ['/%C3%A6/%zz', '/%25C3%25A6/%25zz'],
])('%s is read as %s', (url, read) => {
  expect(readable(url)).toBe(read)
  expect(() => decodeURIComponent(read.split('?')[0] ?? '')).not.toThrow()
})
