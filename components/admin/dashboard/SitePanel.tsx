import { adminUi } from '../../../messages'
import { editions, type PerEdition } from '../../../publishing/editions'
import { problemSentence, shortcomingSentences } from '../../../publishing/outputs/report'
import { publishingStatus, type PublishingStatus } from '../../../publishing/service/status'
import { momentText } from '../dates'

const texts = adminUi.site

/** Whether readers see what was approved; a release that was stopped is the first thing to be seen here. */
export async function SitePanel({ addresses }: { addresses: PerEdition<string> }) {
  const status = await statusOrNull()
  return (
    <section className="pv-panel pv-panel--wide">
      <h2>{texts.title}</h2>
      {status ? <Status status={status} /> : <p>{texts.unknown}</p>}
      {status?.inForce && (
        <ul>
          {editions.map((edition) => (
            <li key={edition}>
              <a href={addresses[edition]} target="_blank" rel="noreferrer">
                {texts.editions[edition]}
              </a>
              : {texts.plans(status.inForce?.plans[edition] ?? 0)}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** @returns whether the latest release was stopped, or lacks something. */
export async function isStopped(): Promise<boolean> {
  const status = await statusOrNull()
  return Boolean(status?.failure) || (status?.shortcomings.length ?? 0) > 0
}

/** The dashboard must open even when the status cannot be read. */
async function statusOrNull(): Promise<PublishingStatus | null> {
  try {
    return await publishingStatus()
  } catch {
    return null
  }
}

function Status({ status: { running, inForce, failure, hold, shortcomings } }: { status: PublishingStatus }) {
  return (
    <>
      {failure && (
        <div className="pv-notice pv-notice--error" role="alert">
          <p>
            <strong>{texts.failed(momentText(failure.at))}</strong>
          </p>
          <p>
            {inForce && texts.stillOld} {texts.mend}
          </p>
          <ul>
            {failure.problems.map((problem, index) => (
              <li key={index}>{problemSentence(problem)}</li>
            ))}
            {failure.error && <li>{texts.error(firstLine(failure.error))}</li>}
          </ul>
        </div>
      )}
      {!failure && shortcomings.length > 0 && (
        <ul className="pv-notice pv-notice--warning">
          {shortcomingSentences(shortcomings).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {hold && <p className="pv-notice pv-notice--warning">{texts.held(momentText(hold.since))}</p>}
      <p>
        {inForce ? texts.ok(momentText(inForce.at)) : texts.never}
        {running && ` ${texts.running}`}
      </p>
    </>
  )
}

/** The rest is for the server's log. */
const firstLine = (error: string): string => error.split('\n', 1)[0] ?? ''
