/** Reads Markdown: as the page that every reader of Markdown makes of it. */
import { marked } from 'marked'
import type { SourceDocument } from './document'
import { readHtml } from './html'

/** @throws UnreadableFile when it says nothing */
export const readMarkdown = (text: string): SourceDocument =>
  readHtml(marked.parse(withoutFrontMatter(text), { async: false, gfm: true }))

const withoutFrontMatter = (text: string): string => text.replace(/^---\n[^]*?\n---\n/, '')
