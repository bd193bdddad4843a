'use client'

import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { $getSelection, $insertNodes, $isRangeSelection, COMMAND_PRIORITY_HIGH, PASTE_COMMAND } from '@payloadcms/richtext-lexical/lexical'
import { $generateNodesFromDOM } from '@payloadcms/richtext-lexical/lexical/html'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect } from 'react'
import { dropDeletions } from './deletions'

/** Pasted text with tracked changes comes in without what was deleted; any other paste is the editor's own. */
function PastePlugin(): null {
  const [editor] = useLexicalComposerContext()
  useEffect(
    () =>
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => {
          if (!(event instanceof ClipboardEvent)) return false
          const html = event.clipboardData?.getData('text/html')
          // What was copied in this editor comes along in its own form.
          if (!html || event.clipboardData?.getData('application/x-lexical-editor')) return false
          const page = new DOMParser().parseFromString(html, 'text/html')
          const selection = $getSelection()
          if (!$isRangeSelection(selection) || !dropDeletions(page)) return false
          event.preventDefault()
          $insertNodes($generateNodesFromDOM(editor, page))
          return true
        },
        COMMAND_PRIORITY_HIGH,
      ),
    [editor],
  )
  return null
}

export const PasteWithoutDeletions = createClientFeature({ plugins: [{ Component: PastePlugin, position: 'normal' }] })
