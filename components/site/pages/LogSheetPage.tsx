import { siteTexts } from '../../../messages'
import { Document } from '../parts/Document'
import { LogSheet } from '../parts/LogSheet'
import { PageHead } from '../parts/PageHead'
import { PlanTools } from '../parts/PlanTools'
import type { LogSheetPageProps } from '../props'

const { logSheet: texts } = siteTexts

/** A blank log sheet on a page of its own: one sheet of paper. */
export function LogSheetPage({ chrome }: LogSheetPageProps) {
  return (
    <Document chrome={chrome} title={texts.title} description={texts.description}>
      <PageHead title={texts.title} lead={texts.lead}>
        <p className="tools">{texts.print}</p>
      </PageHead>
      <PlanTools />
      <LogSheet />
    </Document>
  )
}
