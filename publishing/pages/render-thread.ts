/** The thread that renders: `scripts/build-assets.ts` makes it, with all that it needs, into `generated/render.mjs`. */
import { parentPort } from 'node:worker_threads'
import type { SitePage } from '../../components/site/props'
import type { PlainPage } from './inspect-html'
import { renderPage } from './render-page'

export interface Asked {
  id: number
  page: SitePage
}

export type Answer = { id: number } & ({ rendered: PlainPage } | { error: string })

parentPort?.on('message', ({ id, page }: Asked) => {
  parentPort?.postMessage(answer(id, page))
})

function answer(id: number, page: SitePage): Answer {
  try {
    return { id, rendered: renderPage(page) }
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) }
  }
}
