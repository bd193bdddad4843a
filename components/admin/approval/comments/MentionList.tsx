'use client'
/** "@" in a comment: who is meant, chosen with the arrows and Enter, or with the pointer. */
import { useId, useState, type KeyboardEvent, type RefObject } from 'react'
import { mentionBegun } from '../../../../domain/approval/mentions'
import { commentTexts } from '../../../../messages'
import { usePeople, type Person } from '../../people'
import { whenMoved } from '../../pick/whenMoved'

const most = 6

interface ListProps {
  id: string
  people: Person[]
  marked: number
  onPoint: (index: number) => void
  onChoose: (person: Person) => void
}

/** @returns what the field listens for, and what the list below it shows */
export function useMention(field: RefObject<HTMLTextAreaElement | null>, onText: (text: string) => void) {
  const id = useId()
  const [begun, setBegun] = useState<string | null>(null)
  const [at, setAt] = useState(0)
  const all = usePeople(begun !== null)
  const sought = begun?.toLocaleLowerCase('da') ?? ''
  const people = begun === null ? [] : all.filter(({ name }) => ` ${name.toLocaleLowerCase('da')}`.includes(` ${sought}`)).slice(0, most)
  const marked = Math.min(at, people.length - 1)

  const look = () => {
    const { value, selectionStart } = field.current!
    setBegun(mentionBegun(value.slice(0, selectionStart)))
    setAt(0)
  }
  const choose = ({ name }: Person) => {
    const { value, selectionStart } = field.current!
    const start = selectionStart - (begun ?? '').length
    const written = `${value.slice(0, start)}${name} `
    onText(written + value.slice(selectionStart))
    setBegun(null)
    // After React has written it.
    requestAnimationFrame(() => {
      field.current?.focus()
      field.current?.setSelectionRange(written.length, written.length)
    })
  }
  function onKeyDown(event: KeyboardEvent) {
    const person = people[marked]
    if (!person) return
    const keys: Record<string, () => void> = {
      ArrowDown: () => setAt(Math.min(marked + 1, people.length - 1)),
      ArrowUp: () => setAt(Math.max(marked - 1, 0)),
      Enter: () => choose(person),
      Tab: () => choose(person),
      Escape: () => setBegun(null),
    }
    const act = keys[event.key]
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  return {
    look,
    field: {
      onKeyDown,
      onBlur: () => setBegun(null),
      'aria-autocomplete': 'list',
      'aria-controls': people.length > 0 ? id : undefined,
      'aria-activedescendant': people[marked] ? `${id}-${marked}` : undefined,
    } as const,
    list: { id, people, marked, onPoint: setAt, onChoose: choose } satisfies ListProps,
  }
}

export function MentionList({ id, people, marked, onPoint, onChoose }: ListProps) {
  if (people.length === 0) return null
  return (
    <ul className="pv-mention pv-mention--people" role="listbox" id={id} aria-label={commentTexts.mention}>
      {people.map((person, index) => (
        <li
          key={person.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === marked}
          onMouseMove={whenMoved(() => onPoint(index))}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(person)}
        >
          <strong>{person.name}</strong>
          <span>{person.title}</span>
        </li>
      ))}
    </ul>
  )
}
