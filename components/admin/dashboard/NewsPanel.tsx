import Link from 'next/link'
import type { Payload } from 'payload'
import { idOrNull } from '../../../collections/ids'
import { readCommentNews } from '../../../collections/comments/read-news'
import { readNews } from '../../../collections/plan-events/read-news'
import { asUser, byIds } from '../../../collections/records'
import { isNewsTo, newsLookedBack, type PlanNews } from '../../../domain/reminders/news'
import { newsLines, newsTexts } from '../../../messages'
import type { User } from '../../../payload-types'

const shown = 8

export type ShownNews = PlanNews & { title: string }

/** @returns what others lately did with the plans that the user sent or answers for, the latest first; what was sent back is a list of its own */
export async function newsFor(payload: Payload, user: User, now: Date): Promise<ShownNews[]> {
  const { dashboard } = newsLookedBack
  const events = (await readNews(payload, now, dashboard)).filter(({ about }) => about !== 'sentBack')
  const news = [...events, ...(await readCommentNews(payload, now, dashboard))].sort((a, b) => a.at.localeCompare(b.at))
  const docs = await byIds(asUser(payload, { ...user, collection: 'users' }), 'plans', news.map(({ plan }) => plan), {
    select: { title: true, responsibleEditor: true },
  })
  const plans = new Map(docs.map((plan) => [String(plan.id), plan]))
  return news.toReversed().flatMap((each): ShownNews[] => {
    const plan = plans.get(each.plan)
    const isMine = plan && isNewsTo(String(user.id), each, { responsibleEditor: idOrNull(plan.responsibleEditor) })
    return isMine ? [{ ...each, title: plan.title }] : []
  })
}

/** In "Mine opgaver": what others did with the person's plans; there is nothing to do about it. */
export function NewsPanel({ news, plansUrl }: { news: readonly ShownNews[]; plansUrl: string }) {
  if (news.length === 0) return null
  return (
    <section className="pv-panel">
      <h3>{newsTexts.heading}</h3>
      <p className="pv-hint">{newsTexts.help}</p>
      <ul className="pv-plan-list">
        {news.slice(0, shown).map((each) => (
          <li key={each.id}>
            <Link href={`${plansUrl}/${each.plan}`} prefetch={false}>
              {each.title}
            </Link>
            <span className="pv-hint">{newsLines(each).join(' ')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
