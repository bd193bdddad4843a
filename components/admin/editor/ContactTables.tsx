'use client'
/** A table of names and numbers, such as one pasted from Excel, becomes contacts with one click. */
import { useAuth, useFormFields } from '@payloadcms/ui'
import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { usePathname } from 'next/navigation'
import { useEffect, useMemo, useState } from 'react'
import type { Id } from '../../../domain/approval/vocabulary'
import { referenceId } from '../../../domain/content/richtext'
import { contactTableTexts as texts } from '../../../messages'
import { useAddresses } from '../api'
import { homeOf } from '../pick/home'
import { askAgain, useContactBook } from './contact-book'
import { $contactTables, $rowsToReferences, type FoundTable } from './contact-tables'
import { leave, leftIn } from './left'
import { makeContacts, type LeftRow } from './makeContacts'
import { useWhenQuiet } from './useWhenQuiet'

function ContactTablesPlugin() {
  const [editor] = useLexicalComposerContext()
  const book = useContactBook()
  const plan = usePathname()
  const { api } = useAddresses()
  const { user } = useAuth()
  const department = useFormFields(([fields]) => fields.department?.value)
  const [tables, setTables] = useState<FoundTable[]>([])
  const [left, setLeft] = useState<readonly string[]>([])
  const [isMaking, setMaking] = useState(false)
  const [told, setTold] = useState<{ sentence: string; rows: LeftRow[] } | null>(null)
  useEffect(() => setLeft(leftIn(plan)), [plan])

  const look = useMemo(() => {
    if (!book) return null
    const known = [...book.contacts.values()]
    return () => setTables(editor.isEditable() ? editor.read(() => $contactTables(known)) : [])
  }, [editor, book])
  useWhenQuiet(editor, look)

  const make = async (table: FoundTable) => {
    setMaking(true)
    const { contacts, leftRows } = await makeContacts(api('/contacts'), table.rows, referenceId(department) ?? homeOf(user))
    setMaking(false)
    askAgain(api('/contact-book'))
    if (contacts.size === 0) return setTold({ sentence: texts.done(0), rows: leftRows })
    // Nobody makes the same rows twice while the text is looked at again.
    setTables((before) => before.filter(({ key }) => key !== table.key))
    replace(table, contacts, leftRows)
  }
  const replace = (table: FoundTable, contacts: ReadonlyMap<number, Id>, rows: LeftRow[]) => {
    let isDone = false
    editor.update(() => void (isDone = $rowsToReferences(table, contacts)), {
      onUpdate: () => setTold(isDone ? { sentence: texts.done(contacts.size), rows } : { sentence: texts.changed, rows: [] }),
    })
  }

  const offered = tables.filter(({ text }) => !left.includes(nameOf(text)))
  if (offered.length === 0 && !told) return null
  return (
    <section className="pv-typed" aria-label={texts.title}>
      {offered.map((table) => (
        <div key={table.key}>
          <p>
            {texts.offer} {texts.counts(countsOf(table))}.
          </p>
          <button type="button" className="pv-button" disabled={isMaking} onClick={() => void make(table)}>
            {isMaking ? texts.making : texts.make}
          </button>{' '}
          <button
            type="button"
            className="pv-link-button"
            disabled={isMaking}
            onClick={() => {
              leave(plan, nameOf(table.text))
              setLeft([...left, nameOf(table.text)])
            }}
          >
            {texts.leave}
          </button>
        </div>
      ))}
      <div role="status">{told && <Told {...told} onClose={() => setTold(null)} />}</div>
    </section>
  )
}

/** By which a table that shall stand is known again. */
const nameOf = (text: string): string => `table ${text.replace(/\s+/g, ' ').slice(0, 200)}`

const countsOf = ({ rows }: FoundTable) => {
  const count = (wanted: FoundTable['rows'][number]['is']) => rows.filter(({ is }) => is === wanted).length
  return { known: count('known'), made: count('new'), unclear: count('unclear') }
}

function Told({ sentence, rows, onClose }: { sentence: string; rows: LeftRow[]; onClose: () => void }) {
  return (
    <>
      <p>
        {sentence}{' '}
        <button type="button" className="pv-link-button" onClick={onClose}>
          {texts.close}
        </button>
      </p>
      {rows.length > 0 && (
        <>
          <p>{texts.left}</p>
          <ul>
            {rows.map(({ words, why }, at) => (
              <li key={at}>{texts.leftRow(words, why)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

export const ContactTables = createClientFeature({ plugins: [{ Component: ContactTablesPlugin, position: 'belowContainer' }] })
