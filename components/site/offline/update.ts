/** Brings the copy up to the release in force: whole, or not at all. */
import { fetchMissing } from './fetched'
import { isContent, keepOnly } from './kept'
import { newestList, pathOf, patience } from './newest'
import { currentList, forgetClosed, newerMessage, noRoomMessage, noteNoRoom, pin, readCopyNote, releaseOf, setCurrent, writeDown, type OfflineList } from './notes'

/** A page that is open in the browser. */
export interface OpenPage {
  id: string
  url: string
  postMessage: (text: string) => void
}
type OpenPages = () => Promise<OpenPage[]>

/** A release that comes while another is being fetched. */
const triesToCatchUp = 3
/** Milliseconds before a release that there was no room for is fetched again. */
const restAfterNoRoom = 600_000

let updating: Promise<void> | null = null

/** @param asking the page that was opened */
export async function update(asking: OpenPage | null, openPages: OpenPages): Promise<void> {
  const newest = await newestList(patience.update)
  if (!newest || newest === 'absent') return
  if (asking) await adopt(asking, newest).catch(() => {})
  if (await isResting(newest)) return tellNoRoom(await openPages())
  await (updating ??= bringUpToDate(newest, openPages).finally(() => (updating = null)))
}

/** The first page was opened before there was a worker. When its bytes are the release's, it belongs to that as any other. */
async function adopt({ id, url }: OpenPage, list: OfflineList): Promise<void> {
  const hash = list.files[pathOf(url)]
  if (!hash || (await releaseOf(id))) return
  const asShown = await fetch(url, { cache: 'only-if-cached', mode: 'same-origin' })
  if (await isContent(await asShown.arrayBuffer(), hash)) await pin(id, list, Date.now())
}

async function bringUpToDate(list: OfflineList, openPages: OpenPages, tries = triesToCatchUp): Promise<void> {
  const fetched = await fetchMissing(list)
  if (fetched === 'moved on') {
    const newer = await newestList(patience.update)
    if (newer && newer !== 'absent' && newer.release !== list.release && tries > 1) await bringUpToDate(newer, openPages, tries - 1)
  }
  if (fetched === 'whole') await takeOver(list, openPages)
  if (fetched === 'no room') await giveUp(list, openPages)
}

async function isResting({ release }: OfflineList): Promise<boolean> {
  const { noRoom } = await readCopyNote()
  return noRoom?.release === release && Date.now() - Date.parse(noRoom.at) < restAfterNoRoom
}

async function takeOver(list: OfflineList, openPages: OpenPages): Promise<void> {
  const isNews = (await currentList())?.release !== list.release
  try {
    await setCurrent(list, new Date().toISOString())
  } catch {
    return giveUp(list, openPages)
  }
  const open = await openPages()
  if (isNews) await keepOnly(hashesOf(await forgetClosed(new Set(open.map(({ id }) => id)), Date.now())))
  for (const page of open) page.postMessage((await isOlder(page, list)) ? newerMessage : 'updated')
}

/** Whether what the reader sees says something else in the newest release. */
async function isOlder({ id, url }: OpenPage, newest: OfflineList): Promise<boolean> {
  const shown = await releaseOf(id)
  const path = pathOf(url)
  return shown !== null && shown.files[path] !== newest.files[path]
}

/** Half a release is of no use; without it there is room again for what the copy is made of. */
async function giveUp(list: OfflineList, openPages: OpenPages): Promise<void> {
  const open = await openPages()
  noteNoRoom(await readCopyNote(), list, new Date().toISOString())
  for (const page of open) page.postMessage(noRoomMessage)
  const left = await forgetClosed(new Set(open.map(({ id }) => id)), Date.now())
  const current = await currentList()
  await keepOnly(hashesOf(left.filter(({ release }) => release === current?.release || release !== list.release)))
  await writeDown()
}

/** Said by the message itself: on a full device it may not be written down yet. */
async function tellNoRoom(open: OpenPage[]): Promise<void> {
  for (const page of open) page.postMessage(noRoomMessage)
  await writeDown()
}

const hashesOf = (lists: OfflineList[]): Set<string> => new Set(lists.flatMap(({ files }) => Object.values(files)))
