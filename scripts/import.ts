/** `npm run import -- FILE…`: old plans become drafts. docs/importing.md tells the options. */
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import type { Payload, TypedUser } from 'payload'
import { plainText } from '../importing/formats/document'
import { importPlan } from '../importing/import-plan'
import { toJson } from '../importing/json'
import { kindNamed } from '../importing/kind'
import { lostText, textsOf } from '../importing/lost-text'
import { parseDocument } from '../importing/parse'
import { withFiles } from '../importing/pictures'
import { readPlanFile } from '../importing/read-file'
import { previewOf, reportOn } from '../importing/report'
import type { ImportedPlan } from '../importing/types'
import { importTexts } from '../messages'
import { PlainError } from '../messages/plainError'
import { command, openPayload } from './command'
import { asFact, one } from '../collections/records'

interface Parsed {
  file: string
  source: string
  plan: ImportedPlan
}

await command(main)

/** @returns the exit code: 0 when every file went through */
async function main(args: string[]): Promise<number> {
  const { files, options } = readArguments(args)
  const done = await (options.dryRun ? preview : write)(files, options)
  return done === files.length ? 0 : 1
}

/** @returns the plan of the file with the pictures that it describes, or nothing when it cannot be read or words of it would be lost */
async function read(file: string, { kind, dryRun }: Options): Promise<Parsed | null> {
  const found = await readPlanFile(file)
  if (!found.ok) {
    console.error(found.sentence)
    return null
  }
  // Nobody is there to be asked what a picture shows.
  const document = await withFiles(found.document, found.pictures, { keep: !dryRun, undescribed: false })
  const source = plainText(document)
  const plan = parseDocument(document, { kind, fileName: basename(file) })
  const lost = lostText(source, textsOf(plan))
  if (lost.length === 0) return { file, source, plan }
  console.error(importTexts.refused(file, importTexts.lost(lost)))
  return null
}

async function preview(files: readonly string[], options: Options): Promise<number> {
  const parsed: Parsed[] = []
  for (const file of files) parsed.push(...[(await read(file, options)) ?? []].flat())
  const plans = parsed.map(({ file, plan }) => ({ file, ...toJson(plan) }))
  if (!options.json) {
    for (const { file, plan } of parsed) console.log(`${previewOf(file, plan, options.department)}\n`)
    console.log(importTexts.dryRun)
  } else if (files.length > 1) {
    console.log(JSON.stringify(plans, null, 2))
  } else {
    for (const { plan } of parsed) console.log(JSON.stringify(toJson(plan), null, 2))
  }
  return parsed.length
}

/** One after the other, so that the pictures of one file alone are in memory. */
async function write(files: readonly string[], options: Options): Promise<number> {
  // A dry run needs no database.
  const payload = await openPayload()
  const user = options.user ? await userWith(payload, options.user) : null
  let written = 0
  for (const file of files) {
    const parsed = await read(file, options)
    if (!parsed) continue
    const { source, plan } = parsed
    try {
      const result = await importPlan(payload, plan, { source, fileName: basename(file), department: options.department, user })
      if (result.ok) {
        written += 1
        console.log(`${reportOn(file, plan, result)}\n`)
      } else console.error(importTexts.refused(file, result.sentence))
    } catch (error) {
      console.error(importTexts.refused(file, error instanceof Error ? error.message : String(error)))
    }
  }
  await payload.destroy()
  return written
}

async function userWith(payload: Payload, mail: string): Promise<TypedUser> {
  const facts = asFact(payload, 'looked up by the machine, before there is anybody to act for')
  const user = await one(facts, 'users', { email: { equals: mail.toLowerCase() } })
  if (!user || user.active === false) throw new PlainError(importTexts.unknownUser(mail))
  return { ...user, collection: 'users' }
}

interface Options {
  dryRun: boolean
  json: boolean
  department: string | undefined
  kind: ImportedPlan['kind'] | undefined
  user: string | undefined
}

function readArguments(args: string[]): { files: string[]; options: Options } {
  const { values, positionals } = parsedArguments(args)
  const kind = values.kind === undefined ? undefined : kindNamed(values.kind)
  if (kind === null) throw new PlainError(importTexts.unknownKind(values.kind ?? ''))
  if (positionals.length === 0) throw new PlainError(importTexts.usage)
  if (values.json && !values['dry-run']) throw new PlainError(importTexts.jsonNeedsDryRun)
  const { department, user } = values
  return { files: positionals, options: { dryRun: values['dry-run'], json: values.json, department, user, kind } }
}

function parsedArguments(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        department: { type: 'string' },
        kind: { type: 'string' },
        user: { type: 'string' },
      },
    })
  } catch (cause) {
    throw new PlainError(`${importTexts.badArguments} ${importTexts.usage}`, { cause })
  }
}
