/** The stylesheet, script and other files that all pages share; made by the build, named by their content. */
import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import type { Chrome } from '../../components/site/props'
import { sha256 } from '../disk/digest'
import { readBytes, readIfThere } from '../disk/files'

export interface SiteBuild {
  /** Changes whenever the templates or the assets may look different. */
  id: string
  assets: Chrome['assets']
  /** Files of the assets' folder, published under `/assets/`. */
  files: { name: string; file: string }[]
}

const href = z.string().startsWith('/assets/')
const manifestSchema = z.object({ css: href, js: href, icon: href.optional() })

/**
 * @param home the folder of the program, where `.next` and `generated/assets` lie
 * @throws when the site's assets have not been built
 */
export async function readBuild(home = process.cwd()): Promise<SiteBuild> {
  const folder = resolve(/* turbopackIgnore: true */ home, 'generated', 'assets')
  const manifest = await readIfThere(join(/* turbopackIgnore: true */ folder, 'manifest.json'))
  if (manifest === null) throw new Error(`The site's assets have not been built: ${folder}/manifest.json is missing.`)
  const names = (await readdir(/* turbopackIgnore: true */ folder)).filter((name) => name !== 'manifest.json').sort()
  const files = names.map((name) => ({ name, file: join(/* turbopackIgnore: true */ folder, name) }))
  const bytes = await Promise.all(files.map(({ file }) => readBytes(file)))
  const next = await readIfThere(resolve(/* turbopackIgnore: true */ home, '.next', 'BUILD_ID'))
  return {
    // A development server has no build id; there a restart is the sign that templates may have changed.
    id: sha256([next?.trim() ?? `development-${process.pid}`, manifest, ...bytes.map(sha256)].join('\n')).slice(0, 16),
    assets: manifestSchema.parse(JSON.parse(manifest)),
    files,
  }
}
