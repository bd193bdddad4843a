/** Steps, alarm chain, contact groups and attachments, each compared as what it is. */
import { canonicalJson } from '../content/canonical'
import type { Attachment, ChainLink, ContactGroup, Step, WhoReference } from '../content/content'
import type { Id } from '../approval/vocabulary'
import { align, type Pair } from './align'
import { fateOf, type Change, type Part } from './part'
import { bagOf, likenessOf, tokensOfText } from './tokens'
import { compareWords, type Run } from './words'

export interface ComparedStep extends Part {
  text: Run[]
  role: Change<Id | null>
  contact: Change<Id | null>
}

export interface ComparedLink extends Part {
  who: WhoReference
  note: Run[]
}

export interface ComparedGroup extends Part {
  heading: string
  renamedFrom: string | null
  members: ComparedLink[]
}

export interface ComparedAttachment extends Part {
  /** As it is now; of a removed one, as it was. */
  attachment: Attachment
  /** The file itself is another one. */
  replaced: boolean
  name: Run[]
  alt: Run[]
  caption: Run[]
  visibility: Change<Attachment['visibility'] | null>
}

const bagOfText = (text: string) => bagOf(tokensOfText(text))

export function compareSteps(before: readonly Step[], after: readonly Step[]): ComparedStep[] {
  const bags = new Map([...before, ...after].map((step) => [step, bagOfText(step.text)]))
  const likeness = (one: Step, other: Step) => {
    const alike = likenessOf(bags.get(one)!, bags.get(other)!)
    return alike >= 0.4 ? alike : 0
  }
  return compareItems(before, after, likeness, (one, other) => ({
    text: compareWords(one?.text ?? '', other?.text ?? ''),
    role: { before: one?.role ?? null, after: other?.role ?? null },
    contact: { before: one?.contact ?? null, after: other?.contact ?? null },
  }))
}

/** Who is called is who it is: another role or contact is another link. */
export const compareChain = (before: readonly ChainLink[], after: readonly ChainLink[]): ComparedLink[] =>
  compareItems(before, after, (one, other) => (isSame(one.who, other.who) ? 1 : 0), (one, other) => ({
    who: (other ?? one)!.who,
    note: compareWords(one?.note ?? '', other?.note ?? ''),
  }))

export function compareGroups(before: readonly ContactGroup[], after: readonly ContactGroup[]): ComparedGroup[] {
  return alignGroups(before, after).map(({ before: one, after: other, moved }) => ({
    // A new heading alone is a new name, not another content.
    is: fateOf(one, other, ({ members }) => canonicalJson(members)),
    moved,
    heading: (other ?? one)!.heading,
    renamedFrom: one && other && one.heading !== other.heading ? one.heading : null,
    members: compareChain(one?.members ?? [], other?.members ?? []),
  }))
}

/** @returns which group became which; also for merging. */
export const alignGroups = (before: readonly ContactGroup[], after: readonly ContactGroup[]): Pair<ContactGroup>[] =>
  align(before, after, { digest: canonicalJson, likeness: groupLikeness })

function groupLikeness(one: ContactGroup, other: ContactGroup): number {
  if (sameHeading(one.heading, other.heading)) return 1
  const people = other.members.map(({ who }) => canonicalJson(who))
  const common = one.members.filter(({ who }) => people.includes(canonicalJson(who))).length
  const alike = common === 0 ? 0 : (2 * common) / (one.members.length + other.members.length)
  return alike >= 0.5 ? alike * 0.9 : 0
}

/** @returns whether two headings are the same to a reader. */
export const sameHeading = (one: string, other: string): boolean => normalHeading(one) === normalHeading(other)
const normalHeading = (heading: string) => heading.trim().replace(/\s+/g, ' ').toLocaleLowerCase('da')

export const compareAttachments = (before: readonly Attachment[], after: readonly Attachment[]): ComparedAttachment[] =>
  compareItems(before, after, attachmentLikeness, (one, other) => ({
    attachment: (other ?? one)!,
    replaced: Boolean(one && other && one.hash !== other.hash),
    name: compareWords(one?.name ?? '', other?.name ?? ''),
    alt: compareWords(one?.alt ?? '', other?.alt ?? ''),
    caption: compareWords(one?.caption ?? '', other?.caption ?? ''),
    visibility: { before: one?.visibility ?? null, after: other?.visibility ?? null },
  }))

/** @returns which attachment became which; also for merging. */
export const alignAttachments = (before: readonly Attachment[], after: readonly Attachment[]): Pair<Attachment>[] =>
  align(before, after, { digest: canonicalJson, likeness: attachmentLikeness })

function attachmentLikeness(one: Attachment, other: Attachment): number {
  if (one.hash === other.hash) return 1
  if (one.name === other.name) return 0.8
  return one.alt !== '' && one.alt === other.alt ? 0.6 : 0
}

const isSame = (one: unknown, other: unknown) => canonicalJson(one) === canonicalJson(other)

function compareItems<Item, Compared>(
  before: readonly Item[],
  after: readonly Item[],
  likeness: (one: Item, other: Item) => number,
  compared: (before: Item | null, after: Item | null) => Compared,
): (Part & Compared)[] {
  return align(before, after, { digest: canonicalJson, likeness }).map(({ before: one, after: other, moved }: Pair<Item>) => ({
    is: fateOf(one, other, canonicalJson),
    moved,
    ...compared(one, other),
  }))
}
