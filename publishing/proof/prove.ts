/** The whole proof: every record and both chains in the database, and whether they hold what the releases on the disk say. */
import type { Payload } from 'payload'
import { verify, type Fault, type Proof } from '../../collections/verify'
import type { SiteFolder } from '../disk/site-folder'
import type { TimestampSettings } from '../release/timestamp'
import { proveReleases, type ReleaseFault } from './releases'

export interface WholeProof extends Omit<Proof, 'faults'> {
  faults: (Fault | ReleaseFault)[]
  releases: { sealed: number; stamped: number }
}

interface Options {
  /** Go on after the first fault. */
  all?: boolean
  /** Hashes to be met besides those of the manifests on the disk. */
  heads?: readonly string[]
}

export async function prove(
  payload: Payload,
  site: SiteFolder,
  settings: Pick<TimestampSettings, 'ca'>,
  { all = false, heads = [] }: Options = {},
): Promise<WholeProof> {
  const { sealed, stamped, faults, heads: shown } = await proveReleases(site, settings)
  const proof = await verify(payload, { all, heads: [...heads, ...shown] })
  const found = [...proof.faults, ...faults]
  return { ...proof, faults: all ? found : found.slice(0, 1), releases: { sealed, stamped } }
}
