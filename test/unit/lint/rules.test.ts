import { ESLint } from 'eslint'
import { beforeAll, describe, expect, it } from 'vitest'

let eslint: ESLint

beforeAll(async () => {
  eslint = new ESLint()
  // The first look loads the whole configuration.
  await eslint.lintText('')
}, 60_000)

/** What lint says about `code` if it stood in `filePath`: the names of the rules it breaks. */
async function broken(filePath: string, code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(`${code}\n`, { filePath })
  return (result?.messages ?? []).map(({ ruleId }) => ruleId)
}

describe('the house, held by lint', () => {
  it.each([
    ['domain/approval/decide.ts', "import '../../collections/plans'"],
    ['domain/quality.ts', "import '../messages'"],
    ['messages/da/words.ts', "import '../../collections'"],
    ['components/site/pages/Plan.tsx', "import '../../../database'"],
    ['database/sqlite.ts', "import '../collections'"],
    ['collections/plans/index.ts', "import '../../publishing/publish'"],
    ['publishing/publish.ts', "import '../importing/parse'"],
    ['app/(site)/page.tsx', "import '../../scripts/serve'"],
    ['reminders/send.ts', "import '../scripts/serve'"],
  ])('%s may not say %s', async (file, code) => {
    expect(await broken(file, code)).toEqual(['no-restricted-imports'])
  })

  it.each([
    ['domain/approval/decide.ts', "import './refusals'"],
    ['domain/approval/decide.ts', "import '../reminders/due'"],
    ['collections/plans/index.ts', "import '../../domain/approval/decide'"],
    ['publishing/publish.ts', "import '../collections/release'"],
    ['app/(site)/page.tsx', "import '../../publishing/preview'"],
    ['scripts/serve.ts', "import '../publishing/server/server'"],
  ])('%s may say %s', async (file, code) => {
    expect(await broken(file, code)).toEqual([])
  })
})

describe('on whose behalf, held by lint', () => {
  const call = (options: string) => broken('publishing/publish.ts', `await payload.update(${options})`)

  it('is said in every Local API call', async () => {
    expect(await call("{ collection: 'plans' }")).toEqual(['planvaerk/say-on-whose-behalf'])
    expect(await call("{ collection: 'plans', overrideAccess: false, user }")).toEqual([])
    expect(await broken('publishing/publish.ts', "await req.payload.delete({ collection: 'plans' })")).toHaveLength(1)
  })

  it('is asked by collections/records.ts alone where records are read', async () => {
    const read = "await req.payload.find({ collection: 'plans', overrideAccess: false, user })"
    expect(await broken('publishing/publish.ts', read)).toEqual(['no-restricted-syntax'])
    expect(await broken('collections/records.ts', read)).toEqual([])
  })

  it('may be carried by a named set of options', async () => {
    expect(await call("{ collection: 'plans', ...asMachine }")).toEqual([])
  })
})
