/** The check of a file as a program of its own: see workers/run-limited.ts. */
import { checkFile, type Checked } from './check'
import type { AttachmentLimits } from './settings'

export interface CheckJob {
  bytes: Uint8Array
  given: string
  limits: AttachmentLimits
}

export default ({ bytes, given, limits }: CheckJob): Promise<Checked> => checkFile(bytes, given, limits)
