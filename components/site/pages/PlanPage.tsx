import { siteTexts, words } from '../../../messages'
import { Attachments } from '../parts/Attachments'
import { CallFirst } from '../parts/CallFirst'
import { Document } from '../parts/Document'
import { PageHead } from '../parts/PageHead'
import { Over, PlanTree, printFootOf, titleOf, Validity } from '../parts/PlanHead'
import { PlanSection } from '../parts/PlanSection'
import { PlanTools } from '../parts/PlanTools'
import { Provenance } from '../parts/Provenance'
import { Immediate } from '../parts/Steps'
import { TableOfContents } from '../parts/TableOfContents'
import type { PlanPageProps } from '../props'

const { plan: texts } = siteTexts

/** A plan, in the order it is needed: whom to call, what to do at once, whether it is in force, then the whole of it. */
export function PlanPage(plan: PlanPageProps) {
  const { chrome, title, summary, kind, sections, callFirst, provenance } = plan
  const immediate = sections.find(({ key }) => key === 'actions')?.phases.immediate ?? []
  return (
    <Document
      chrome={chrome}
      title={titleOf(plan)}
      description={summary || `${words.kinds[kind]}: ${title}`}
      printFoot={printFootOf(plan)}
    >
      <PageHead over={<Over plan={plan} />} title={title} />
      <div className={immediate.length > 0 ? 'first-minutes first-minutes--two' : 'first-minutes'}>
        <CallFirst chain={callFirst} parent={plan.parent} />
        <Immediate steps={immediate} />
      </div>
      <div className="about-plan">
        {summary && <p className="font-lead">{summary}</p>}
        <Validity provenance={provenance} />
        <PlanTools paper={plan.paper} />
      </div>
      <div className="with-contents">
        <TableOfContents sections={sections} withAttachments={plan.attachments.length > 0} />
        <div className="sections" data-sections>
          <p className="tools tools--sections off-paper" hidden data-tools>
            <button className="button button-secondary" type="button" data-open-all>
              {texts.openAll}
            </button>
            <button className="button button-secondary" type="button" data-close-all>
              {texts.closeAll}
            </button>
          </p>
          {sections.map((section) => (
            <PlanSection key={section.anchor} section={section} />
          ))}
          <Attachments attachments={plan.attachments} />
          <PlanTree plan={plan} />
          <Provenance plan={plan} />
        </div>
      </div>
    </Document>
  )
}
