/** How the work on a text grows with the text, in processor time. */

export interface Growth {
  /** Milliseconds of processor time for a text, and for one twice as long. */
  once: number
  twice: number
}

const milliseconds = (work: () => void): number => {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** @param size characters of the shorter text; the longer one is only tried when the shorter took some time */
export function growth(make: (size: number) => string, work: (text: string) => void, size: number): Growth {
  const [short, long] = [make(size), make(size * 2)]
  const once = milliseconds(() => work(short))
  return { once, twice: once < 4 ? 0 : milliseconds(() => work(long)) }
}

/** Twice the text may take three times the work: a collection of garbage falls into one of them. */
export const growsTooFast = ({ once, twice }: Growth): boolean => twice > 40 && twice > once * 3
