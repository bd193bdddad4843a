/** The figures of one server for Prometheus: ages in seconds, counts, durations. Nothing in them names a plan or a person. */
import type { Payload, Where } from 'payload'
import { copenhagenDay } from '../../domain/reminders/due'
import { proofHealth, proofStatus } from '../../publishing/proof/status'
import { siteFolder, type SiteFolder } from '../../publishing/disk/site-folder'
import { publishingStatus } from '../../publishing/service/status'
import { lastRelease } from '../../publishing/service/durations'
import { newestBackup } from '../backup/newest'
import { version } from '../version'
import { gauge } from './exposition'
import { asFact, count } from '../../collections/records'

export async function metricsOf(payload: Payload, now: Date, site: SiteFolder = siteFolder()): Promise<string> {
  const asked = [publishingStatus(site), proofStatus(site), newestBackup(), countsOf(payload, now)] as const
  const [publishing, proof, backup, counts] = await Promise.all(asked)
  const age = (at: string | null | undefined): number | null => (at ? (now.getTime() - Date.parse(at)) / 1000 : null)
  const { inForce, failure, shortcomings } = publishing
  const last = lastRelease()
  return [
    gauge('info', 'Which version of Planværk runs', 1, `{version="${version}"}`),
    gauge('release_age_seconds', 'Age of the release that readers have', age(inForce?.at)),
    gauge('release_pages', 'Pages of the release, both editions', inForce && inForce.pages.internal + inForce.pages.public),
    gauge('release_shortcomings', 'What the release in force lacks', inForce && shortcomings.length),
    gauge('publish_failing', 'Whether the latest attempt to publish failed', Number(failure !== null)),
    gauge('publish_failure_age_seconds', 'Age of that failure', age(failure?.at)),
    gauge('publish_duration_seconds', 'How long the latest release took on this server', last && last.milliseconds / 1000),
    gauge('publish_pages_rendered', 'Pages it rendered', last && last.rendered),
    gauge('outbox_waiting', 'Mails that wait to be sent', counts.waiting),
    gauge('outbox_given_up', 'Mails that were given up', counts.givenUp),
    gauge('plans_overdue', 'Plans in force whose review day has passed', counts.overdue),
    gauge('verify_age_seconds', 'Age of the last proof that nothing was altered', age(proof?.at)),
    gauge('verify_holds', 'Whether it held', proof && Number(proofHealth(proof, now) === 'holds')),
    gauge('verify_duration_seconds', 'How long it took', proof && proof.milliseconds / 1000),
    gauge('backup_age_seconds', 'Age of the newest whole backup', age(backup?.at)),
    gauge('process_resident_memory_bytes', 'Memory of the CMS process', process.memoryUsage.rss()),
  ].join('')
}

async function countsOf(payload: Payload, now: Date) {
  const figures = asFact(payload, 'figures of the whole, for whoever runs the server; no record leaves here')
  const mails = (state: 'failed' | 'pending') => count(figures, 'outbox', { state: { equals: state } })
  const today = copenhagenDay(now)
  const isOverdue: Where = { and: [{ inForce: { exists: true } }, { nextReviewDate: { less_than: today } }] }
  const overdue = await count(figures, 'plans', isOverdue)
  return { waiting: await mails('pending'), givenUp: await mails('failed'), overdue }
}
