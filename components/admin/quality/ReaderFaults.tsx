import { formatAdminURL } from 'payload/shared'
import type { Payload } from 'payload'
import { readFaults } from '../../../collections/readers/faults'
import { asUser, byIds } from '../../../collections/records'
import { readerTexts } from '../../../messages'
import type { User } from '../../../payload-types'
import { momentText } from '../dates'
import { PostButton } from '../PostButton'

const texts = readerTexts.faults

/** What readers have reported of plans, each with the plan to mend and a button for when it is done; nothing where there is none. */
export async function ReaderFaults({ payload, user }: { payload: Payload; user: User }) {
  const faults = await readFaults(payload, new Date())
  if (faults.length === 0) return null
  const docs = await byIds(asUser(payload, user), 'plans', faults.map(({ plan }) => plan), { select: { title: true } })
  const titles = new Map(docs.map(({ id, title }) => [String(id), title]))
  const { admin: adminRoute, api: apiRoute } = payload.config.routes
  return (
    <section className="pv-panel">
      <h2>
        {texts.title} <span className="pv-count">{faults.length}</span>
      </h2>
      <p className="pv-hint">{texts.kept}</p>
      <ul className="pv-plan-list">
        {faults.map(({ id, plan, section, kind, words, at }) => (
          <li key={id}>
            {titles.has(plan) ? (
              <a href={formatAdminURL({ adminRoute, path: `/collections/plans/${plan}` })}>{titles.get(plan)}</a>
            ) : (
              texts.gone
            )}
            <span className="pv-break">
              <strong>{readerTexts.kinds[kind]}.</strong> {words && `${texts.words(words)} `}
              {texts.about(section, momentText(at))}
            </span>
            <PostButton
              url={formatAdminURL({ apiRoute, path: `/readers/faults/${id}/mended` })}
              label={texts.mended}
              busy={texts.busy}
              failed={texts.failed}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
