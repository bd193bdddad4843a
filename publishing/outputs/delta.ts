/**
 * What a file has in common with one that a device holds already: it is put together from pieces of that, and of what is
 * new. `components/site/offline/changes.ts` puts it together.
 */

/** Bytes that are looked up as one. */
const block = 16
/** Every so many bytes of the old file begin a block that is looked up. */
const apart = 8
/** Of those that are alike, as a list's items, so many are remembered. */
const alike = 32
const prime = 16_777_619
/** The prime to the power of the block, less one: what the first byte of a block counts. */
const first = Array.from({ length: block - 1 }).reduce<number>((product) => Math.imul(product, prime), 1)

export interface Base {
  bytes: Uint8Array
  /** Where the blocks of this hash begin. */
  places: Map<number, number[]>
}

export function baseOf(bytes: Uint8Array): Base {
  const places = new Map<number, number[]>()
  for (let at = 0; at + block <= bytes.length; at += apart) {
    const hash = hashAt(bytes, at)
    const known = places.get(hash)
    if (!known) places.set(hash, [at])
    else if (known.length < alike) known.push(at)
  }
  return { bytes, places }
}

function hashAt(bytes: Uint8Array, at: number): number {
  let hash = 0
  for (let i = at; i < at + block; i += 1) hash = (Math.imul(hash, prime) + (bytes[i] ?? 0)) | 0
  return hash
}

/**
 * `[new, skipped, same]` again and again: so many new bytes, then so many of the old file. There one stands as far on as
 * the new bytes took, and skips so many more (or goes back): a number that was exchanged for another skips none.
 * @returns the pieces one after the other, and the new bytes
 */
export function piecesOf(file: Uint8Array, { bytes: old, places }: Base): { pieces: number[]; fresh: Uint8Array[] } {
  const pieces: number[] = []
  const fresh: Uint8Array[] = []
  /** Up to where the file has been put together, and where in the old one that was. */
  let done = 0
  let cursor = 0
  const take = (from: number, there: number, length: number): void => {
    const news = from - done
    if (news > 0) fresh.push(file.subarray(done, from))
    pieces.push(news, there - cursor - news, length)
    done = from + length
    cursor = there + length
  }
  let hash = hashAt(file, 0)
  for (let here = 0; here + block <= file.length; ) {
    const expected = cursor + here - done
    const there = isSame(file, here, old, expected) ? expected : nearest(places.get(hash), expected)
    const length = there === undefined ? 0 : inCommon(file, here, old, there)
    if (there === undefined || length < block) {
      hash = (Math.imul(hash - Math.imul(file[here] ?? 0, first), prime) + (file[here + block] ?? 0)) | 0
      here += 1
      continue
    }
    let back = 0
    while (here - back > done && there > back && file[here - back - 1] === old[there - back - 1]) back += 1
    take(here - back, there - back, length + back)
    here = done
    hash = hashAt(file, here)
  }
  if (done < file.length) take(file.length, cursor + file.length - done, 0)
  return { pieces, fresh }
}

/** Whether a block is where it was. */
function isSame(file: Uint8Array, here: number, old: Uint8Array, there: number): boolean {
  for (let i = 0; i < block; i += 1) if (file[here + i] !== old[there + i]) return false
  return true
}

const nearest = (places: number[] | undefined, expected: number): number | undefined =>
  places?.reduce((best, each) => (Math.abs(each - expected) < Math.abs(best - expected) ? each : best))

function inCommon(a: Uint8Array, fromA: number, b: Uint8Array, fromB: number): number {
  let length = 0
  while (fromA + length < a.length && fromB + length < b.length && a[fromA + length] === b[fromB + length]) length += 1
  return length
}

/** Bytes that two files have in common at both ends. */
export function endsInCommon(a: Uint8Array, b: Uint8Array): number {
  let last = 0
  while (last < a.length && last < b.length && a[a.length - 1 - last] === b[b.length - 1 - last]) last += 1
  return inCommon(a, 0, b, 0) + last
}
