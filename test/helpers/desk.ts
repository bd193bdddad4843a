/** Where somebody sits: a browser context of their own, signed in to the admin. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import type { DemoServer } from './demoServer'

export interface Desk {
  context: BrowserContext
  page: Page
}

/**
 * @param who the part of the demo's mail address before the @
 * @returns an empty page in a new context; the caller closes the context
 */
export async function deskOf(browser: Browser, server: DemoServer, who: string, options: BrowserContextOptions = {}): Promise<Desk> {
  const context = await browser.newContext({ locale: 'da-DK', viewport: { width: 1280, height: 900 }, ...options })
  await enter(context, server, who)
  return { context, page: await context.newPage() }
}

/** Signs in as the login page does, by its own call; what the page itself does is asked of in sign-in.test.ts. */
export async function enter(context: BrowserContext, { cms, password }: DemoServer, who: string): Promise<void> {
  const answer = await context.request.post(`${cms}/api/users/login`, { data: { email: `${who}@fjordby.example`, password } })
  if (!answer.ok()) throw new Error(`${who} could not sign in: ${await answer.text()}`)
}
