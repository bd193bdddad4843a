/** Reads Markdown: as the page that every reader of Markdown makes of it. */
import { Marked } from 'marked'
import type { SourceDocument } from './document'
import { readHtml } from './html'

const pages = new Marked({
  gfm: true,
  renderer: {
    /** As it is numbered: a page would count "2." and "5." as 2 and 3. */
    listitem(item) {
      const number = /^\s*(\d{1,4})[.)]/.exec(item.raw)?.[1]
      return `<li${number ? ` value="${number}"` : ''}>${this.parser.parse(item.tokens)}</li>\n`
    },
  },
})

/** @throws UnreadableFile when it says nothing */
export const readMarkdown = (text: string): SourceDocument => readHtml(pages.parse(withoutFrontMatter(text), { async: false }))

const withoutFrontMatter = (text: string): string => text.replace(/^---\n[^]*?\n---\n/, '')
