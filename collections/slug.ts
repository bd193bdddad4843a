/** Addresses of plans, departments and roles: made from the title, unique, and kept once given. */
import slugify from 'slugify'
import type { PayloadRequest, TextField } from 'payload'
import { cleanLine } from '../domain/content/clean-text'
import { fieldTexts } from '../messages'
import { Refusal } from './errors'
import { isFormer, type Addressed } from './former-slugs'
import { asFact, count } from './records'

/** `Strømsvigt på Fjordbo` → `stroemsvigt-paa-fjordbo`. */
export const slugOf = (title: string): string =>
  slugify(
    title.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa'),
    { lower: true, strict: true },
  ).slice(0, 80)

const valid = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** A slug field that fills itself from `source` and refuses an address that is taken or not readable. */
export const slugField = (collection: Addressed, source: string): TextField => ({
  name: 'slug',
  label: fieldTexts.slug,
  type: 'text',
  unique: true,
  index: true,
  admin: { position: 'sidebar', description: fieldTexts.slugHelp },
  hooks: {
    beforeValidate: [
      async ({ value, data, originalDoc, req, operation }) => {
        const typed = typeof value === 'string' ? value.trim() : ''
        if (typed) return typed
        if (operation === 'update' && originalDoc?.slug) return originalDoc.slug
        const title = cleanLine(String(data?.[source] ?? ''))
        return title ? freeSlug(req, collection, slugOf(title) || 'uden-titel') : value
      },
    ],
    // A copy gets an address of its own from its own title.
    beforeDuplicate: [() => null],
  },
  validate: (value: string | null | undefined) =>
    !value || (valid.test(value) && value.length <= 80) ? true : fieldTexts.slugInvalid,
})

async function freeSlug(req: PayloadRequest, collection: Addressed, wanted: string): Promise<string> {
  const facts = asFact(req, 'addresses are unique across the whole municipality, whoever may read the records')
  for (let number = 1; number < 1000; number += 1) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`
    const taken = await count(facts, collection, { slug: { equals: slug } })
    if (taken === 0 && !(await isFormer(req, collection, slug))) return slug
  }
  throw new Refusal(fieldTexts.slugTaken(wanted))
}
