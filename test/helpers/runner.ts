import { inject, TestRunner } from 'vitest'
import type { RunnerTestFile, RunnerTestSuite } from 'vitest'

/** Skips every test on MongoDB, hooks included, where there is none; integration-global.ts has said so loudly. */
export default class Runner extends TestRunner {
  onCollected(files: RunnerTestFile[]): void {
    if (inject('database') === 'mongodb' && !inject('mongodbUrl')) files.forEach(skip)
  }
}

function skip(suite: RunnerTestSuite): void {
  suite.mode = 'skip'
  for (const task of suite.tasks) {
    if (task.type === 'suite') skip(task)
    else task.mode = 'skip'
  }
}
