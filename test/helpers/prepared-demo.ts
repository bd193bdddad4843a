/**
 * The demo municipality as `npm start` makes it, published, with PDFs and archives: made by the first that asks in a
 * run, and copied to each test file that starts from it.
 */
import { cp, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { constants } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import type { TestProject } from 'vitest/node'
import { editions } from '../../publishing/editions'
import { documentRoot, siteFolder } from '../../publishing/site-folder'
import { until } from './session'

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder of this run's own, for what its test files share. */
    shared: string
  }
}

/** The e2e project's global setup. @returns the teardown */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const shared = await mkdtemp(join(tmpdir(), 'planvaerk-shared-'))
  project.provide('shared', shared)
  return () => rm(shared, { recursive: true, force: true })
}

/**
 * Fills a DATA_DIR with the prepared demo.
 * @param start starts the program on an empty DATA_DIR until it is ready, and returns what stops it
 */
export async function copyDemo(shared: string, dataDir: string, start: (dataDir: string) => Promise<() => Promise<void>>): Promise<void> {
  const [demo, done] = [join(shared, 'demo'), join(shared, 'made')]
  const isFirst = await mkdir(demo).then(() => true, () => false)
  if (isFirst) {
    const stop = await start(demo)
    await until(() => isAtRest(demo), 300_000)
    await stop()
    endLeases(demo)
    await writeFile(done, '')
  }
  await until(() => isThere(done), 300_000)
  if (!(await isThere(done))) throw new Error('The demo that another test file began to make has not come.')
  // As it stands: `current` is a link beside its target. Shares the blocks where the file system can.
  await cp(demo, dataDir, { recursive: true, verbatimSymlinks: true, mode: constants.COPYFILE_FICLONE })
}

/** The archives come last of all. */
async function isAtRest(dataDir: string): Promise<boolean> {
  const roots = editions.map((edition) => documentRoot(siteFolder(dataDir), edition))
  const names = await Promise.all(roots.map((root) => readdir(root)))
  return names.every((each) => each.some((name) => name.endsWith('.zip')))
}

/** A server that ends leaves its lease to run out; the copies' mail should not wait for that. */
function endLeases(dataDir: string): void {
  const database = new Database(join(dataDir, 'planvaerk.db'))
  database.exec('DELETE FROM leases')
  database.close()
}

const isThere = (path: string) => stat(path).then(() => true, () => false)
