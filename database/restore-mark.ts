/** In a MongoDB that a restore is filling: what lies there then is half, and no server may start on it. */
import type { Connection } from 'mongoose'

export const restoreCollection = 'planvaerk-restoring'

export const isMarkedHalf = async (db: NonNullable<Connection['db']>): Promise<boolean> =>
  (await db.collection(restoreCollection).countDocuments({}, { limit: 1 })) > 0
