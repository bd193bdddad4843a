/** Another process that writes to a SQLite file: `node hold-writer.mjs PATH hold` or `… PATH add TIMES`. */
import Database from 'libsql'
import { once } from 'node:events'

const [path, what, times] = process.argv.slice(2)
const db = new Database(path)

if (what === 'hold') {
  db.exec('BEGIN IMMEDIATE')
  console.log('holding')
  await once(process.stdin, 'data')
  db.exec('COMMIT')
  process.exit(0)
}

db.exec('PRAGMA busy_timeout = 10000')
for (let i = 0; i < Number(times); i++) {
  db.exec('BEGIN IMMEDIATE')
  db.exec('UPDATE counter SET value = value + 1')
  db.exec('COMMIT')
}
