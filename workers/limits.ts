/** What a piece of work on a foreign file may take before it is stopped. */
export interface WorkLimits {
  /** Seconds of processor time, all threads together: a busy machine takes none of it. */
  processorSeconds: number
  /** Seconds by the clock, for what waits instead of working. */
  seconds: number
  /** Megabytes of memory of the whole process. */
  megabytes: number
}

/** For a file that somebody sends: five seconds of work, and what an image of 50 million pixels needs. */
export const fileLimits: WorkLimits = { processorSeconds: 5, seconds: 30, megabytes: 1200 }
