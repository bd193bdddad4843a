/**
 * `/admin/godkendelse/:id`: what changed since the revision in force, beside the page as readers will see it, and the
 * decision below. With `?revision=` it tells what an earlier revision changed.
 */
import type { AdminViewServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { approvalViewTexts } from '../../../messages'
import type { User } from '../../../payload-types'
import { contentHash } from '../../../domain/content/hash'
import { PlanPage, segmentsOf } from '../PlanPage'
import { CommentsProvider } from './comments/CommentsProvider'
import { Changes } from './Changes'
import { Decision } from './Decision'
import { Heading } from './Heading'
import { loadCase, type ApprovalCase } from './load'
import { shownParts } from '../../compare/parts'
import { Preview } from './Preview'

const texts = approvalViewTexts

export async function ApprovalView(props: AdminViewServerProps) {
  const { routes } = props.payload.config
  const asked = await caseOf(props)
  const planUrl = asked && formatAdminURL({ adminRoute: routes.admin, path: `/collections/plans/${asked.plan.id}` })
  return (
    <PlanPage view={props} plan={asked?.plan ?? null} crumb={texts.crumb}>
      {asked && planUrl ? (
        <Approval asked={asked} planUrl={planUrl} previewUrl={`${routes.api}/plans/${asked.plan.id}/preview`} />
      ) : (
        <h1>{texts.notFound}</h1>
      )}
    </PlanPage>
  )
}

async function caseOf(view: AdminViewServerProps): Promise<ApprovalCase | null> {
  const { searchParams, payload, user } = view
  const [id] = segmentsOf(view)
  const revision = searchParams?.revision
  if (!id || !user) return null
  return loadCase(payload, user as unknown as User, id, typeof revision === 'string' ? revision : null)
}

interface Props {
  asked: ApprovalCase
  planUrl: string
  previewUrl: string
}

function Approval({ asked, planUrl, previewUrl }: Props) {
  const { plan, revision, before, after, comparison, nameOf } = asked
  const parts = shownParts(comparison, nameOf, before === null)
  const changes = <Changes parts={parts} changed={comparison.changed} isNew={before === null} />
  const hash = contentHash(after)
  return (
    <>
      <Heading asked={asked} planUrl={planUrl} />
      {revision ? (
        changes
      ) : (
        <CommentsProvider plan={String(plan.id)} contentHash={hash}>
          <div className="pv-approval__columns">
            {changes}
            {/* Of an approved plan without changes, readers have the page already. */}
            {(comparison.changed || plan.state !== 'approved') && <Preview url={previewUrl} title={plan.title} />}
          </div>
          <Decision id={String(plan.id)} contentHash={hash} />
        </CommentsProvider>
      )}
    </>
  )
}
