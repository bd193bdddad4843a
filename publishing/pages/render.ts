/**
 * Renders pages in a thread of this process's own, so that nobody whom the server must answer waits for a page. The
 * thread begins with the first page, and keeps no process alive that has nothing else to do.
 */
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { SitePage } from '../../components/site/props'
import type { PlainPage } from './inspect-html'
import type { Answer, Asked } from './render-thread'
import { onePerProcess } from '../../database/one-per-process'

/** A page in; what readers get of it out. */
export type Render = (page: SitePage) => Promise<PlainPage>

/** The page could not be rendered; the message says why. */
export class RenderError extends Error {}

type Waiting = { resolve: (page: PlainPage) => void; reject: (error: RenderError) => void }
interface Thread {
  worker: Worker
  waiting: Map<number, Waiting>
}

const holder = onePerProcess<Map<string, Thread>>('render-threads')
const threads = (holder.current ??= new Map<string, Thread>())

/** @param home the folder of the program, where `generated/render.mjs` lies */
export const rendererIn = (home = process.cwd()): Render => {
  const program = join(/* turbopackIgnore: true */ home, 'generated', 'render.mjs')
  return (page) => ask(threads.get(program) ?? startThread(program), page)
}

let asked = 0

function ask({ worker, waiting }: Thread, page: SitePage): Promise<PlainPage> {
  const id = (asked += 1)
  worker.ref()
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject })
    worker.postMessage({ id, page } satisfies Asked)
  })
}

function startThread(program: string): Thread {
  const thread: Thread = { worker: new Worker(/* turbopackIgnore: true */ program, { execArgv: [] }), waiting: new Map() }
  threads.set(program, thread)
  const { worker, waiting } = thread
  worker.unref()
  worker.on('message', ({ id, ...answer }: Answer) => {
    const page = waiting.get(id)
    waiting.delete(id)
    if (waiting.size === 0) worker.unref()
    if ('error' in answer) page?.reject(new RenderError(answer.error))
    else page?.resolve(answer.rendered)
  })
  // A thread that ended takes the pages it had with it; the next page gets a new one.
  const ended = (why: string): void => {
    if (threads.get(program) === thread) threads.delete(program)
    for (const { reject } of waiting.values()) reject(new RenderError(why))
    waiting.clear()
  }
  worker.once('error', (error) => ended(error.message))
  worker.once('exit', (code) => ended(`The thread that renders ended (${code}).`))
  return thread
}
