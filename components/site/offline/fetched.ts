/** Fetches what the copy of a release lacks. */
import { putTogether } from './changes'
import { isContent, keep, keptHashes, NoRoomError, toldBy, type Content } from './kept'
import { currentList, type OfflineList } from './notes'
import { unpack } from './pack'

const fetchedAtOnce = 6
/** Where more than one file in this many is missing, the pack is the shorter way. */
const manyOf = 4

/**
 * @returns null when its content is not what the release says: then the site has moved on to another
 * @throws when the network does not answer
 */
export async function fetchContent(path: string, hash: string): Promise<Content | null> {
  const response = await fetch(encodeURI(path), { cache: 'no-cache' })
  if (!response.ok) return null
  const bytes = await unzipped(path, await response.arrayBuffer())
  return (await isContent(bytes, hash)) ? { bytes, headers: toldBy(response) } : null
}

/** The search's own files lie gzipped, and are known by what they hold: from one release to the next that barely changes. */
async function unzipped(path: string, bytes: ArrayBuffer): Promise<Uint8Array<ArrayBuffer>> {
  const whole = new Uint8Array(bytes)
  if (!/\.pf_\w+$/.test(path) || whole[0] !== 0x1f || whole[1] !== 0x8b) return whole
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer())
}

export type Fetched = 'whole' | 'moved on' | 'no network' | 'no room'

/** @returns `whole` when every file of the release is in the copy now; what was fetched stays, also when not all could be. */
export async function fetchMissing({ files, pack, changes }: OfflineList): Promise<Fetched> {
  const old = changes ? await currentList() : null
  if (old && changes) {
    const wanted = new Set(missingFrom(files, await keptHashes()).keys())
    const outcome = await putTogether(old, changes, wanted).then(() => 'whole', whyNot)
    if (outcome === 'no room') return outcome
    // What could not be put together comes as anything else.
  }
  const many = missingFrom(files, await keptHashes())
  if (many.size === 0) return 'whole'
  if (pack && many.size * manyOf > Object.keys(files).length) {
    const outcome = await unpack(pack, new Set(many.keys())).then(() => 'whole', whyNot)
    if (outcome === 'no room') return outcome
    // What did not come in the pack comes one by one.
  }
  const missing = [...missingFrom(files, await keptHashes())]
  let outcome: Fetched = 'whole'
  const fetchNext = async (): Promise<void> => {
    for (let next = missing.pop(); next && outcome === 'whole'; next = missing.pop()) {
      const fetched = await fetchAndKeep(...next).catch(whyNot)
      if (fetched !== 'whole') outcome = fetched
    }
  }
  await Promise.all(Array.from({ length: fetchedAtOnce }, fetchNext))
  return outcome
}

async function fetchAndKeep(hash: string, path: string): Promise<Fetched> {
  const content = await fetchContent(path, hash)
  if (!content) return 'moved on'
  await keep(hash, content)
  return 'whole'
}

const whyNot = (error: unknown): Fetched => (error instanceof NoRoomError ? 'no room' : 'no network')

/** Each hash that is not kept, with an address it can be fetched at. */
const missingFrom = (files: OfflineList['files'], kept: ReadonlySet<string>): Map<string, string> =>
  new Map(Object.entries(files).flatMap(([path, hash]) => (kept.has(hash) ? [] : [[hash, path]])))
