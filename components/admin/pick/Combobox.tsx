'use client'
/** A field to search in, with what is found below it (the "combobox" of the ARIA Authoring Practices). */
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { pickTexts } from '../../../messages'
import { optionId, Options, useMarked, type Option } from './Options'

export type Choice = Option

interface Props {
  id: string
  /** The name of what is chosen; empty when nothing is. */
  chosen: string
  choices: readonly Choice[]
  isAsking: boolean
  /** What is searched for; null when nobody searches any more. */
  onQuery: (query: string | null) => void
  onChoose: (key: string) => void
  disabled?: boolean
  invalid?: boolean
  describedBy?: string
}

/** Where a new row's button stands, so that whoever asked for the row writes in it at once. */
const addsRow = '.array-field__add-row, .array-actions, .array-field__footer'

export function Combobox({ id, chosen, choices, isAsking, onQuery, onChoose, disabled, invalid, describedBy }: Props) {
  const list = useId()
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const isOpen = typed !== null
  const { marked, mark, arrows } = useMarked(choices.length)

  useEffect(() => {
    if (!chosen && document.activeElement?.closest(addsRow)) input.current?.focus()
    // When the row is made, and not when something in it is taken away again.
  }, [])

  const ask = (text: string | null) => {
    setTyped(text)
    mark(0)
    onQuery(text)
  }
  const choose = (choice: Choice | undefined) => {
    if (!choice) return
    ask(null)
    onChoose(choice.key)
  }

  function onKeyDown(event: KeyboardEvent) {
    const keys: Record<string, () => void> = {
      ArrowDown: () => (isOpen ? arrows.ArrowDown() : ask('')),
      ArrowUp: () => isOpen && arrows.ArrowUp(),
      // Enter would save the plan.
      Enter: () => isOpen && choose(choices[marked]),
      ...(isOpen && { Escape: () => ask(null) }),
    }
    const act = keys[event.key]
    if (!act) return
    event.preventDefault()
    if (event.key === 'Escape') event.stopPropagation()
    act()
  }

  return (
    <div className="pv-pick__box">
      <input
        ref={input}
        id={id}
        type="text"
        role="combobox"
        autoComplete="off"
        aria-expanded={isOpen}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && choices[marked] ? optionId(list, marked) : undefined}
        aria-invalid={invalid || undefined}
        aria-describedby={describedBy}
        value={typed ?? chosen}
        placeholder={chosen || pickTexts.placeholder}
        disabled={disabled}
        onChange={({ target }) => ask(target.value)}
        onClick={() => !isOpen && ask('')}
        onKeyDown={onKeyDown}
        onBlur={() => ask(null)}
      />
      <div className="pv-mention pv-pick__list" hidden={!isOpen}>
        <p role="status">{isOpen && choices.length === 0 ? (isAsking ? pickTexts.asking : pickTexts.none) : ''}</p>
        <Options
          id={list}
          label={pickTexts.found}
          options={isOpen ? choices : []}
          marked={marked}
          onPoint={mark}
          onChoose={(index) => choose(choices[index])}
        />
      </div>
    </div>
  )
}
