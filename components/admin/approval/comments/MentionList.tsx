'use client'
/** "@" in a comment: who is meant, chosen with the arrows and Enter, or with the pointer. */
import { useId, useState, type KeyboardEvent, type RefObject } from 'react'
import { mentionBegun } from '../../../../domain/approval/mentions'
import { commentTexts } from '../../../../messages'
import { usePeople, type Person } from '../../people'
import { optionId, Options, useMarked } from '../../pick/Options'

const most = 6

/** @returns what the field listens for, and what the list below it shows */
export function useMention(field: RefObject<HTMLTextAreaElement | null>, onText: (text: string) => void) {
  const id = useId()
  const [begun, setBegun] = useState<string | null>(null)
  const all = usePeople(begun !== null)
  const sought = begun?.toLocaleLowerCase('da') ?? ''
  const people = begun === null ? [] : all.filter(({ name }) => ` ${name.toLocaleLowerCase('da')}`.includes(` ${sought}`)).slice(0, most)
  const { marked, mark, arrows } = useMarked(people.length)

  const look = () => {
    const { value, selectionStart } = field.current!
    setBegun(mentionBegun(value.slice(0, selectionStart)))
    mark(0)
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
      ...arrows,
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
      'aria-activedescendant': people[marked] ? optionId(id, marked) : undefined,
    } as const,
    list: {
      id,
      options: people.map((person) => ({ key: person.id, name: person.name, detail: person.title })),
      marked,
      onPoint: mark,
      onChoose: (index: number) => people[index] && choose(people[index]),
    },
  }
}

export const MentionList = (list: ReturnType<typeof useMention>['list']) =>
  list.options.length > 0 && <Options {...list} className="pv-mention pv-mention--people" label={commentTexts.mention} />
