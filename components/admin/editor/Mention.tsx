'use client'
/** "@" and the beginning of a name: contacts, roles and plans to refer to, told apart by department and number. */
import { useAuth, useFormFields } from '@payloadcms/ui'
import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { $createTextNode, $isTextNode, $setSelection, type LexicalNode, type TextNode } from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { LexicalTypeaheadMenuPlugin, MenuOption, type MenuTextMatch } from '@payloadcms/richtext-lexical/lexical/react/LexicalTypeaheadMenuPlugin'
import { useId, useMemo, useState } from 'react'
import { createPortal } from 'react-dom'
import type { OfferedReference } from '../../../collections/references/offered'
import { referenceId } from '../../../domain/content/richtext'
import { pickTexts, typedFactTexts } from '../../../messages'
import type { Creatable } from '../pick/createRecord'
import { homeOf } from '../pick/home'
import { NewRecord } from '../pick/NewRecord'
import { useOffers } from '../pick/useOffers'
import { whenMoved } from '../pick/whenMoved'
import { $lines, $reference, $replaceByReference, stretchOf } from './lines'

const texts = typedFactTexts.mention
const creatable: readonly Creatable[] = ['contacts', 'roles']

/** What there is, or what can be made of the words. */
type Offered = { reference: OfferedReference } | { create: Creatable; name: string }

class Offer extends MenuOption {
  constructor(readonly offered: Offered) {
    super('reference' in offered ? `${offered.reference.to} ${offered.reference.id}` : offered.create)
  }
}

/** After "@" at the beginning of a word: up to four words, so that first and last name fit. */
function matchOf(text: string): MenuTextMatch | null {
  const match = /(?:^|[\s(])(@((?:[^\s@]{1,40}(?: [^\s@]{1,40}){0,3} ?)?))$/.exec(text)
  if (!match) return null
  const [whole, replaceableString = '', matchingString = ''] = match
  return { leadOffset: match.index + whole.length - replaceableString.length, matchingString, replaceableString }
}

/** Whoever chose a name writes on at once, and the name's own edge looks like a space. */
function $spaceAfter(node: LexicalNode): void {
  const next = node.getNextSibling()
  if ($isTextNode(next) && /^[\s.,;:!?)]/.test(next.getTextContent())) return void node.selectNext()
  const space = $createTextNode(' ')
  node.insertAfter(space)
  space.select()
}

function MentionPlugin() {
  const [editor] = useLexicalComposerContext()
  const [query, setQuery] = useState<string | null>(null)
  const [creating, setCreating] = useState<{ what: Creatable; name: string; typed: string } | null>(null)
  const { user, permissions } = useAuth()
  const planDepartment = useFormFields(([fields]) => fields.department?.value)
  const { offers, isAsking } = useOffers({ query })
  const searched = query?.trim() ?? ''
  const options = useMemo(() => {
    const mayCreate = creatable.filter((what) => permissions?.collections?.[what]?.create)
    const made = searched && !isAsking ? mayCreate.map((create) => new Offer({ create, name: searched })) : []
    return [...offers.map((reference) => new Offer({ reference })), ...made]
  }, [offers, isAsking, searched, permissions])
  const choose = ({ offered }: Offer, typed: TextNode | null, close: () => void) => {
    if ('create' in offered) return begin(offered, typed?.getTextContent() ?? '', close)
    editor.update(() => {
      const node = $reference(offered.reference)
      if (typed) typed.replace(node)
      $spaceAfter(node)
      close()
    })
  }
  const begin = ({ create, name }: { create: Creatable; name: string }, typed: string, close: () => void) => {
    editor.update(
      () => {
        // The browser would go on writing where the text's cursor is, and not in the dialog.
        $setSelection(null)
        close()
      },
      { onUpdate: () => setCreating({ what: create, name, typed }) },
    )
  }
  // The words stay while the record is made, so that nothing typed is lost when it is not.
  const refer = (id: string) => {
    const { what, typed } = creating!
    setCreating(null)
    editor.update(() => {
      const lines = $lines().filter(({ text }) => typed && text.includes(typed))
      const line = lines.at(-1)
      const stretch = line && stretchOf(line, line.text.lastIndexOf(typed), typed.length)
      if (stretch) $replaceByReference(stretch, typed, { to: what, id })
    })
  }
  const menu = (
    <LexicalTypeaheadMenuPlugin<Offer>
      anchorClassName="pv-mention-anchor"
      onQueryChange={setQuery}
      onSelectOption={choose}
      options={options}
      triggerFn={matchOf}
      menuRenderFn={(anchor, { selectedIndex, selectOptionAndCleanUp, setHighlightedIndex }) =>
        anchor.current && query !== null
          ? createPortal(
              <Menu
                offers={options}
                isAsking={isAsking}
                selected={selectedIndex}
                onChoose={selectOptionAndCleanUp}
                onPoint={setHighlightedIndex}
              />,
              anchor.current,
            )
          : null
      }
    />
  )
  return (
    <>
      {menu}
      {creating && (
        <NewRecord
          what={creating.what}
          name={creating.name}
          department={referenceId(planDepartment) ?? homeOf(user)}
          onCreated={refer}
          onClose={() => setCreating(null)}
        />
      )}
    </>
  )
}

interface MenuProps {
  offers: Offer[]
  isAsking: boolean
  selected: number | null
  onChoose: (offer: Offer) => void
  onPoint: (index: number) => void
}

function Menu({ offers, isAsking, selected, onChoose, onPoint }: MenuProps) {
  const id = useId()
  return (
    <div className="pv-mention">
      <p className="pv-mention__title" id={id}>
        {texts.title}
      </p>
      {offers.length === 0 && <p role="status">{isAsking ? texts.loading : texts.none}</p>}
      <ul role="listbox" aria-labelledby={id}>
        {offers.map((offer, index) => (
          <li
            key={offer.key}
            id={`typeahead-item-${index}`}
            ref={(element) => offer.setRefElement(element)}
            role="option"
            aria-selected={selected === index}
            onMouseMove={whenMoved(() => onPoint(index))}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(offer)}
          >
            <Offering {...offer.offered} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Offering(offered: Offered) {
  const [name, detail] =
    'reference' in offered
      ? [offered.reference.name, [texts.kinds[offered.reference.to], offered.reference.detail].filter(Boolean).join(' · ')]
      : [pickTexts.offer[offered.create](offered.name), pickTexts.offerDetail[offered.create]]
  return (
    <>
      <strong>{name}</strong>
      <span>{detail}</span>
    </>
  )
}

export const Mention = createClientFeature({ plugins: [{ Component: MentionPlugin, position: 'normal' }] })
