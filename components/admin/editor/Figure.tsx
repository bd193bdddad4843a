'use client'
/** "Billede" in the toolbar: a picture on a line of its own. */
import { createClientFeature, INSERT_BLOCK_COMMAND } from '@payloadcms/richtext-lexical/client'
import { attachmentTexts } from '../../../messages'

/** The word itself: the toolbar gives its buttons no other name. */
const Word = () => <span className="pv-toolbar-word">{attachmentTexts.figure.insert}</span>

export const Figure = createClientFeature({
  toolbarFixed: {
    groups: [
      {
        type: 'buttons',
        key: 'figure',
        order: 19,
        items: [
          {
            ChildComponent: Word,
            key: 'figure',
            label: attachmentTexts.figure.insert,
            onSelect: ({ editor }) => void editor.dispatchCommand(INSERT_BLOCK_COMMAND, { blockName: '', blockType: 'figure' } as never),
          },
        ],
      },
    ],
  },
})
