import { chmod, mkdir, mkdtemp, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeFolder } from '../../../database/folder'
import { keepPrivate } from '../../../database/private-folder'

const mode = async (path: string) => ((await stat(path)).mode & 0o777).toString(8)
const umask = process.umask()

let folder: string
beforeEach(async () => {
  process.umask(0o022)
  folder = await mkdtemp(join(tmpdir(), 'planvaerk-private-'))
})
afterEach(() => void process.umask(umask))

describe('the data folder', () => {
  it('is closed with every folder in it, where an earlier version left them open, and not what a link leads to', async () => {
    const outside = await mkdtemp(join(tmpdir(), 'planvaerk-outside-'))
    await chmod(outside, 0o755)
    await mkdir(join(folder, 'site', 'releases', 'a'), { recursive: true })
    await symlink(outside, join(folder, 'site', 'current'))
    await chmod(folder, 0o755)
    await keepPrivate(folder)
    for (const path of ['', 'site', 'site/releases', 'site/releases/a']) expect(await mode(join(folder, path))).toBe('700')
    expect(await mode(outside)).toBe('755')
  })

  it('holds what is made from now on for the owner alone', async () => {
    await chmod(folder, 0o755)
    await keepPrivate(folder)
    await mkdir(join(folder, 'new', 'deep'), { recursive: true })
    await writeFile(join(folder, 'new', 'file'), '')
    expect(await mode(join(folder, 'new', 'deep'))).toBe('700')
    expect(await mode(join(folder, 'new', 'file'))).toBe('600')
  })

  it('stays open to the group that somebody opened it to, and what is made in it follows', async () => {
    await chmod(folder, 0o750)
    await keepPrivate(folder)
    await writeFile(join(folder, 'file'), '')
    await mkdir(join(folder, 'new'))
    expect([await mode(folder), await mode(join(folder, 'file')), await mode(join(folder, 'new'))]).toEqual(['750', '640', '750'])
  })

  it('is made for the owner alone', async () => {
    await makeFolder(join(folder, 'data', 'media'))
    expect([await mode(join(folder, 'data')), await mode(join(folder, 'data', 'media'))]).toEqual(['700', '700'])
    await keepPrivate(join(folder, 'none'))
    expect(process.umask()).toBe(0o077)
  })
})
