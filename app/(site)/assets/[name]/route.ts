/** `GET /assets/:name` at the CMS's own address: the site's stylesheet and typeface, for previews in the admin. */
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { readBuild } from '../../../../publishing/outputs/assets'

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
}

export async function GET(_request: Request, { params }: { params: Promise<{ name: string }> }): Promise<Response> {
  const { name } = await params
  const type = types[extname(name)]
  const asset = type && (await readBuild()).files.find((file) => file.name === name)
  if (!asset) return new Response(null, { status: 404 })
  return new Response(new Uint8Array(await readFile(/* turbopackIgnore: true */ asset.file)), {
    headers: {
      'Content-Type': type,
      'X-Content-Type-Options': 'nosniff',
      // The name carries the hash of the content.
      'Cache-Control': 'public, max-age=31536000, immutable',
    },
  })
}
