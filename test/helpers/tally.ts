/** What scripts/steps/checks.mjs reads of a run: how many passed of each project, and how long each file took. */
import { writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import type { Reporter, TestModule } from 'vitest/node'

interface Count {
  passed: number
  failed: number
  skipped: number
}

export default class Tally implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const projects: Record<string, Count> = {}
    const durations: Record<string, number> = {}
    for (const module of modules) {
      const { name, config } = module.project
      const count = (projects[name] ??= { passed: 0, failed: 0, skipped: 0 })
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        count[state === 'pending' ? 'skipped' : state] += 1
      }
      // A file that cannot be loaded, or whose hooks fail, has no failed test and fails all the same.
      if (module.state() === 'failed' && ![...module.children.allTests('failed')].length) count.failed += 1
      const { setupDuration, collectDuration, duration } = module.diagnostic()
      durations[`${name} ${relative(config.root, module.moduleId)}`] = Math.round(setupDuration + collectDuration + duration)
    }
    writeFileSync(process.env.PLANVAERK_TALLY ?? 'tally.json', JSON.stringify({ projects, durations, errors: errors.length }))
  }
}
