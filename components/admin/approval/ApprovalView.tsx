/**
 * `/admin/godkendelse/:id`: what changed since the revision in force, beside the page as readers will see it, and the
 * decision below. With `?revision=` it tells what an earlier revision changed.
 */
import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { approvalViewTexts, words } from '../../../messages'
import type { User } from '../../../payload-types'
import { contentHash } from '../../../workflow/hash'
import { CommentsProvider } from './comments/CommentsProvider'
import { Changes } from './Changes'
import { Decision } from './Decision'
import { Heading } from './Heading'
import { loadCase, type ApprovalCase } from './load'
import { shownParts } from './parts'
import { Preview } from './Preview'

const texts = approvalViewTexts

export async function ApprovalView(props: AdminViewServerProps) {
  const { initPageResult, params, searchParams, payload, user } = props
  const { req, permissions, locale, visibleEntities } = initPageResult
  const asked = await caseOf(props)
  const { admin, api } = payload.config.routes
  const crumbs = [
    { label: words.kindsPlural[asked?.plan.kind ?? 'masterPlan'], url: formatAdminURL({ adminRoute: admin, path: '/collections/plans' }) },
    ...(asked ? [{ label: asked.plan.title, url: planUrl(admin, asked) }] : []),
    { label: texts.crumb },
  ]
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={locale}
      params={params}
      payload={payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams}
      user={user}
      visibleEntities={{ ...visibleEntities }}
    >
      <SetStepNav nav={crumbs} />
      <Gutter className="pv-approval">
        {asked ? (
          <Approval asked={asked} planUrl={planUrl(admin, asked)} previewUrl={`${api}/plans/${asked.plan.id}/preview`} />
        ) : (
          <h1>{texts.notFound}</h1>
        )}
      </Gutter>
    </DefaultTemplate>
  )
}

const planUrl = (adminRoute: string, { plan }: ApprovalCase): string =>
  formatAdminURL({ adminRoute: adminRoute as `/${string}`, path: `/collections/plans/${plan.id}` })

async function caseOf({ params, searchParams, payload, user }: AdminViewServerProps): Promise<ApprovalCase | null> {
  const [, id] = Array.isArray(params?.segments) ? params.segments : []
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
