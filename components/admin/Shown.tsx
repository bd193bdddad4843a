'use client'
/** Values of the append-only records as a person reads them, in lists and in the document view. */
import { FieldLabel, useField } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'
import { words } from '../../messages'
import { dateText, momentText } from './dates'

const texts = {
  moment: momentText,
  day: dateText,
  state: (value: string) => words.states[value as keyof typeof words.states] ?? value,
  changeClass: (value: string) => words.changeClasses[value as keyof typeof words.changeClasses] ?? value,
}

interface As {
  as: keyof typeof texts
}

export function ShownCell({ cellData, as }: As & { cellData?: string | null }) {
  return <span>{cellData ? texts[as](cellData) : '–'}</span>
}

export function ShownField({ field, path, as }: As & TextFieldClientProps) {
  const { value } = useField<string>({ path })
  return (
    <div className="field-type pv-shown">
      <FieldLabel as="span" label={field.label} />
      <p>{value ? texts[as](value) : '–'}</p>
    </div>
  )
}

interface Person {
  id: string
  name: string
  title?: string
}

/** "Udarbejdet af" of a revision: the names and titles of that day. */
export function PeopleField({ field, path }: TextFieldClientProps) {
  const { value } = useField<Person[]>({ path })
  return (
    <div className="field-type pv-shown">
      <FieldLabel as="span" label={field.label} />
      <ul>
        {(value ?? []).map(({ id, name, title }) => (
          <li key={id}>{title ? `${name}, ${title}` : name}</li>
        ))}
      </ul>
    </div>
  )
}
