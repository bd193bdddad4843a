/**
 * The demo municipality as `npm start` makes it, published, with PDFs and archives: made by the first that asks in a
 * run, and copied to each test file that starts from it.
 */
import { cp, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { constants } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { editions } from '../../publishing/editions'
import { documentRoot, siteFolder } from '../../publishing/disk/site-folder'
import { ensureBuilt } from '../../scripts/steps/build.mjs'
import { until } from './session'

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder of this run's own, for what its test files share. */
    shared: string
  }
}

/** The e2e project's global setup. Two files that start at once must not both find a stale build. @returns the teardown */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!(await ensureBuilt())) throw new Error('There is no build to test.')
  const shared = await mkdtemp(join(tmpdir(), 'planvaerk-shared-'))
  project.provide('shared', shared)
  return () => rm(shared, { recursive: true, force: true })
}

type Start = (dataDir: string) => Promise<() => Promise<void>>

/**
 * Fills a DATA_DIR with the prepared demo.
 * @param start starts the program on an empty DATA_DIR until it is ready, and returns what stops it
 */
export async function copyDemo(shared: string, dataDir: string, start: Start): Promise<void> {
  const [demo, done] = [join(shared, 'demo'), join(shared, 'made')]
  const isMade = () => stat(done).then(() => true, () => false)
  // Whoever makes the folder makes the demo in it; the others wait, and try themselves where that failed.
  const isMine = () => mkdir(demo).then(() => true, () => false)
  await until(async () => (await isMade()) || (await isMine()), 300_000)
  if (!(await isMade())) {
    await makeDemo(demo, start).catch((error: unknown) => rm(demo, { recursive: true }).then(() => Promise.reject(error)))
    await writeFile(done, '')
  }
  // As it stands: `current` is a link beside its target. Shares the blocks where the file system can.
  await cp(demo, dataDir, { recursive: true, verbatimSymlinks: true, mode: constants.COPYFILE_FICLONE })
}

async function makeDemo(dataDir: string, start: Start): Promise<void> {
  const stop = await start(dataDir)
  await until(() => isAtRest(dataDir), 120_000)
  await stop()
}

/** The archives come last of all; a demo without them is only slower. */
async function isAtRest(dataDir: string): Promise<boolean> {
  const roots = editions.map((edition) => documentRoot(siteFolder(dataDir), edition))
  const names = await Promise.all(roots.map((root) => readdir(root).catch(() => [])))
  return names.every((each) => each.some((name) => name.endsWith('.zip')))
}
