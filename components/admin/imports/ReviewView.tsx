/** `/admin/importer/:id`: the document beside what was found in it, until its draft is made. */
import type { AdminViewServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { importAdminTexts as texts } from '../../../messages'
import { segmentsOf } from '../PlanPage'
import { Frame } from './Frame'
import { importPath } from './path'
import { ReviewPage } from './ReviewPage'

export function ReviewView(view: AdminViewServerProps) {
  const [id = ''] = segmentsOf(view)
  const url = formatAdminURL({ adminRoute: view.initPageResult.req.payload.config.routes.admin, path: importPath })
  return (
    <Frame view={view} crumbs={[{ label: texts.heading, url }, { label: texts.review.crumb }]}>
      <ReviewPage id={id} listUrl={url} />
    </Frame>
  )
}
