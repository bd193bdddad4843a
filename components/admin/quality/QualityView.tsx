/** "Skal rettes": what the contingency owner should have mended, kind by kind, with the place to mend it. */
import Link from 'next/link'
import type { AdminViewServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { peopleWithPermissions } from '../../../collections/access'
import { qualityTexts as texts } from '../../../messages'
import type { User } from '../../../payload-types'
import { showPhone } from '../../../domain/contact/phone'
import { qualityFindings, qualityIssues, type Finding, type QualityIssue } from '../../../domain/quality'
import { AdminPage } from '../AdminPage'
import { LinksPanel } from './LinksPanel'
import { readQuality } from './read-facts'
import { ReaderFaults } from './ReaderFaults'

/** A longer list begins folded, so that the other kinds are seen. */
const openUpTo = 10

export function QualityView(view: AdminViewServerProps) {
  const { req } = view.initPageResult
  return (
    <AdminPage view={view} className="pv-quality">
      <h1>{texts.heading}</h1>
      {peopleWithPermissions({ req }) ? <Findings payload={req.payload} user={req.user as User} /> : <p>{texts.notAllowed}</p>}
    </AdminPage>
  )
}

async function Findings({ payload, user }: { payload: AdminViewServerProps['payload']; user: User }) {
  const { facts, links, allSilent } = await readQuality(payload, user)
  const findings = qualityFindings(facts)
  const kinds = qualityIssues.map((issue) => ({ issue, own: findings.filter((finding) => finding.issue === issue) }))
  const { admin: adminRoute, api: apiRoute } = payload.config.routes
  const urlOf = ({ record: { collection, id } }: Finding) => formatAdminURL({ adminRoute, path: `/collections/${collection}/${id}` })
  return (
    <>
      <p>{findings.length === 0 ? texts.none : `${texts.count(findings.length)} ${texts.lead}`}</p>
      <ReaderFaults payload={payload} user={user} />
      {kinds
        .filter(({ own }) => own.length > 0)
        .map(({ issue, own }) => (
          <Kind key={issue} issue={issue} findings={own} urlOf={urlOf} />
        ))}
      {findings.length > 0 && <NothingOf kinds={kinds.filter(({ own }) => own.length === 0).map(({ issue }) => issue)} />}
      <LinksPanel links={links} allSilent={allSilent} checkUrl={formatAdminURL({ apiRoute, path: '/link-checks' })} />
    </>
  )
}

interface KindProps {
  issue: QualityIssue
  findings: Finding[]
  urlOf: (finding: Finding) => string
}

function Kind({ issue, findings, urlOf }: KindProps) {
  return (
    <details className="pv-panel" open={findings.length <= openUpTo}>
      <summary>
        <h2>
          {texts.issues[issue]} <span className="pv-count">{findings.length}</span>
        </h2>
      </summary>
      <ul className="pv-plan-list">
        {findings.map((finding, index) => (
          <li key={index}>
            <Link href={urlOf(finding)} prefetch={false}>
              {finding.record.name}
            </Link>
            <span className="pv-break">{texts.sentence({ ...finding, number: finding.number && showPhone(finding.number) })}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** What is in order is told too, so that nobody wonders whether it was looked at. */
function NothingOf({ kinds }: { kinds: QualityIssue[] }) {
  if (kinds.length === 0) return null
  return <p className="pv-hint">{texts.inOrder(kinds.map((issue) => texts.issues[issue]))}</p>
}
