/** How the work on a text grows with the text, in processor time. */

export interface Growth {
  /** Milliseconds of processor time for a text, and for one four times as long. */
  once: number
  fourfold: number
}

const milliseconds = (work: () => void): number => {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** @param size characters of the shorter text; the longer one is only tried when the shorter took some time */
export function growth(make: (size: number) => string, work: (text: string) => void, size: number): Growth {
  const [short, long] = [make(size), make(size * 4)]
  // Once to warm up: what is compiled on the way is no work on the text.
  const once = Math.min(milliseconds(() => work(short)), milliseconds(() => work(short)))
  return { once, fourfold: once < 4 ? 0 : milliseconds(() => work(long)) }
}

/** Four times the text is four times the work, and sixteen times when it is quadratic; between them lies what collects garbage. */
export const growsTooFast = ({ once, fourfold }: Growth): boolean => fourfold > 150 && fourfold > once * 9
