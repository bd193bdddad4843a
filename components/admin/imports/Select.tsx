'use client'
import { useRef, useState, type KeyboardEvent } from 'react'
import type { ChoiceGroup } from '../../../collections/imports/review'
import { importAdminTexts } from '../../../messages'

interface Props {
  label: string
  value: string
  groups: readonly ChoiceGroup[]
  /** Shown first, and chosen where nothing else is; a choice of its own where it has a value. */
  first?: { value: string; label: string }
  hideLabel?: boolean
  onChoose: (value: string) => void
}

/**
 * The browser's own list, which every keyboard and screen reader knows. Whoever goes through it with the arrow keys has chosen
 * when they press Enter or go on, and not at the first choice they pass.
 */
export function Select({ label, value, groups, first, hideLabel = false, onChoose }: Props) {
  const known = groups.some(({ choices }) => choices.some((choice) => choice.value === value))
  const chosen = known ? value : (first?.value ?? '')
  const [passed, setPassed] = useState<string | null>(null)
  const isPassing = useRef(false)
  const choose = (now: string | null) => {
    setPassed(null)
    if (now !== null && now !== chosen) onChoose(now)
  }
  const keyDown = (event: KeyboardEvent) => {
    isPassing.current = passes(event)
    if (event.key === 'Escape') setPassed(null)
    if (event.key !== 'Enter' || passed === null) return
    event.preventDefault()
    choose(passed)
  }
  return (
    <label className="pv-import__field">
      <span className={hideLabel ? 'pv-visually-hidden' : undefined}>{label}</span>
      <select
        value={passed ?? chosen}
        onKeyDown={keyDown}
        onPointerDown={() => (isPassing.current = false)}
        onBlur={() => choose(passed)}
        onChange={({ target }) => (isPassing.current ? setPassed(target.value) : choose(target.value))}
      >
        {first ? <option value={first.value}>{first.label}</option> : !known && <option value="">{importAdminTexts.choose}</option>}
        {groups.length === 1 ? (groups[0]?.choices ?? []).map(option) : groups.map(({ label, choices }) => (
          <optgroup key={label} label={label}>
            {choices.map(option)}
          </optgroup>
        ))}
      </select>
      {passed !== null && <span className="pv-hint">{importAdminTexts.pressEnter}</span>}
    </label>
  )
}

const steps = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'])

/** Keys that go to another choice while the list is closed. */
const passes = ({ key, altKey }: KeyboardEvent): boolean => (steps.has(key) && !altKey) || (key.length === 1 && key !== ' ')

const option = ({ value, label }: { value: string; label: string }) => (
  <option key={value} value={value}>
    {label}
  </option>
)
