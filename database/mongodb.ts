import { mongooseAdapter } from '@payloadcms/db-mongodb'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import mongoose from 'mongoose'
import type { Connection } from 'mongoose'
import type { DatabaseAdapterObj } from 'payload'
import { databaseTexts, operationsTexts } from '../messages'
import { PlainError } from '../messages/plainError'
import { databaseAddress, withoutPassword } from './address'
import { withAfterCommit } from './afterCommit'
import { migrateAtStart } from './migrate'
import { isMarkedHalf } from './restore-mark'
import { shareFilesIn } from './shared-files'
import { migrations } from './migrations/mongodb'

/**
 * Payload's MongoDB adapter, which starts only where transactions hold.
 * @param url `mongodb://` with `replicaSet`, or `mongodb+srv://`, whose TXT record may carry it
 */
export function mongodbDatabase(url: string): DatabaseAdapterObj<MongooseAdapter> {
  const stock = mongooseAdapter({
    url,
    // Unique indexes must be there before the first write: one of them stops a double approval.
    ensureIndexes: true,
    transactionOptions: { readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority' } },
    migrationDir: 'database/migrations/mongodb',
  })
  return { ...stock, init: (args) => withAfterCommit(withTransactions(stock.init(args) as MongooseAdapter, url)) }
}

function withTransactions(adapter: MongooseAdapter, url: string): MongooseAdapter {
  const { connect } = adapter
  return Object.assign(adapter, {
    async connect(this: MongooseAdapter, options?: { hotReload: boolean }) {
      await connect?.call(this, options)
      await refuseWithoutTransactions(this.connection)
      await migrateAtStart({
        payload: this.payload,
        migrations,
        // A collection nobody has written to reads as empty.
        isNew: async () => false,
        prepare: async (req) => {
          const session = this.sessions[String(await req.transactionID)]
          await takeTurn(this.connection, session)
          return { payload: this.payload, req, session }
        },
      })
      if (isOwn(url)) await shareFilesIn(this.connection)
    },
  })
}

/** Whether it is the database that this process works on, and not another that it looks into. */
function isOwn(url: string): boolean {
  const own = databaseAddress(process.env)
  return own.kind === 'mongodb' && own.url === url
}

/** Servers that start together write one document: all but one of them conflict, and come back when it is done. */
async function takeTurn(connection: Connection, session: MongooseAdapter['sessions'][string] | undefined) {
  const turns = connection.collection<{ _id: string; taken: number }>('planvaerk-turns')
  await turns.updateOne({ _id: 'migrate' }, { $inc: { taken: 1 } }, { upsert: true, session })
}

/**
 * Payload looks at the address only, and goes on without transactions if it names no replica set; the driver has put
 * there what it found in the TXT record of a `mongodb+srv` address.
 */
async function refuseWithoutTransactions(connection: Connection): Promise<void> {
  if (!connection.getClient().options.replicaSet) throw new PlainError(databaseTexts.noReplicaSetInDns)
  const hello = await connection.db?.command({ hello: 1 })
  if (!hello?.setName) throw new PlainError(databaseTexts.notAReplicaSet)
}

/**
 * Looks whether the server answers, lets us in and has transactions, before anything is started.
 * @throws PlainError with cause and mend, within seconds
 */
export async function checkMongodb(url: string): Promise<void> {
  const connection = mongoose.createConnection(url, { serverSelectionTimeoutMS: 5000, autoCreate: false })
  try {
    await connection.asPromise()
    await refuseWithoutTransactions(connection)
    if (connection.db && (await isMarkedHalf(connection.db))) throw new PlainError(operationsTexts.serve.restoreUnfinished)
  } catch (cause) {
    if (cause instanceof PlainError) throw cause
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new PlainError(databaseTexts.unreachable(withoutPassword(url), reason), { cause })
  } finally {
    await connection.close(true)
  }
}
