/** The public folder of the example pages, with the real assets and a real search index. */
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { barePage } from '../../components/site/bare-page'
import { examples } from '../../components/site/examples'
import type { Chrome, SitePage } from '../../components/site/props'
import { offlineTexts, ownSynonyms } from '../../messages'
import { indexPages, isSearched } from '../../publishing/outputs/search'
import { fileOf } from '../../publishing/disk/site-folder'
import { publishedHtml } from './site-example'

export async function assetsIn(root: string): Promise<Chrome['assets']> {
  const { css, js, icon, touchIcon } = JSON.parse(await readFile(join(root, 'assets', 'manifest.json'), 'utf8')) as Chrome['assets']
  return { css, js, icon, touchIcon }
}

/** Every example lies at `/eksempel/<name>/`; the first of each address also where it belongs, so that links work. */
export async function makeExamples(root: string): Promise<void> {
  // As the build has made them.
  await cp(join('generated', 'assets'), join(root, 'assets'), { recursive: true })
  const assets = await assetsIn(root)
  const write = async (path: string, bytes: string | Uint8Array): Promise<void> => {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), bytes)
  }
  const first = new Map<string, SitePage>()
  for (const { name, page } of examples) {
    await write(`eksempel/${name}/index.html`, publishedHtml(page, assets))
    if (!first.has(page.path)) first.set(page.path, page)
  }
  for (const page of first.values()) await write(fileOf(page.path), publishedHtml(page, assets))
  await writePictures([...first.values()], write)
  await write('ikke-i-kopien/index.html', barePage({ ...offlineTexts.notInCopy, stylesheet: assets.css }))
  for (const { props } of first.values()) {
    for (const file of ['paper' in props && props.paper, 'archive' in props && props.archive]) if (file) await write(file.href, '%PDF-')
  }
  const searched = [...first.values()].filter(isSearched)
  const { files } = await indexPages(searched, (page) => Promise.resolve(publishedHtml(page, assets)), ownSynonyms)
  for (const { path, content } of files) await write(path, content)
}

/** A grey picture of the right size at each address, and a file behind each link. */
async function writePictures(pages: SitePage[], write: (path: string, bytes: Uint8Array) => Promise<void>): Promise<void> {
  for (const { href, image } of pages.flatMap((page) => (page.template === 'plan' ? page.props.attachments : []))) {
    await write(href, Buffer.from(href))
    for (const { href: sized, width } of image?.sizes ?? []) {
      const height = Math.round((width * (image?.height ?? 1)) / (image?.width ?? 1))
      await write(sized, await sharp({ create: { width, height, channels: 3, background: '#bbb' } }).webp().toBuffer())
    }
  }
}
