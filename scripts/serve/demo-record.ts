import { join } from 'node:path'
import type { Login } from '../../demo/create'
import { readPrivate, writePrivate } from './private-file'
import type { Settings } from './settings'

/** What is known about the demo in this DATA_DIR: half a demo must not pass for a whole one. */
export type DemoRecord = { state: 'begun'; begunAt: string } | { state: 'made'; logins: Login[] }

const fileOf = ({ dataDir }: Settings) => join(dataDir, 'demo.json')

export const readDemoRecord = (settings: Settings) => readPrivate<DemoRecord>(fileOf(settings))

export const writeDemoRecord = (settings: Settings, record: DemoRecord) => writePrivate(fileOf(settings), record)
