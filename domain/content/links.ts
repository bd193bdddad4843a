/** Links from plans to other places on the web. They go dead behind our back, so they are tried now and then. */
import type { PlanContent, RichTextNode } from './content'

/**
 * - `gone`: its server says that there is no such page (404, 410)
 * - `unreachable`: no answer from here; a firewall may stand between
 * - `inside`: on the municipality's own network, which is never tried from the server
 */
export type LinkOutcome = 'ok' | 'gone' | 'unreachable' | 'inside'

/** @returns the http and https addresses that the plan's texts link to, each once, in reading order. */
export function outsideLinks({ sections }: PlanContent): string[] {
  const texts = sections.flatMap(({ text }) => Object.values(text))
  return [...new Set(texts.flatMap(({ root }) => linksIn(root)))]
}

function linksIn({ type, fields, children = [] }: RichTextNode): string[] {
  const url = type === 'link' || type === 'autolink' ? (fields as { url?: unknown } | undefined)?.url : null
  const own = typeof url === 'string' && /^https?:\/\//i.test(url) && URL.canParse(url) ? [url] : []
  return [...own, ...children.flatMap(linksIn)]
}
