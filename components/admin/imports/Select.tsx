'use client'
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

/** The browser's own list, which every keyboard and screen reader knows. */
export function Select({ label, value, groups, first, hideLabel = false, onChoose }: Props) {
  const known = groups.some(({ choices }) => choices.some((choice) => choice.value === value))
  return (
    <label className="pv-import__field">
      <span className={hideLabel ? 'pv-visually-hidden' : undefined}>{label}</span>
      <select value={known ? value : (first?.value ?? '')} onChange={({ target }) => onChoose(target.value)}>
        {first ? <option value={first.value}>{first.label}</option> : !known && <option value="">{importAdminTexts.choose}</option>}
        {groups.length === 1 ? (groups[0]?.choices ?? []).map(option) : groups.map(({ label, choices }) => (
          <optgroup key={label} label={label}>
            {choices.map(option)}
          </optgroup>
        ))}
      </select>
    </label>
  )
}

const option = ({ value, label }: { value: string; label: string }) => (
  <option key={value} value={value}>
    {label}
  </option>
)
