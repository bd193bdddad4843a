'use client'
/** Numbers and names that are typed as text: marked while one writes, and made a reference with one click. */
import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useDocumentDrawer } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { typedFactTexts } from '../../../messages'
import { factsIn, type TypedFact } from '../../../domain/content/typed-facts'
import { useContactBook, type Book, type KnownContact } from './contact-book'
import { leave, leftIn } from './left'
import { $lines, $replaceByReference, rangeOf, stretchOf, type Stretch } from './lines'
import { useWhenQuiet } from './useWhenQuiet'

const texts = typedFactTexts.editor

interface Found extends TypedFact {
  stretch: Stretch
}

/** More than these are told when the first are settled. */
const mostShown = 5

function TypedFactsPlugin() {
  const [editor] = useLexicalComposerContext()
  const book = useContactBook()
  const [found, setFound] = useState<Found[]>([])
  const plan = usePathname()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => setLeft(new Set(leftIn(plan))), [plan])

  const look = useMemo(() => book && (() => setFound(editor.isEditable() ? factsOf(editor, book) : [])), [editor, book])
  useWhenQuiet(editor, look)

  const shown = found.filter(({ words }) => !left.has(words))
  useMarks(editor, shown)
  if (!book || shown.length === 0) return null
  return (
    <section className="pv-typed" aria-label={texts.title}>
      <ul>
        {shown.slice(0, mostShown).map((fact) => (
          <Fact
            key={`${fact.stretch.start.key} ${fact.stretch.start.offset}`}
            fact={fact}
            owners={fact.owners.flatMap((id) => book.contacts.get(id) ?? [])}
            editor={editor}
            onLeave={() => {
              leave(plan, fact.words)
              setLeft(new Set([...left, fact.words]))
            }}
          />
        ))}
      </ul>
      {shown.length > mostShown && <p className="pv-hint">{texts.more(shown.length - mostShown)}</p>}
    </section>
  )
}

const factsOf = (editor: LexicalEditor, { book }: Book): Found[] =>
  editor.read(() =>
    $lines().flatMap((line) =>
      factsIn(line.text, book).flatMap((fact) => {
        const stretch = stretchOf(line, fact.at, fact.words.length)
        return stretch ? [{ ...fact, stretch }] : []
      }),
    ),
  )

interface FactProps {
  fact: Found
  owners: KnownContact[]
  editor: LexicalEditor
  onLeave: () => void
}

function Fact({ fact, owners, editor, onLeave }: FactProps) {
  const { words, stretch } = fact
  const refer = (id: string) => editor.update(() => void $replaceByReference(stretch, words, { to: 'contacts', id }))
  return (
    <li>
      <span className="pv-break">{sentence(fact, owners)}</span>
      {owners.length === 0 && fact.number && <CreateContact number={fact.number} onCreated={refer} />}
      {owners.map((owner) => (
        <button key={owner.id} type="button" className="pv-link-button" onClick={() => refer(owner.id)}>
          {owners.length === 1 ? texts.refer : texts.referTo([owner.name, owner.department].filter(Boolean).join(', '))}
        </button>
      ))}
      <button type="button" className="pv-link-button" aria-label={texts.leaveFull(words)} onClick={onLeave}>
        {texts.leave}
      </button>
    </li>
  )
}

function sentence({ is, words }: TypedFact, owners: KnownContact[]): string {
  const [owner] = owners
  if (is === 'name') return owners.length > 1 ? texts.nameOfSeveral(words) : texts.name(words)
  if (!owner) return texts.numberOfNobody(words)
  return owners.length > 1 ? texts.numberOfSeveral(words) : texts.number(words, owner.name)
}

function CreateContact({ number, onCreated }: { number: string; onCreated: (id: string) => void }) {
  const [Drawer, , { openDrawer, closeDrawer }] = useDocumentDrawer({ collectionSlug: 'contacts' })
  const saved = useCallback(
    ({ doc }: { doc: { id: number | string } }) => {
      closeDrawer()
      onCreated(String(doc.id))
    },
    [closeDrawer, onCreated],
  )
  return (
    <>
      <button type="button" className="pv-link-button" onClick={openDrawer}>
        {texts.create}
      </button>
      <Drawer initialData={{ type: 'person', active: true, phones: [{ number }] }} redirectAfterCreate={false} onSave={saved as never} />
    </>
  )
}

const mark = 'pv-typed'

/** Marks without touching the text's own elements, where the browser can (CSS Custom Highlight); the list says it all the same. */
function useMarks(editor: LexicalEditor, found: Found[]): void {
  useEffect(() => {
    if (!('highlights' in CSS)) return
    const highlight = CSS.highlights.get(mark) ?? new Highlight()
    CSS.highlights.set(mark, highlight)
    const ranges = found.flatMap(({ stretch }) => rangeOf(editor, stretch) ?? [])
    for (const range of ranges) highlight.add(range)
    return () => ranges.forEach((range) => highlight.delete(range))
  }, [editor, found])
}

export const TypedFacts = createClientFeature({ plugins: [{ Component: TypedFactsPlugin, position: 'belowContainer' }] })
