/** Where the running server says that it can render pages, so that the command line need not start another. */
import { z } from 'zod'
import { readIfThere, replaceFile } from '../disk/files'
import { isAlive } from '../../database/process'
import { isAnswering } from './next-server'
import type { SiteFolder } from '../disk/site-folder'

const schema = z.object({ pid: z.number(), baseUrl: z.string(), buildId: z.string() })

export const announceRenderServer = (site: SiteFolder, baseUrl: string, buildId: string): Promise<void> =>
  replaceFile(site.renderServer, JSON.stringify({ pid: process.pid, baseUrl, buildId }))

/** @returns the address of a server that runs this very build and answers, or null. */
export async function runningRenderServer(site: SiteFolder, buildId: string): Promise<string | null> {
  const text = await readIfThere(site.renderServer)
  if (text === null) return null
  const server = schema.parse(JSON.parse(text))
  return server.buildId === buildId && isAlive(server.pid) && (await isAnswering(server.baseUrl)) ? server.baseUrl : null
}
