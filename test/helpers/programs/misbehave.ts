/** A program for the limits: does as it is told. */
const ways = {
  answer: (bytes: Uint8Array) => ({ length: bytes.length, secret: process.env.PAYLOAD_SECRET ?? null }),
  throw: () => {
    throw new Error('Filen var ikke til at læse.')
  },
  /** Holds up its own thread. */
  spin: () => {
    for (;;);
  },
  /** Does nothing for ever. */
  wait: () => new Promise(() => {}),
  /** Fills memory beside V8's own. */
  fill: () => {
    const kept: Buffer[] = []
    for (;;) kept.push(Buffer.alloc(20_000_000, 1))
  },
  /** Fills V8's own memory. */
  hoard: () => {
    const kept: unknown[] = []
    for (;;) kept.push(Array.from({ length: 10_000 }, (_, index) => ({ index })))
  },
  die: () => process.exit(3),
  recurse: () => {
    const deeper = (depth: number): number => deeper(depth + 1) + 1
    return deeper(0)
  },
} as const

export type Way = keyof typeof ways

export default ({ way, bytes }: { way: Way; bytes: Uint8Array }): unknown => ways[way](bytes)
