// @ts-check
import { withPayload } from '@payloadcms/next/withPayload'

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  // Readers get static files, and the admin shows no pictures worth the image optimiser's history of advisories.
  images: { unoptimized: true },
  // `npm test` checks the types; a start must not fail or wait on them.
  typescript: { ignoreBuildErrors: true },
  // The database client is native code, and one copy of it must serve both Payload and us.
  serverExternalPackages: ['@libsql/client', 'libsql', 'pagefind'],
}

export default withPayload(config)
