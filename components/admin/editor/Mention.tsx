'use client'
/** "@" and the beginning of a name: contacts, roles and plans to refer to, told apart by department and number. */
import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import type { TextNode } from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { LexicalTypeaheadMenuPlugin, MenuOption, type MenuTextMatch } from '@payloadcms/richtext-lexical/lexical/react/LexicalTypeaheadMenuPlugin'
import { useEffect, useId, useState } from 'react'
import { createPortal } from 'react-dom'
import type { OfferedReference } from '../../../collections/references/endpoints'
import { typedFactTexts } from '../../../messages'
import { useAddresses } from '../api'
import { $reference } from './lines'

const texts = typedFactTexts.mention

class Offer extends MenuOption {
  constructor(readonly reference: OfferedReference) {
    super(`${reference.to} ${reference.id}`)
  }
}

/** Milliseconds of quiet before the server is asked. */
const pause = 150

/** After "@" at the beginning of a word: up to four words, so that first and last name fit. */
function matchOf(text: string): MenuTextMatch | null {
  const match = /(?:^|[\s(])(@((?:[^\s@]{1,40}(?: [^\s@]{1,40}){0,3} ?)?))$/.exec(text)
  if (!match) return null
  const [whole, replaceableString = '', matchingString = ''] = match
  return { leadOffset: match.index + whole.length - replaceableString.length, matchingString, replaceableString }
}

function MentionPlugin() {
  const [editor] = useLexicalComposerContext()
  const [query, setQuery] = useState<string | null>(null)
  const { offers, isAsking } = useOffers(query)
  const choose = ({ reference }: Offer, typed: TextNode | null, close: () => void) => {
    editor.update(() => {
      const node = $reference(reference)
      if (typed) typed.replace(node)
      node.selectNext()
      close()
    })
  }
  return (
    <LexicalTypeaheadMenuPlugin<Offer>
      anchorClassName="pv-mention-anchor"
      onQueryChange={setQuery}
      onSelectOption={choose}
      options={offers}
      triggerFn={matchOf}
      menuRenderFn={(anchor, { selectedIndex, selectOptionAndCleanUp, setHighlightedIndex }) =>
        anchor.current && query !== null
          ? createPortal(
              <Menu
                offers={offers}
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
            onMouseEnter={() => onPoint(index)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(offer)}
          >
            <strong>{offer.reference.name}</strong>
            <span>{[texts.kinds[offer.reference.to], offer.reference.detail].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The newest question's answer, however late the older ones come. */
function useOffers(query: string | null): { offers: Offer[]; isAsking: boolean } {
  const { api } = useAddresses()
  const address = api('/references')
  const [answer, setAnswer] = useState<{ query: string; offers: Offer[] } | null>(null)
  useEffect(() => {
    if (query === null) return
    const asking = new AbortController()
    const ask = async () => {
      const response = await fetch(`${address}?${new URLSearchParams({ q: query })}`, { credentials: 'include', signal: asking.signal })
      const found = response.ok ? ((await response.json()) as OfferedReference[]) : []
      setAnswer({ query, offers: found.map((reference) => new Offer(reference)) })
    }
    const waiting = setTimeout(() => void ask().catch(() => {}), pause)
    return () => {
      clearTimeout(waiting)
      asking.abort()
    }
  }, [address, query])
  if (query === null) return { offers: [], isAsking: false }
  return { offers: answer?.offers ?? [], isAsking: answer?.query !== query }
}

export const Mention = createClientFeature({ plugins: [{ Component: MentionPlugin, position: 'normal' }] })
