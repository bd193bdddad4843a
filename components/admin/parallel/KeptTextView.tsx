/** `/admin/gemt-tekst/:plan/:text`: what somebody wrote that did not come in, beside the plan as it is now. */
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import { contentOf } from '../../../collections/plans/content/content'
import { contentIn } from '../../../collections/plans/conflicts/save-conflict'
import { parallelTexts } from '../../../messages'
import type { RescuedText, User } from '../../../payload-types'
import { comparePlans } from '../../../domain/compare'
import type { PlanContent } from '../../../domain/content/content'
import { contentHash } from '../../../domain/content/hash'
import { namesOf } from '../approval/names'
import { shownParts, type ShownPart } from '../../compare/parts'
import { momentText } from '../dates'
import { KeptText } from './KeptText'
import { PlanPage, segmentsOf } from '../PlanPage'
import { readPlan, readText } from './read'

const texts = parallelTexts.compareView

export async function KeptTextView(view: AdminViewServerProps) {
  const { payload } = view
  const user = view.user as unknown as User
  const [planId, textId] = segmentsOf(view)
  const plan = user ? await readPlan(payload, user, planId) : null
  const text = plan ? await readText(payload, user, String(plan.id), textId) : null
  const mine = text && contentIn(text.content)
  if (!plan || !text || !mine) {
    return (
      <PlanPage view={view} plan={plan} crumb={texts.crumb}>
        <h1>{texts.notFound}</h1>
      </PlanPage>
    )
  }
  const now = contentOf(plan)
  const base = contentIn(text.base)
  const nameOf = await namesOf(payload, user, base ? [base, now, mine] : [now, mine])
  const shown = (content: PlanContent) => shownParts(comparePlans(base ?? now, content), nameOf, false)
  const rows = pairs(shown(now), shown(mine))
  return (
    <PlanPage view={view} plan={plan} crumb={texts.crumb}>
      <h1>{texts.heading}</h1>
      <div className="pv-approval__head">
        <p>{texts.saved(text.userName, momentText(text.at))}</p>
        {!base && <p className="pv-notice">{texts.baseUnknown}</p>}
        <Standing text={text} plan={String(plan.id)} hash={contentHash(now)} />
      </div>
      {rows.length === 0 && <p>{texts.nothing}</p>}
      {rows.map(({ key, newest, own }) => (
        <section key={key} className="pv-part" aria-label={(own ?? newest)?.heading}>
          <h2>
            {(own ?? newest)?.heading} <span className="pv-hint">{whose(newest, own)}</span>
          </h2>
          <div className="pv-settle__sides">
            <Side heading={texts.newest}>{newest?.body}</Side>
            <Side heading={texts.mine}>{own?.body}</Side>
          </div>
        </section>
      ))}
      <p>
        <a href={`${payload.config.routes.admin}/collections/plans/${plan.id}`}>{texts.back}</a>
      </p>
    </PlanPage>
  )
}

function Standing({ text, plan, hash }: { text: RescuedText; plan: string; hash: string }) {
  if (!text.outcome) return <KeptText plan={plan} text={String(text.id)} contentHash={hash} withoutLink />
  return <p>{texts.done(parallelTexts.outcomes[text.outcome], text.settledAt ? momentText(text.settledAt) : '')}</p>
}

interface Row {
  key: string
  newest?: ShownPart
  own?: ShownPart
}

/** The parts that either side changed; an own section is known by its heading, as its number is only its place. */
function pairs(newest: readonly ShownPart[], own: readonly ShownPart[]): Row[] {
  const nameOf = ({ key, heading }: ShownPart) => (key.startsWith('free:') ? `free:${heading}` : key)
  const rows = new Map<string, Row>()
  for (const part of newest) rows.set(nameOf(part), { key: nameOf(part), newest: part })
  for (const part of own) rows.set(nameOf(part), { ...rows.get(nameOf(part)), key: nameOf(part), own: part })
  return [...rows.values()].filter((row) => row.newest?.touched || row.own?.touched)
}

function whose(newest: ShownPart | undefined, own: ShownPart | undefined): string {
  if (newest?.touched && own?.touched) return texts.meets
  return own?.touched ? texts.onlyMine : texts.onlyTheirs
}

const Side = ({ heading, children }: { heading: string; children: ReactNode }) => (
  <div className="pv-settle__text">
    <h3>{heading}</h3>
    {children ?? parallelTexts.settleView.absent}
  </div>
)
