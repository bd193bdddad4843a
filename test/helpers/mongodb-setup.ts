import type { TestProject } from 'vitest/node'
import { startMongodb } from './mongodb'

declare module 'vitest' {
  interface ProvidedContext {
    /** Which database this project's tests run on. */
    database: 'sqlite' | 'mongodb'
    /** The address of a database to be named by each test file, with `DATABASE` for its name; empty when there is none. */
    mongodbUrl: string
  }
}

/** Starts MongoDB once for all files of the project that runs on it. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (project.name !== 'integration-mongodb') return
  const server = await startMongodb(process.env, (line) => console.log(line))
  project.provide('mongodbUrl', server?.url('DATABASE') ?? '')
  return server?.stop
}
