import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { useEffect } from 'react'

/** Milliseconds of quiet before the text is looked at. */
const pause = 400

/**
 * Looks at the text now, and each time nobody has written in it for a moment.
 * @param look the same from one drawing to the next, or it is begun anew; null while there is nothing to look with
 */
export function useWhenQuiet(editor: LexicalEditor, look: (() => void) | null): void {
  useEffect(() => {
    if (!look) return
    let waiting: ReturnType<typeof setTimeout> | undefined
    const soon = () => {
      clearTimeout(waiting)
      waiting = setTimeout(look, pause)
    }
    soon()
    const stop = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size + dirtyLeaves.size > 0) soon()
    })
    return () => {
      clearTimeout(waiting)
      stop()
    }
  }, [editor, look])
}
