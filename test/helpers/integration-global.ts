/** Once for all files of an integration project: a folder for its workers, their secret, and MongoDB where it is asked for. */
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startMongodb } from './mongodb'

declare module 'vitest' {
  interface ProvidedContext {
    /** Which database this project's tests run on. */
    database: 'sqlite' | 'mongodb'
    /** The address of a database to be named by its user, with `DATABASE` for its name; empty when there is none. */
    mongodbUrl: string
    /** A folder of this run's own, in which each worker makes its own. */
    workers: string
    /** What signs the tokens of this run. */
    secret: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const workers = await mkdtemp(join(tmpdir(), 'planvaerk-test-'))
  project.provide('workers', workers)
  project.provide('secret', randomUUID())
  const server = project.name === 'integration-mongodb' ? await startMongodb(process.env, (line) => console.log(line)) : null
  project.provide('mongodbUrl', server?.url('DATABASE') ?? '')
  return async () => {
    await server?.stop()
    await rm(workers, { recursive: true, force: true })
  }
}
