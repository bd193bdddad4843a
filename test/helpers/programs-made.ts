/** Global setup: what a limited process runs is bundled from the sources as they are now. */
import { ensurePrograms } from '../../scripts/steps/programs.mjs'

export default async function setup(): Promise<void> {
  await ensurePrograms()
}
