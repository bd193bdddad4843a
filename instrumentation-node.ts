/** The parts that need Node: the publisher, the reminders, the daily proof, and the clock. */
import { getPayload, type Payload } from 'payload'
import config from '@payload-config'
import { clearHalfWritten } from './collections/attachments/storage'
import { requestSeal } from './collections/audit-log/seal'
import { auditTelling, tellAuditTo } from './collections/audit-log/tell'
import { startClock } from './collections/plans/transition/scheduler'
import { makeAddressesReadable } from './collections/requests/readable-address'
import { noteAddresses } from './collections/sign-in-delays/client-address'
import { dataDirectory } from './database/address'
import { shareFrom, sharedFiles } from './database/shared-files'
import { startReadingImports } from './importing/reader'
import { withLogContext } from './operations/log/context'
import { watchDatabaseFile } from './operations/watch-database-file'
import { startPublishing } from './publishing/service/publisher'
import { startProving } from './reminders/daily-proof'
import { startReminding } from './reminders/start'

export async function startServerParts(): Promise<void> {
  noteAddresses(process.env)
  makeAddressesReadable()
  tellAuditTo((line) => process.stdout.write(line), auditTelling(process.env))
  const payload = await getPayload({ config })
  watchDatabaseFile(payload)
  await clearHalfWritten(new Date())
  await shareAtStart(payload)
  withLogContext({ module: 'publish' }, () => startPublishing({ payload }))
  withLogContext({ module: 'mail' }, () => startReminding(payload))
  withLogContext({ module: 'proof' }, () => startProving(payload))
  withLogContext({ module: 'clock' }, () => startClock(payload))
  withLogContext({ module: 'import' }, () => startReadingImports(payload))
  // Lines that a crash or a command-line tool left without their place in the log.
  withLogContext({ module: 'audit' }, () => requestSeal(payload))
}

/** A database that does not answer just now is no reason to end: the next start does it. */
async function shareAtStart({ logger }: Payload): Promise<void> {
  const files = sharedFiles()
  if (!files) return
  try {
    await files.tidy(new Date())
    const count = await shareFrom(dataDirectory(process.env), files)
    if (count > 0) logger.info(`${count} files that lay on this disk alone are in the database now, for all servers.`)
  } catch (err) {
    logger.error({ err, msg: 'Files on this disk could not be laid into the database.' })
  }
}
