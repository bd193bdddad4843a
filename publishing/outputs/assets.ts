/** The stylesheet, script and other files that all pages share; made by the build, named by their content. */
import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import type { Chrome } from '../../components/site/props'
import { publishingTexts } from '../../messages'
import { PlainError } from '../../messages/plainError'
import { digestOf, sha256 } from '../disk/digest'
import { readBytes, readIfThere } from '../disk/files'
import type { Output } from './output'

export interface SiteBuild {
  /** Changes whenever the templates or the assets may look different. */
  id: string
  assets: Chrome['assets']
  /** Files of the assets' folder, published under `/assets/`. */
  files: { name: string; file: string }[]
}

const href = z.string().startsWith('/assets/')
const manifestSchema = z.object({ css: href, js: href, icon: href.optional(), touchIcon: href.optional() })

/**
 * @param home the folder of the program, where `generated/render.mjs` and `generated/assets` lie
 * @throws PlainError when the program has not been built
 */
export async function readBuild(home = process.cwd()): Promise<SiteBuild> {
  const folder = resolve(/* turbopackIgnore: true */ home, 'generated', 'assets')
  const manifest = await readIfThere(join(/* turbopackIgnore: true */ folder, 'manifest.json'))
  const templates = await readIfThere(resolve(/* turbopackIgnore: true */ home, 'generated', 'render.mjs'))
  if (manifest === null || templates === null) throw new PlainError(publishingTexts.status.notBuilt)
  const names = (await readdir(/* turbopackIgnore: true */ folder)).filter((name) => name !== 'manifest.json').sort()
  const files = names.map((name) => ({ name, file: join(/* turbopackIgnore: true */ folder, name) }))
  const bytes = await Promise.all(files.map(({ file }) => readBytes(file)))
  return {
    id: sha256([sha256(templates), manifest, ...bytes.map(sha256)].join('\n')).slice(0, 16),
    assets: manifestSchema.parse(JSON.parse(manifest)),
    files,
  }
}

/** The output of what all pages share. */
export const assets: Output = {
  name: 'assets',
  digest: (_edition, { build }) => digestOf([build.id, build.files.map(({ name }) => name)]),
  files: async (_edition, { build }) =>
    Promise.all(
      build.files.map(async ({ name, file }) => ({
        // The service worker rules where it lies.
        path: name === 'offline.js' ? name : `assets/${name}`,
        content: await readBytes(file),
      })),
    ),
}
