// @ts-check
/** The order of the test files: a worker goes on to the next file of its project, and what takes long begins early. */
import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { BaseSequencer } from 'vitest/node'

/** @typedef {import('vitest/node').TestSpecification} File */

/**
 * The projects one after the other, for a worker is kept only while the next file is of the same. Small files come last
 * and fill the gap at the end; those end to end are a group of their own after that (vitest.config.ts).
 */
const order = ['integration-sqlite', 'integration-mongodb', 'unit', 'e2e']

/**
 * Milliseconds by `project path`, as a full run noted them (`npm test -- --note-durations`). What is new counts as long.
 * @type {Record<string, number>}
 */
const noted = JSON.parse(readFileSync(new URL('../durations.json', import.meta.url), 'utf8'))

export default class LongestFirst extends BaseSequencer {
  /** @override @param {File[]} files */
  async sort(files) {
    const place = (/** @type {File} */ { project }) => order.indexOf(project.name)
    const duration = (/** @type {File} */ { project, moduleId }) =>
      noted[`${project.name} ${relative(this.ctx.config.root, moduleId)}`] ?? Number.MAX_SAFE_INTEGER
    return [...files].sort((a, b) => place(a) - place(b) || duration(b) - duration(a))
  }
}
