'use client'
import { useState } from 'react'
import { whenMoved } from './whenMoved'

export interface Option {
  key: string
  name: string
  detail: string
}

/** Which of `length` options the arrows stand on: the first at first, and never past an end. */
export function useMarked(length: number) {
  const [at, mark] = useState(0)
  const marked = Math.min(at, length - 1)
  return {
    marked,
    mark,
    arrows: { ArrowDown: () => mark(Math.min(marked + 1, length - 1)), ArrowUp: () => mark(Math.max(marked - 1, 0)) },
  }
}

/** @returns the DOM id of an option, which its field names as the active one */
export const optionId = (list: string, index: number): string => `${list}-${index}`

interface Props {
  id: string
  label: string
  className?: string
  options: readonly Option[]
  marked: number
  onPoint: (index: number) => void
  onChoose: (index: number) => void
}

/** What a field offers below it. The field keeps the focus: its keys move the mark, and the pointer may too. */
export const Options = ({ id, label, className, options, marked, onPoint, onChoose }: Props) => (
  <ul className={className} role="listbox" id={id} aria-label={label}>
    {options.map(({ key, name, detail }, index) => (
      <li
        key={key}
        id={optionId(id, index)}
        role="option"
        aria-selected={index === marked}
        onMouseMove={whenMoved(() => onPoint(index))}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => onChoose(index)}
      >
        <strong>{name}</strong>
        <span>{detail}</span>
      </li>
    ))}
  </ul>
)
