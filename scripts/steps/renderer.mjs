// @ts-check
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const home = resolve(fileURLToPath(import.meta.url), '../../..')

/**
 * Makes the program that renders pages: the templates, their words and React's server half, in one file.
 * @param {string} target such as `generated/render.mjs`
 */
export async function bundleRenderer(target) {
  await build({
    entryPoints: [join(home, 'publishing', 'pages', 'render-thread.ts')],
    outfile: target,
    absWorkingDir: home,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    jsx: 'automatic',
    charset: 'utf8',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    // React's files ask for Node's modules in the old way.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  })
  return dirname(target)
}
