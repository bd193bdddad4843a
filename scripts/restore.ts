/** `npm run restore -- FILE` puts a backup into an empty DATA_DIR and an empty database, once all of it has been proven. */
import { resolve } from 'node:path'
import { databaseAddress, dataDirectory } from '../database/address'
import { operationsTexts } from '../messages'
import { PlainError } from '../messages/plainError'
import { ageIdentity } from '../operations/backup/age-settings'
import { restoreBackup } from '../operations/backup/restore'
import { command } from './command'
import { proveElsewhere } from './serve/prove-elsewhere'

const t = operationsTexts.backup

await command(async ([given, ...more]) => {
  if (!given || given.startsWith('-') || more.length > 0) throw new PlainError(t.restoreUsage)
  const file = resolve(given)
  const [address, dataDir] = [databaseAddress(process.env), dataDirectory(process.env)]
  const manifest = await restoreBackup({ file, address, dataDir, identity: await ageIdentity(process.env), prove: proveElsewhere })
  console.log(t.restored(file, manifest.at))
  console.log(t.heads(manifest.eventsHead, manifest.auditHead))
  return 0
})
