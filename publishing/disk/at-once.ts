/**
 * How many files publishing has open at once, both editions and everything else together: a machine may allow a process no
 * more than a hundred, and a release has thousands of files.
 */
import { Semaphore } from 'async-mutex'

export const filesAtOnce = 32

// Next bundles this module more than once per process; they share the limit.
const key = Symbol.for('planvaerk.open-files')
const holder = globalThis as { [key]?: Semaphore }
const turns = (holder[key] ??= new Semaphore(filesAtOnce))

/** @param work opens one file and nothing that waits for a turn of its own */
export const withOpenFile = <T>(work: () => Promise<T>): Promise<T> => turns.runExclusive(work)
