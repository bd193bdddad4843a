/**
 * How many files publishing has open at once, both editions and everything else together: a machine may allow a process no
 * more than a hundred, and a release has thousands of files.
 */
import { Semaphore } from 'async-mutex'
import { onePerProcess } from '../../database/one-per-process'

export const filesAtOnce = 32

const holder = onePerProcess<Semaphore>('open-files')
const turns = (holder.current ??= new Semaphore(filesAtOnce))

/** @param work opens one file and nothing that waits for a turn of its own */
export const withOpenFile = <T>(work: () => Promise<T>): Promise<T> => turns.runExclusive(work)
