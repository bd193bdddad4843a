/** A small municipality's site, published by the real pipeline and served by the real server, which can be made to fail. */
import { constants } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { readBuild, type SiteBuild } from '../../publishing/outputs/assets'
import type { Edition } from '../../publishing/editions'
import { publishSnapshots } from '../../publishing/publish'
import { currentRelease, type EditionRelease } from '../../publishing/release/release'
import { serveSite } from '../../publishing/server/server'
import { documentRoot, siteFolder, type SiteFolder } from '../../publishing/disk/site-folder'
import { contact, plan, snapshot, text } from '../unit/publishing/fixtures'
import { bothEditions, bothSettings } from '../unit/publishing/stand-in'
import { inject } from 'vitest'
import { madeOnce } from './made-once'
import { publishedPage } from './site-example'

/** Asked before each answer. @returns true when it has answered itself */
type Gate = (request: IncomingMessage, response: ServerResponse) => Promise<boolean | void> | boolean | void

export class OfflineSite {
  readonly asked: string[] = []
  gate: Gate = () => {}
  #server: Server | null = null
  #port = 0

  private constructor(
    readonly folder: SiteFolder,
    private readonly build: SiteBuild,
    private readonly edition: Edition = 'internal',
  ) {}

  /** @param number of the guard whom the plan for power cuts calls */
  static async open(number: string): Promise<OfflineSite> {
    const first = await madeOnce(join(inject('shared'), `small-site-${number}`), async (dataDir) => {
      await new OfflineSite(siteFolder(dataDir), await readBuild()).publish(number)
    })
    const dataDir = await mkdtemp(join(tmpdir(), 'planvaerk-offline-'))
    await cp(first, dataDir, { recursive: true, verbatimSymlinks: true, mode: constants.COPYFILE_FICLONE })
    const site = new OfflineSite(siteFolder(dataDir), await readBuild())
    await site.start()
    return site
  }

  /** The public edition of the same releases, at an address of its own. */
  async openPublic(): Promise<OfflineSite> {
    const other = new OfflineSite(this.folder, this.build, 'public')
    await other.start()
    return other
  }

  /** A release with this number. @param more what the plan for fires says besides */
  async publish(number: string, more = ''): Promise<EditionRelease & { id: string }> {
    const taken = snapshot([
      plan('power', { alarmChain: [{ who: { to: 'contacts', id: 'bo' }, note: '' }] }),
      plan('fire', { title: 'Brand', sections: [{ key: 'situation', heading: null, text: { body: text(`Det brænder. ${more}`) }, phases: {} }] }),
    ])
    taken.contacts[1] = contact('bo', { name: 'Bo Aagaard', phones: [{ number, label: '' }] })
    const render = (each: Parameters<typeof publishedPage>[0]) => Promise.resolve(publishedPage(each))
    const said = { snapshots: bothEditions(taken), settings: bothSettings, build: this.build, render, reason: 'test' }
    await publishSnapshots({ site: this.folder, ...said })
    return this.release()
  }

  async release(): Promise<EditionRelease & { id: string }> {
    const release = await currentRelease(this.folder)
    if (!release) throw new Error('Nothing is published.')
    return { id: release.id, ...release.editions[this.edition] }
  }

  /** What the server takes its files from. */
  get root(): string {
    return documentRoot(this.folder, this.edition)
  }

  /** At the same address each time. */
  async start(): Promise<void> {
    const server = await serveSite({ root: this.root, port: this.#port, host: '127.0.0.1' })
    const [answer] = server.listeners('request') as ((request: IncomingMessage, response: ServerResponse) => void)[]
    server.removeAllListeners('request')
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      this.asked.push(String(request.url))
      void Promise.resolve(this.gate(request, response)).then((answered) => answered || answer?.(request, response))
    })
    this.#port = (server.address() as AddressInfo).port
    this.#server = server
  }

  /** The network is off: nobody listens any more. */
  async stop(): Promise<void> {
    const server = this.#server
    this.#server = null
    if (!server) return
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  }

  /** Ends it for good. */
  async remove(): Promise<void> {
    await this.stop()
    await rm(dirname(this.folder.root), { recursive: true, force: true })
  }

  address = (path: string): string => `http://127.0.0.1:${this.#port}${path}`
}
