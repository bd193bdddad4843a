import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { siteFolder } from '../../../publishing/disk/site-folder'
import { sealKey } from '../../../publishing/release/seal-key'

it('is one key when both editions ask for the first at once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'seal-'))
  // Who is first is chance: asked often enough, every order comes up.
  for (let round = 0; round < 300; round += 1) {
    const site = siteFolder(join(folder, String(round)))
    const keys = await Promise.all(Array.from({ length: 3 }, () => sealKey(site)))
    expect(new Set(keys.map(({ fingerprint }) => fingerprint)).size).toBe(1)
    expect((await readdir(dirname(site.sealKey))).filter((name) => name.startsWith(basename(site.sealKey)))).toHaveLength(1)
  }
  await rm(folder, { recursive: true })
})
