// @ts-check
/**
 * The command lines, and the programs that a limited process runs, each as one file for plain Node. Read and translated
 * module by module, Payload's configuration takes five processor seconds, and bundled less than two.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { root } from './run.mjs'
import { sealed } from './sealed.mjs'

/** @typedef {{ digest: string, inputs: string[] }} Made what the bundles were made of, and the folder's name */

const home = join(root, 'generated', 'programs')
const stamp = join(home, 'made.json')

/** Folders with programs of limited processes: modules named `…-program.ts`. */
const rooms = ['collections', 'importing']
/** What stands in `scripts/` and is no command line, or is run before there are bundles. */
const noCommand = ['command.ts', 'build-assets.ts', 'preflight.ts']

/**
 * Bundles them unless that has been done from these very sources. Two that do it at once make the same.
 * @returns {Promise<string>} the folder, with `NAME.mjs` for `scripts/NAME.ts` and each `…/NAME-program.ts`
 */
export async function ensurePrograms() {
  const laid = sealed()
  if (laid) return join(home, laid.programs)
  const made = lastMade()
  if (made && made.digest === digestOf(made.inputs) && existsSync(join(home, made.digest))) return join(home, made.digest)

  const fresh = join(home, `fresh-${process.pid}`)
  const inputs = await bundle(fresh)
  const digest = digestOf(inputs)
  const folder = join(home, digest)
  if (existsSync(folder)) rmSync(fresh, { recursive: true })
  else renameSync(fresh, folder)
  writeFileSync(`${stamp}.${process.pid}`, JSON.stringify({ digest, inputs }))
  renameSync(`${stamp}.${process.pid}`, stamp)
  return folder
}

/** @returns {Made | null} */
function lastMade() {
  return existsSync(stamp) ? JSON.parse(readFileSync(stamp, 'utf8')) : null
}

/** @param {string} folder @returns {Promise<string[]>} the house's files that went into it */
async function bundle(folder) {
  mkdirSync(folder, { recursive: true })
  // Not above: who starts a fresh clone has nothing installed yet.
  const { build } = await import('esbuild')
  const { metafile } = await build({
    entryPoints: entries(),
    outdir: folder,
    absWorkingDir: root,
    bundle: true,
    // What is imported when it is needed stays so: a command that only explains itself opens no database.
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    outExtension: { '.js': '.mjs' },
    jsx: 'automatic',
    charset: 'utf8',
    logLevel: 'error',
    sourcemap: 'linked',
    sourcesContent: false,
    metafile: true,
    plugins: [inItsPlace],
  })
  return Object.keys(metafile.inputs).filter((path) => !path.startsWith('node_modules')).sort()
}

/** @returns {Record<string, string>} the file by the name of its bundle */
function entries() {
  const commands = readdirSync(join(root, 'scripts')).filter((name) => name.endsWith('.ts') && !noCommand.includes(name))
  const programs = rooms.flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('-program.ts'))
      .map((name) => join(room, name)),
  )
  const paths = [...commands.map((name) => join('scripts', name)), ...programs]
  return Object.fromEntries(paths.map((path) => [path.slice(path.lastIndexOf(sep) + 1, -'.ts'.length), path]))
}

// Not in one word: this file is bundled too.
const ownAddress = ['import', 'meta', 'url'].join('.')

/** A module that looks for a file beside itself goes on finding it. @type {import('esbuild').Plugin} */
const inItsPlace = {
  name: 'in-its-place',
  setup({ onLoad }) {
    onLoad({ filter: /\.(?:tsx?|mjs)$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8')
      const place = relative(root, path).split(sep).join('/')
      const contents = text.replaceAll(ownAddress, `new URL('../../../${place}', ${ownAddress}).href`)
      return { contents, loader: path.endsWith('mjs') ? 'js' : path.endsWith('x') ? 'tsx' : 'ts' }
    })
  },
}

/** @param {string[]} inputs */
function digestOf(inputs) {
  const hash = createHash('sha256').update(process.version).update(JSON.stringify(entries()))
  for (const path of [...inputs, 'package-lock.json', 'scripts/steps/programs.mjs']) {
    hash.update(path).update(existsSync(join(root, path)) ? readFileSync(join(root, path)) : '')
  }
  return hash.digest('hex').slice(0, 16)
}
