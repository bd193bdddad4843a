/** Steps, people to call and attachments with their changes, each as what it is. */
import { compareTexts } from '../../messages'
import type { Change, ComparedAttachment, ComparedGroup, ComparedLink, ComparedStep, Part } from '../../domain/compare'
import type { Id } from '../../domain/approval/vocabulary'
import { Marks } from './Marks'
import type { NameOf } from './name-of'
import { Words } from './Words'

interface Shown {
  nameOf: NameOf
  /** The section itself is added or removed and says so. */
  quiet: boolean
}

const rowClass = ({ is }: Part, quiet: boolean) => `pv-block${quiet ? '' : ` pv-block--${is}`}`

/** A part that is new or gone says so once, and not at each of its words. */
const wordsQuiet = ({ is }: Part, quiet: boolean) => quiet || is === 'added' || is === 'removed'

export function Steps({ steps, nameOf, quiet }: Shown & { steps: readonly ComparedStep[] }) {
  return (
    <ol className="pv-compared-list">
      {steps.map((step, index) => (
        <li key={index} className={rowClass(step, quiet)}>
          {!quiet && <Marks part={step} />} <Words runs={step.text} nameOf={nameOf} quiet={wordsQuiet(step, quiet)} />
          <Reference label={compareTexts.role} to="roles" change={step.role} nameOf={nameOf} quiet={wordsQuiet(step, quiet)} />
          <Reference label={compareTexts.contact} to="contacts" change={step.contact} nameOf={nameOf} quiet={wordsQuiet(step, quiet)} />
        </li>
      ))}
    </ol>
  )
}

interface ReferenceProps extends Shown {
  label: string
  to: 'roles' | 'contacts' | 'plans' | 'departments'
  change: Change<Id | null>
}

/** Whom a step names: one name, or the former and the new one. */
function Reference({ label, to, change: { before, after }, nameOf, quiet }: ReferenceProps) {
  if (!before && !after) return null
  return (
    <span className="pv-hint">
      {' · '}
      {label}: <NameChange to={to} change={{ before, after }} nameOf={nameOf} quiet={quiet} />
    </span>
  )
}

export function NameChange({ to, change: { before, after }, nameOf, quiet }: Omit<ReferenceProps, 'label'>) {
  const name = (id: Id | null) => (id ? nameOf(to, id) : compareTexts.nothing)
  return <ValueChange before={name(before)} after={name(after)} changed={before !== after && !quiet} />
}

/** A value that was replaced as a whole. Of a part that is gone only the former is known. */
export function ValueChange({ before, after, changed }: { before: string; after: string; changed: boolean }) {
  if (!changed) return <>{after === compareTexts.nothing ? before : after}</>
  return (
    <>
      <del className="pv-del">
        <span className="pv-visually-hidden">{compareTexts.marks.removed} </span>
        {before}
      </del>{' '}
      <ins className="pv-ins">
        <span className="pv-visually-hidden">{compareTexts.marks.added} </span>
        {after}
      </ins>
    </>
  )
}

export function Chain({ links, nameOf, quiet, ordered = true }: Shown & { links: readonly ComparedLink[]; ordered?: boolean }) {
  const List = ordered ? 'ol' : 'ul'
  return (
    <List className="pv-compared-list">
      {links.map((link, index) => (
        <li key={index} className={rowClass(link, quiet)}>
          {!quiet && <Marks part={link} />} <span className="pv-named">{nameOf(link.who.to, link.who.id)}</span>
          {link.note.length > 0 && (
            <span>
              {' – '}
              <Words runs={link.note} nameOf={nameOf} quiet={wordsQuiet(link, quiet)} />
            </span>
          )}
        </li>
      ))}
    </List>
  )
}

export function Group({ group, nameOf, quiet }: Shown & { group: ComparedGroup }) {
  const { heading, renamedFrom, members } = group
  const title = heading || compareTexts.untitled
  return (
    <>
      <h4>
        {title} {!quiet && <Marks part={group} renamed={renamedFrom === null ? null : { from: renamedFrom, to: title }} />}
      </h4>
      <Chain links={members} nameOf={nameOf} quiet={wordsQuiet(group, quiet)} ordered={false} />
    </>
  )
}

export function Attachments({ attachments, nameOf, quiet }: Shown & { attachments: readonly ComparedAttachment[] }) {
  return (
    <ul className="pv-compared-list">
      {attachments.map((each, index) => {
        const words = { nameOf, quiet: wordsQuiet(each, quiet) }
        const { before, after } = each.visibility
        const shownTo = (value: typeof before) => (value ? compareTexts.visibility[value] : compareTexts.nothing)
        return (
          <li key={index} className={rowClass(each, quiet)}>
            {!quiet && <Marks part={each} />} <strong><Words runs={each.name} {...words} /></strong>
            {each.replaced && <span className="pv-fate pv-fate--changed">{compareTexts.fileReplaced}</span>}
            <br />
            {compareTexts.alt}: <Words runs={each.alt} {...words} />
            {each.caption.length > 0 && (
              <>
                <br />
                {compareTexts.caption}: <Words runs={each.caption} {...words} />
              </>
            )}
            <br />
            <span className="pv-hint">
              {compareTexts.shownTo}:{' '}
              <ValueChange before={shownTo(before)} after={shownTo(after)} changed={each.is === 'changed' && before !== after} />
            </span>
          </li>
        )
      })}
    </ul>
  )
}
