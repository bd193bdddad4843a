/** The comparison as parts in reading order: the head of the plan, its sections, and the lists that belong to them. */
import type { ReactNode } from 'react'
import { compareTexts, words } from '../../messages'
import { isTouched, type ComparedFact, type ComparedSection, type Comparison, type Part } from '../../domain/compare'
import { sectionKeys, type SectionKey } from '../../domain/content/templates'
import { Attachments, Chain, Group, NameChange, Steps, ValueChange } from './ListChanges'
import type { NameOf } from './name-of'
import { TextChange } from './TextChange'
import { Words } from './Words'

export interface ShownPart {
  /** What comments are anchored to: a section's key, `alarmChain`, `contactGroups`, `attachments`, or `plan`. */
  key: string
  heading: string
  part: Part
  renamed: { from: string; to: string } | null
  touched: boolean
  body: ReactNode
}

/** @param isNew nothing was approved before: all of it is new, and no word need say so. */
export function shownParts(comparison: Comparison, nameOf: NameOf, isNew: boolean): ShownPart[] {
  const { facts, sections, alarmChain, contactGroups, attachments } = comparison
  const lists = {
    alerting: list('alarmChain', words.alarmChain, alarmChain, <Chain links={alarmChain} nameOf={nameOf} quiet={isNew} />),
    contacts: list('contactGroups', words.contactGroups, contactGroups, contactGroups.map((group, index) => (
      <Group key={index} group={group} nameOf={nameOf} quiet={isNew} />
    ))),
  }
  // A list stands after its section; without one, where the section would be.
  const shown: { place: number; part: ShownPart | undefined }[] = [
    ...sections.map((section) => ({ place: placeOf(section.key), part: sectionPart(section, nameOf, isNew) })),
    ...(['alerting', 'contacts'] as const).map((key) => ({ place: placeOf(key) + 0.5, part: lists[key] })),
  ]
  const files = list('attachments', compareTexts.attachments, attachments, (
    <Attachments attachments={attachments} nameOf={nameOf} quiet={isNew} />
  ))
  const ordered = shown.sort((one, other) => one.place - other.place).map(({ part }) => part)
  return [headPart(facts, nameOf, isNew), ...ordered, files].flatMap((part) => part ?? [])
}

/** Standard sections in their one order; free ones after them, in theirs. */
function placeOf(key: string): number {
  const place = (sectionKeys as readonly string[]).indexOf(key)
  return place === -1 ? sectionKeys.length : place
}

const fateOfAll = (parts: readonly (Part & { renamedFrom?: string | null })[]): Part => {
  const [first] = parts
  const all = first && parts.every(({ is }) => is === first.is) && (first.is === 'added' || first.is === 'removed')
  return { is: all ? first.is : parts.some(isTouched) ? 'changed' : 'unchanged', moved: null }
}

function list(key: string, heading: string, parts: readonly Part[], body: ReactNode): ShownPart | undefined {
  if (parts.length === 0) return undefined
  return { key, heading, part: fateOfAll(parts), renamed: null, touched: parts.some(isTouched), body }
}

function sectionPart(section: ComparedSection, nameOf: NameOf, isNew: boolean): ShownPart {
  const { key, is, moved, renamedFrom, texts, phases } = section
  const heading = section.heading || words.sections[key as SectionKey] || compareTexts.untitled
  const quiet = isNew || is === 'added' || is === 'removed'
  return {
    key,
    heading,
    part: { is, moved },
    renamed: renamedFrom === null ? null : { from: renamedFrom || compareTexts.untitled, to: heading },
    touched: isTouched(section),
    body: (
      <>
        {texts.map(({ part, text }) => (
          <div key={part}>
            {part !== 'body' && <h4>{words.textParts[part]}</h4>}
            <TextChange text={text} nameOf={nameOf} quiet={quiet} />
          </div>
        ))}
        {phases.map(({ phase, steps }) => (
          <div key={phase}>
            <h4>{words.phases[phase]}</h4>
            <Steps steps={steps} nameOf={nameOf} quiet={quiet} />
          </div>
        ))}
      </>
    ),
  }
}

function headPart(facts: readonly ComparedFact[], nameOf: NameOf, isNew: boolean): ShownPart {
  const said = facts.filter((fact) => fact.changed || saysSomething(fact))
  const touched = facts.some(({ changed }) => changed)
  return {
    key: 'plan',
    heading: compareTexts.head,
    part: { is: !touched ? 'unchanged' : isNew ? 'added' : 'changed', moved: null },
    renamed: null,
    touched,
    body: (
      <dl className="pv-facts">
        {said.map((fact) => (
          <div key={fact.fact}>
            <dt>{compareTexts.facts[fact.fact]}</dt>
            <dd>
              <Fact fact={fact} nameOf={nameOf} quiet={isNew} />
            </dd>
          </div>
        ))}
      </dl>
    ),
  }
}

function saysSomething(fact: ComparedFact): boolean {
  if ('words' in fact) return fact.words.length > 0
  return Boolean(fact.after)
}

const collectionOf = { department: 'departments', parent: 'plans', performedBy: 'roles' } as const

function Fact({ fact, nameOf, quiet }: { fact: ComparedFact; nameOf: NameOf; quiet: boolean }) {
  switch (fact.fact) {
    case 'title':
    case 'summary':
    case 'crisisLevel':
      return <Words runs={fact.words} nameOf={nameOf} quiet={quiet} />
    case 'kind': {
      const kind = (value: typeof fact.before) => (value ? words.kinds[value] : compareTexts.nothing)
      return <ValueChange before={kind(fact.before)} after={kind(fact.after)} changed={fact.changed && !quiet} />
    }
    case 'noActionCards': {
      const answer = (value: boolean) => (value ? compareTexts.yes : compareTexts.no)
      return <ValueChange before={answer(fact.before)} after={answer(fact.after)} changed={fact.changed && !quiet} />
    }
    case 'visibility': {
      const { [fact.before]: before, [fact.after]: after } = compareTexts.visibility
      return <ValueChange before={before} after={after} changed={fact.changed && !quiet} />
    }
    default:
      return <NameChange to={collectionOf[fact.fact]} change={fact} nameOf={nameOf} quiet={quiet} />
  }
}
