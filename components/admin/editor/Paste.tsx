'use client'
import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { $getSelection, $insertNodes, $isRangeSelection, COMMAND_PRIORITY_HIGH, PASTE_COMMAND } from '@payloadcms/richtext-lexical/lexical'
import { $generateNodesFromDOM } from '@payloadcms/richtext-lexical/lexical/html'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { toast } from '@payloadcms/ui'
import { useEffect } from 'react'
import { adminUi } from '../../../messages'
import { asEditorTakesIt } from './pasted'

const texts = adminUi.paste

/** What is pasted from Word, a web page, Excel or a mail comes in as the editor has it; what cannot come is told. */
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
          if (!$isRangeSelection($getSelection())) return false
          const { changed, pictures, links } = asEditorTakesIt(page)
          if (!changed) return false
          event.preventDefault()
          $insertNodes($generateNodesFromDOM(editor, page))
          const left = [...(pictures.length > 0 ? [texts.pictures(pictures)] : []), ...(links.length > 0 ? [texts.links(links)] : [])]
          if (left.length > 0) toast.info(left.join(' '))
          return true
        },
        COMMAND_PRIORITY_HIGH,
      ),
    [editor],
  )
  return null
}

export const Paste = createClientFeature({ plugins: [{ Component: PastePlugin, position: 'normal' }] })
