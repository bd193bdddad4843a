/** The tables of an editor that name people with their numbers, and how their rows become references. */
import { $createListItemNode, $createListNode } from '@payloadcms/richtext-lexical/lexical/list'
import {
  $createTextNode,
  $getNodeByKey,
  $getRoot,
  $isDecoratorNode,
  $isElementNode,
  type ElementNode,
  type LexicalNode,
} from '@payloadcms/richtext-lexical/lexical'
import { contactTable, type ContactRow, type KnownByNumber } from '../../../domain/contact/contact-table'
import type { Id } from '../../../domain/approval/vocabulary'
import { $reference } from './lines'

export interface FoundTable {
  key: string
  /** What stands in it, to see whether it still does. */
  text: string
  rows: ContactRow[]
}

/** @returns the tables with rows that can become contacts; one that holds references already says who it means */
export const $contactTables = (known: readonly KnownByNumber[]): FoundTable[] =>
  $getRoot()
    .getChildren()
    .flatMap((node): FoundTable[] => {
      if (node.getType() !== 'table' || !$isElementNode(node) || node.getChildren().some(hasReference)) return []
      const rows = contactTable(cellsOf(node), known)
      return rows?.some(({ is }) => is !== 'unclear') ? [{ key: node.getKey(), text: node.getTextContent(), rows }] : []
    })

const hasReference = (node: LexicalNode): boolean =>
  $isDecoratorNode(node) || ($isElementNode(node) && node.getChildren().some(hasReference))

const elementsIn = (node: LexicalNode): ElementNode[] => ($isElementNode(node) ? node.getChildren().filter($isElementNode) : [])

const cellsOf = (table: LexicalNode): string[][] =>
  elementsIn(table).map((row) => elementsIn(row).map((cell) => cell.getTextContent().replace(/\n{2,}/g, '\n').trim()))

/**
 * Puts a list of references before the table and takes their rows out of it; with its last row the table goes.
 * @param contacts by the row's place
 * @returns false when the table is no longer what it was
 */
export function $rowsToReferences({ key, text, rows }: FoundTable, contacts: ReadonlyMap<number, Id>): boolean {
  const table = $getNodeByKey(key)
  if (!table || table.getTextContent() !== text) return false
  const list = $createListNode('bullet')
  const nodes = elementsIn(table)
  for (const row of rows) {
    const id = contacts.get(row.row)
    if (!id || row.is === 'unclear') continue
    const item = $createListItemNode().append($reference({ to: 'contacts', id }))
    if (row.rest) item.append($createTextNode(` – ${row.rest}`))
    list.append(item)
    nodes[row.row]?.remove()
  }
  table.insertBefore(list)
  // The header of a table without rows says nothing.
  if (rows.every((row) => contacts.has(row.row))) table.remove()
  list.selectEnd()
  return true
}
