import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/** Read as text: the package does not export the object, and the action itself needs Next (test/e2e/headers.test.ts). */
const inPayload = readFileSync('node_modules/@payloadcms/next/dist/utilities/handleServerFunctions.js', 'utf8')
const ours = readFileSync('app/(payload)/server-functions.ts', 'utf8')

it('names exactly the server functions that Payload has', () => {
  const [, object = ''] = /baseServerFunctions = \{([^}]*)\}/.exec(inPayload) ?? []
  const theirs = [...object.matchAll(/^[ \t]*'?([\w-]+)'?:/gm)].map(([, name]) => name)
  const [, list = ''] = /new Set\(\[([^\]]*)\]/.exec(ours) ?? []
  const known = [...list.matchAll(/'([\w-]+)'/g)].map(([, name]) => name)
  expect(theirs.length).toBeGreaterThan(5)
  expect(known.sort()).toEqual(theirs.sort())
})
