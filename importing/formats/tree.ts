/** Markup as a tree, of a depth that a reading can go through. */
import { DomHandler, type Document } from 'domhandler'
import { Parser } from 'htmlparser2'
import { UnreadableFile } from './document'

/** Many times deeper than any program nests. The parser takes time with the square of it. */
const deepest = 2000

class BoundedHandler extends DomHandler {
  override onopentag(name: string, attribs: Record<string, string>): void {
    if (this.tagStack.length > deepest) throw new UnreadableFile('damaged')
    super.onopentag(name, attribs)
  }
}

/** @returns what is not well-formed as far as it goes @throws UnreadableFile for nesting without end */
export function parseTree(markup: string, options: { xmlMode?: boolean } = {}): Document {
  const handler = new BoundedHandler(undefined, options)
  new Parser(handler, { ...options, decodeEntities: true }).end(markup)
  return handler.root
}
