'use client'
/** "Fortryd" and "Gentag" in the toolbar, for whoever does not know the keys. */
import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { REDO_COMMAND, UNDO_COMMAND } from '@payloadcms/richtext-lexical/lexical'
import { adminUi } from '../../../messages'

const words = adminUi.toolbar

/** The words themselves: the toolbar gives its buttons no other name. */
const Back = () => <span className="pv-toolbar-word">{words.undo}</span>
const Again = () => <span className="pv-toolbar-word">{words.redo}</span>

export const Undo = createClientFeature({
  toolbarFixed: {
    groups: [
      {
        type: 'buttons',
        key: 'history',
        order: 5,
        items: [
          { ChildComponent: Back, key: 'undo', label: words.undo, onSelect: ({ editor }) => void editor.dispatchCommand(UNDO_COMMAND, undefined) },
          { ChildComponent: Again, key: 'redo', label: words.redo, onSelect: ({ editor }) => void editor.dispatchCommand(REDO_COMMAND, undefined) },
        ],
      },
    ],
  },
})
