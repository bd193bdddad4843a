/** Plans that were edited at random, the same for the same seed. */
import type { ContentSection, PlanContent, RichTextNode } from '../../../../domain/content/content'
import { element, paragraph, plan, reference, rich, section, text } from '../fixtures'

export type Random = (below: number) => number

/** mulberry32: a small generator that a failing test can be repeated with. */
export function randomFrom(seed: number): Random {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below)
  }
}

const vocabulary = ['ring', 'straks', 'vagten', 'luk', 'vinduet', 'hent', 'vand', 'lygter', 'skriv', 'log', 'til', 'og', 'på', 'IT-drift']

const sentence = (random: Random): string =>
  Array.from({ length: 2 + random(8) }, () => vocabulary[random(vocabulary.length)]).join(' ')

const words = (random: Random): RichTextNode => text(sentence(random), random(4) === 0 ? { format: 1 + random(2) } : {})

function block(random: Random): RichTextNode {
  const kind = random(5)
  if (kind === 0) return { ...element('heading', words(random)), tag: random(2) ? 'h3' : 'h4' }
  if (kind === 1) return { ...element('list', element('listitem', words(random)), element('listitem', words(random))), listType: random(2) ? 'number' : 'bullet' }
  if (kind === 2) return paragraph(words(random), reference('contactRef', `c${random(4)}`))
  return random(6) === 0 ? paragraph() : paragraph(words(random))
}

const body = (random: Random) => ({ body: rich(...Array.from({ length: 1 + random(4) }, () => block(random))) })
const step = (random: Random) => ({ text: sentence(random), role: random(2) ? `r${random(3)}` : null, contact: null })
const link = (random: Random) => ({ who: { to: 'roles' as const, id: `r${random(5)}` }, note: random(2) ? sentence(random) : '' })
const group = (random: Random) => ({ heading: sentence(random), members: [link(random), link(random)] })
const file = (random: Random) => ({
  hash: `h${random(9)}`,
  name: `${sentence(random)}.pdf`,
  mime: 'application/pdf',
  size: random(9),
  width: null,
  height: null,
  alt: sentence(random),
  caption: '',
  visibility: 'internal' as const,
})

const renumbered = (sections: ContentSection[]): ContentSection[] => {
  let number = 0
  return sections.map((each) => (each.key.startsWith('free:') ? { ...each, key: `free:${++number}` as const } : each))
}

/** A plan of three free sections beside the standard ones. */
export const somePlan = (random: Random): PlanContent =>
  plan({
    sections: renumbered([
      section('situation', body(random)),
      section('actions', body(random), { phases: { immediate: [step(random), step(random)], followUp: [step(random)] } }),
      section('communication', { ...body(random), internal: rich(block(random)) }),
      ...Array.from({ length: 3 }, () => section('free:1', body(random), { heading: sentence(random) })),
    ]),
    alarmChain: [link(random), link(random), link(random)],
    contactGroups: [group(random), group(random)],
    attachments: [file(random)],
  })

/** One item put in, taken out, replaced or moved. */
function edited<Item>(items: readonly Item[], random: Random, make: (random: Random) => Item): Item[] {
  const at = random(items.length + 1)
  const copy = [...items]
  const [out] = random(3) === 0 ? [] : copy.splice(Math.min(at, copy.length - 1), 1)
  if (out !== undefined && random(2) === 0) copy.splice(random(copy.length + 1), 0, out)
  else if (random(2) === 0) copy.splice(at, 0, make(random))
  return copy
}

function editedSection(each: ContentSection, random: Random): ContentSection {
  const { text: texts, phases } = each
  if (phases.immediate && random(2)) return { ...each, phases: { ...phases, immediate: edited(phases.immediate, random, step) } }
  const root = texts.body?.root
  return root ? { ...each, text: { ...texts, body: { root: { ...root, children: edited(root.children ?? [], random, block) } } } } : each
}

function factsAtRandom({ visibility: _, ...content }: PlanContent, random: Random): PlanContent {
  const facts = { parent: random(2) ? `p${random(3)}` : null, noActionCards: random(2) === 0 }
  return { ...content, ...facts, ...(random(2) ? { visibility: 'public' as const } : {}) }
}

/** One change somewhere, which may by chance change nothing. */
export function editOnce(content: PlanContent, random: Random): PlanContent {
  const { sections } = content
  switch (random(8)) {
    case 0:
      return { ...content, title: sentence(random) }
    case 1:
      return { ...content, alarmChain: edited(content.alarmChain, random, link) }
    case 2:
      return { ...content, contactGroups: edited(content.contactGroups, random, group) }
    case 3:
      return { ...content, attachments: edited(content.attachments ?? [], random, file) }
    case 4: {
      const own = sections.filter(({ key }) => key.startsWith('free:'))
      const standard = sections.filter(({ key }) => !key.startsWith('free:'))
      const make = () => section('free:1', body(random), { heading: sentence(random) })
      return { ...content, sections: renumbered([...standard, ...edited(own, random, make)]) }
    }
    case 5:
      return factsAtRandom(content, random)
    default: {
      const at = random(sections.length)
      return { ...content, sections: sections.map((each, place) => (place === at ? editedSection(each, random) : each)) }
    }
  }
}

export const editSome = (content: PlanContent, random: Random): PlanContent =>
  Array.from({ length: random(4) }).reduce<PlanContent>((now) => editOnce(now, random), content)
