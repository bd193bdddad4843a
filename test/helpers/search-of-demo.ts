/** The demo municipality published by the real pipeline, with the search that readers have, asked from Node. */
import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Payload } from 'payload'
import { ask, type Engine } from '../../components/site/search/ask'
import { pagefindOptions, type Found, type Pagefind } from '../../components/site/search/pagefind'
import { readVocabulary, type VocabularyFile } from '../../components/site/search/vocabulary'
import { siteTexts, words } from '../../messages'
import { perEdition } from '../../publishing/editions'
import { publishSnapshots } from '../../publishing/publish'
import { readSnapshots } from '../../publishing/snapshot/read-snapshot'
import { serveSite } from '../../publishing/server/server'
import { documentRoot, siteFolder } from '../../publishing/disk/site-folder'
import { planKinds } from '../../domain/approval/vocabulary'
import type { Asked } from './queries-da'
import { publishedPage } from './site-example'

const assets = { css: '/assets/site.css', js: '/assets/site.js' }
const looked = 5
export const kindsOfPages = {
  plans: planKinds.map((kind) => words.kinds[kind]),
  doers: words.kinds.actionCard,
  reached: siteTexts.search.otherKinds.contact,
}

export interface SearchOfDemo {
  /** Titles of the first five results, as the reader gets them. */
  ours: (query: string) => Promise<string[]>
  /** The same of Pagefind, asked without anything of ours. */
  pagefindAlone: (query: string) => Promise<string[]>
  /** Whether the answer says that it searched for something else. */
  guesses: (query: string) => Promise<boolean>
  engine: Engine
  close: () => Promise<void>
}

/** @param payload with the demo in it */
export async function searchOfDemo(payload: Payload): Promise<SearchOfDemo> {
  const folder = await mkdtemp(join(tmpdir(), 'planvaerk-search-'))
  const site = siteFolder(folder)
  await publishSnapshots({
    site,
    snapshots: await readSnapshots(payload),
    settings: perEdition((edition) => ({ edition, municipality: 'Fjordby Kommune', siteUrl: null })),
    build: { id: 'search', assets, files: [] },
    render: (page) => Promise.resolve(publishedPage(page)),
    reason: 'test',
  })
  const server = await serveSite({ root: documentRoot(site, 'internal'), port: 0, host: '127.0.0.1' })
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/pagefind/`
  const pagefind = (await import(pathToFileURL(join(documentRoot(site, 'internal'), 'pagefind', 'pagefind.js')).href)) as Pagefind
  await pagefind.options({ ...pagefindOptions, basePath: base, noWorker: true })
  await pagefind.init()
  const engine = { pagefind, vocabulary: readVocabulary((await (await fetch(`${base}ord.json`)).json()) as VocabularyFile) }
  return {
    engine,
    ours: async (query) => titlesOf((await ask(engine, query, {}, kindsOfPages)).pages),
    guesses: async (query) => (await ask(engine, query, {}, kindsOfPages)).instead !== null,
    pagefindAlone: async (query) => titlesOf((await pagefind.search(query, { filters: {} })).results),
    close: async () => {
      await new Promise((done) => server.close(done))
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function titlesOf(pages: { data: () => Promise<Found> }[]): Promise<string[]> {
  const found = await Promise.all(pages.slice(0, looked).map((page) => page.data()))
  return found.map(({ meta }) => meta.title ?? '')
}

/** @returns the questions that none of their pages answered among the first five results */
export async function missed(asked: Asked[], search: (query: string) => Promise<string[]>): Promise<string[]> {
  const misses: string[] = []
  for (const { query, expect } of asked) {
    const titles = await search(query)
    if (!titles.some((title) => expect.includes(title))) misses.push(query)
  }
  return misses
}

/**
 * A wrong plan is worse than none: answered as if it were known, with something of another matter.
 * @param absent questions of what there is no plan for
 * @returns the questions that were so answered
 */
export async function wronglyAnswered(of: readonly Asked[], absent: readonly string[], search: SearchOfDemo): Promise<string[]> {
  const wrong: string[] = []
  for (const { query, expect } of [...of, ...absent.map((query) => ({ query, expect: [] as string[] }))]) {
    const titles = await search.ours(query)
    const isWrong = titles.length > 0 && !titles.some((title) => expect.includes(title))
    if (isWrong && !(await search.guesses(query))) wrong.push(`${query} → ${titles[0]}`)
  }
  return wrong
}
