/** A public folder with every example page, the real assets and a real search index, served as the site is. */
import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Chrome } from '../../components/site/props'
import { serveSite } from '../../publishing/server/server'
import { inject } from 'vitest'
import { assetsIn, makeExamples } from './examples-folder'
import { madeOnce } from './made-once'

export interface SiteOfExamples {
  address: string
  assets: Chrome['assets']
  /** The file behind an address of the assets. */
  asset: (href: string) => Promise<Buffer>
  close: () => Promise<void>
}

/**
 * Every example lies at `/eksempel/<name>/`; the first of each address also where it belongs, so that links work. What
 * the offline copy says of a page that it does not have lies at `/ikke-i-kopien/`.
 */
export async function serveExamples(): Promise<SiteOfExamples> {
  const root = await madeOnce(join(inject('shared'), 'examples'), makeExamples)
  const server = await serveSite({ root, port: 0, host: '127.0.0.1' })
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    assets: await assetsIn(root),
    asset: (href) => readFile(join(root, href)),
    close: async () => void (await new Promise((done) => server.close(done))),
  }
}
