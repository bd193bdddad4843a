/**
 * Texts of the site on their way to readers: each is read once, with what lies packed beside it (disk/packed.ts), and is sent
 * from memory for as long as the very same file lies there. Only what no publisher packed is packed here, once.
 */
import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pack, packedBeside, small, type Packing } from '../disk/packed'

export interface Text {
  /** Of the text itself, however it is packed. */
  etag: string
  size: number
  as: (packing: Packing) => Promise<Buffer>
}

/** Bytes in memory, unpacked ones counted; with what is packed, about a half more. */
const most = 64_000_000
/** A larger text is read for each reader who asks. */
const large = 2_000_000

/**
 * @param root the folder that is served
 * @param find the file at an address, or null where there is none that readers may have
 * @returns what finds the text at an address, such as `/planer/x/index.html`
 */
export function textsIn(root: string, find: (path: string) => Promise<string | null>): (path: string) => Promise<Text | null> {
  const kept = new Map<string, { identity: string; text: Text }>()
  let bytes = 0
  return async (path) => {
    const identity = identityOf(join(/* turbopackIgnore: true */ root, path))
    const known = kept.get(path)
    if (known && known.identity === identity) return known.text
    const file = identity && (await find(path))
    if (!file) return null
    const text = await readText(file)
    // A release that came meanwhile may have another file there: then it is not kept.
    if (text.size > large || identityOf(file) !== identity) return text
    if ((bytes += text.size) > most) {
      kept.clear()
      bytes = text.size
    }
    kept.set(path, { identity, text })
    return text
  }
}

/** A release's files are never written to again. Asked at each request, and answered at once by the system's own memory. */
function identityOf(file: string): string | null {
  try {
    const found = statSync(/* turbopackIgnore: true */ file, { throwIfNoEntry: false })
    return found?.isFile() ? `${found.ino} ${found.size} ${found.mtimeMs}` : null
  } catch {
    return null
  }
}

async function readText(file: string): Promise<Text> {
  const whole = await readFile(/* turbopackIgnore: true */ file)
  return asText(whole, (packing) => readFile(/* turbopackIgnore: true */ file + packedBeside[packing]).catch(() => pack[packing](whole)))
}

/** @param packed where it is packed already */
export function asText(whole: Buffer, packed: (packing: Exclude<Packing, 'identity'>) => Promise<Buffer>): Text {
  const etag = `W/"${createHash('sha256').update(whole).digest('base64url').slice(0, 27)}"`
  const ready = new Map<Packing, Promise<Buffer>>([['identity', Promise.resolve(whole)]])
  return {
    etag,
    size: whole.length,
    as: (packing) => {
      const found = ready.get(packing) ?? (packing === 'identity' || whole.length < small ? Promise.resolve(whole) : packed(packing))
      ready.set(packing, found)
      return found
    },
  }
}
