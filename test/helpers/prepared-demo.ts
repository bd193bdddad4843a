/**
 * The demo municipality as `npm start` makes it, published, with PDFs and archives: made by the first that asks in a
 * run, and copied to each test file that starts from it.
 */
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { constants } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { editions } from '../../publishing/editions'
import { documentRoot, siteFolder } from '../../publishing/disk/site-folder'
import { ensureBuilt } from '../../scripts/steps/build.mjs'
import { startProcess } from './demo-process'
import { madeOnce } from './made-once'
import { until } from './session'

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder of this run's own, for what its test files share. */
    shared: string
  }
}

/** The e2e project's global setup. Two files that start at once must not both find a stale build. @returns the teardown */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!process.env.PLANVAERK_BUILD && !(await ensureBuilt())) throw noBuild()
  const shared = await mkdtemp(join(tmpdir(), 'planvaerk-shared-'))
  project.provide('shared', shared)
  // Where other tests come first, it is ready when it is asked for. If it fails, whoever asks tries again, and says so.
  const early = process.env.PLANVAERK_BUILD ? untilBuilt().then(() => preparedDemo(shared)).catch(() => {}) : null
  return async () => {
    await early
    await rm(shared, { recursive: true, force: true })
  }
}

const noBuild = () => new Error('There is no build to test.')

/** `npm test` builds beside the other tests, and says in the file PLANVAERK_BUILD how it went. */
export async function untilBuilt(): Promise<void> {
  const told = process.env.PLANVAERK_BUILD
  if (!told) return
  const answer = () => readFile(told, 'utf8').catch(() => '')
  await until(async () => (await answer()) !== '', 600_000)
  if ((await answer()) !== 'true') throw noBuild()
}

/** Fills a DATA_DIR with the prepared demo. */
export async function copyDemo(shared: string, dataDir: string): Promise<void> {
  const demo = await preparedDemo(shared)
  // As it stands: `current` is a link beside its target. Shares the blocks where the file system can.
  await cp(demo, dataDir, { recursive: true, verbatimSymlinks: true, mode: constants.COPYFILE_FICLONE })
}

const preparedDemo = (shared: string) => madeOnce(join(shared, 'demo'), makeDemo)

async function makeDemo(dataDir: string): Promise<void> {
  const { stop } = await startProcess(dataDir)
  await until(() => isAtRest(dataDir), 120_000)
  await stop()
}

/** The archives come last of all; a demo without them is only slower. */
async function isAtRest(dataDir: string): Promise<boolean> {
  const roots = editions.map((edition) => documentRoot(siteFolder(dataDir), edition))
  const names = await Promise.all(roots.map((root) => readdir(root).catch(() => [])))
  return names.every((each) => each.some((name) => name.endsWith('.zip')))
}
