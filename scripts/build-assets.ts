/**
 * Builds what all pages of the public site share into `generated/assets/`: stylesheet, script, fonts and icon, named by
 * their content, and `manifest.json` with the addresses pages link to; and beside it, what renders them. Takes about 2 s:
 * `node --import tsx scripts/build-assets.ts [FOLDER]`
 */
import { createHash } from 'node:crypto'
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { extname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build, type Plugin } from 'esbuild'
import { compileAsync } from 'sass'
import sharp from 'sharp'
import { bundleRenderer } from './steps/renderer.mjs'

const home = resolve(fileURLToPath(import.meta.url), '../..')
const site = join(home, 'components', 'site')
const designSystem = join(home, 'node_modules', 'dkfds', 'src')
/** Pixels of the icon on a phone's home screen and while the site opens. */
const iconSizes = [192, 512]
const target = resolve(process.argv[2] ?? join(home, 'generated', 'assets'))
// Built beside and moved into place: a build that fails takes nothing away.
const fresh = `${target}.${process.pid}`

/** Writes the bytes under a name that tells their content. @returns the address on the site */
async function keep(name: string, bytes: string | Uint8Array): Promise<string> {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10)
  const extension = extname(name)
  const hashed = `${name.slice(0, -extension.length)}-${hash}${extension}`
  await writeFile(join(fresh, hashed), bytes)
  return `/assets/${hashed}`
}

/** Compiles the styles; `font:Name.woff2` in them becomes the address of that file of the design system. */
async function styles(): Promise<string> {
  const stylesheets = pathToFileURL(join(designSystem, 'stylesheets') + '/')
  const { css } = await compileAsync(join(site, 'styles', 'site.scss'), {
    style: 'compressed',
    quietDeps: true,
    importers: [
      { findFileUrl: (name) => (name.startsWith('dkfds/') ? new URL(name.slice('dkfds/'.length), stylesheets) : null) },
    ],
  })
  const names = [...new Set([...css.matchAll(/font:([\w-]+\.woff2)/g)].map(([, name]) => String(name)))]
  const fonts = join(designSystem, 'fonts', 'IBMPlexSans')
  let linked = css
  for (const name of names) {
    const address = await keep(name, await readFile(join(fonts, 'split', 'woff2', name)))
    linked = linked.replaceAll(`font:${name}`, address)
  }
  if (names.length > 0)
    await cp(join(fonts, 'complete', 'woff2', 'license.txt'), join(fresh, 'IBMPlexSans-license.txt'))
  return linked
}

async function script(
  entry: string,
  format: 'iife' | 'esm',
  define: Record<string, string> = {},
  plugins: Plugin[] = [],
): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(site, entry)],
    bundle: true,
    minify: true,
    format,
    define,
    plugins,
    target: 'es2022',
    charset: 'utf8',
    write: false,
  })
  const [bundle] = outputFiles
  if (!bundle) throw new Error(`The script ${entry} of the site came out empty.`)
  return bundle.text
}

/** On a USB stick the search has its index in memory. */
const searchOnDisk: Plugin = {
  name: 'search-on-disk',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^\.\/engine$/ }, () => ({ path: join(site, 'zip', 'engine.ts') }))
  },
}

/** The search and the tools of a page are modules of their own, whose addresses the site's script knows; a copy on the disk has it all in one. */
async function scripts(): Promise<string> {
  await keep('stick.js', await script('zip/stick.ts', 'iife', {}, [searchOnDisk]))
  const search = await keep('search.js', await script('search/box.ts', 'esm'))
  const tools = await keep('tools.js', await script('script/page-tools.ts', 'esm'))
  return keep('site.js', await script('script/site.ts', 'iife', { SEARCH_MODULE: JSON.stringify(search), TOOLS_MODULE: JSON.stringify(tools) }))
}

/** On a phone's home screen an icon has no transparent corners. */
const touchIcon = (drawing: Buffer): Promise<Buffer> =>
  sharp(drawing, { density: 1200 }).resize(180).flatten({ background: '#ffffff' }).png().toBuffer()

await mkdir(fresh, { recursive: true })
try {
  const drawing = await readFile(join(site, 'icon.svg'))
  const [css, js, icon, touch] = await Promise.all([
    styles().then((text) => keep('site.css', text)),
    scripts(),
    keep('icon.svg', drawing),
    touchIcon(drawing).then((bytes) => keep('touch-icon.png', bytes)),
    ...iconSizes.map(async (size) => keep(`icon-${size}.png`, await sharp(drawing, { density: 1200 }).resize(size).png().toBuffer())),
    // The service worker rules where it lies, so it goes to the root of the site, and its name never changes.
    script('offline/worker.ts', 'iife').then((text) => writeFile(join(fresh, 'offline.js'), text)),
  ])
  await writeFile(join(fresh, 'manifest.json'), `${JSON.stringify({ css, js, icon, touchIcon: touch }, null, 2)}\n`)
  await rm(target, { recursive: true, force: true })
  await rename(fresh, target)
  if (!process.argv[2]) await bundleRenderer(join(home, 'generated', 'render.mjs'))
} finally {
  await rm(fresh, { recursive: true, force: true })
}
