'use client'
/** Lines and headings are dragged where their lists would send them; the lists say the same to whoever uses no mouse. */
import { useCallback, useState, type DragEvent } from 'react'
import type { Edit, Place } from '../../../collections/imports/review'
import type { Say } from './useReview'

export type Dragged = { lines: readonly string[] } | { section: string }

export interface Dragging {
  /** What is on its way; null for nothing. */
  dragged: Dragged | null
  /** For what can be dragged. */
  source: (what: Dragged) => { draggable: true; onDragStart: (event: DragEvent) => void; onDragEnd: () => void }
  /** For what takes it. */
  target: (to: Place) => Record<'onDragOver' | 'onDragLeave' | 'onDrop', (event: DragEvent) => void>
}

const over = 'pv-review--over'

export function useDragging(say: Say, onDropped: () => void): Dragging {
  const [dragged, setDragged] = useState<Dragged | null>(null)
  const source = useCallback<Dragging['source']>(
    (what) => ({
      draggable: true,
      onDragStart: (event) => {
        event.stopPropagation()
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('text/plain', event.currentTarget.textContent ?? '')
        // The browser takes its picture of what is dragged first.
        setTimeout(() => setDragged(what))
      },
      onDragEnd: () => setDragged(null),
    }),
    [],
  )
  const target = (to: Place): ReturnType<Dragging['target']> => ({
    onDragOver: (event) => {
      if (!dragged) return
      event.preventDefault()
      event.stopPropagation()
      event.currentTarget.classList.add(over)
    },
    onDragLeave: ({ currentTarget }) => currentTarget.classList.remove(over),
    onDrop: (event) => {
      event.currentTarget.classList.remove(over)
      if (!dragged) return
      event.preventDefault()
      event.stopPropagation()
      setDragged(null)
      if ('section' in dragged && to === `section:${dragged.section}`) return
      void say(editOf(dragged, to))
      onDropped()
    },
  })
  return { dragged, source, target }
}

const editOf = (dragged: Dragged, to: Place): Edit =>
  'lines' in dragged ? { do: 'lines', lines: [...dragged.lines], to } : { do: 'section', section: dragged.section, to }
