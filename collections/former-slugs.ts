/** Addresses that readers have known something by: printed QR codes and bookmarks follow them for good. */
import type { CollectionBeforeChangeHook, CollectionSlug, Field, PayloadRequest, Where } from 'payload'
import { approvalTexts, fieldTexts } from '../messages'
import { never } from './access'
import { Refusal } from './errors'
import { asFact, count } from './records'

export type Addressed = 'plans' | 'departments' | 'roles'

interface Remembered {
  id: string
  slug?: string | null
  formerSlugs?: string[] | null
  publicFormerSlugs?: string[] | null
}

const commandOnly = { create: never, update: never }

export const formerSlugsField: Field = {
  name: 'formerSlugs',
  label: approvalTexts.formerSlugs,
  type: 'text',
  hasMany: true,
  access: commandOnly,
  admin: {
    readOnly: true,
    position: 'sidebar',
    description: approvalTexts.formerSlugsHelp,
    condition: (data) => Boolean(data.formerSlugs?.length),
  },
}

/** Those that were in the public edition then: an older one may carry a name that was for employees alone. */
export const publicFormerSlugsField: Field = {
  name: 'publicFormerSlugs',
  label: approvalTexts.publicFormerSlugs,
  type: 'text',
  hasMany: true,
  access: commandOnly,
  admin: { hidden: true },
}

/** Nothing new can be found at an address that once led to something else. */
export const refuseTakenSlug =
  (collection: Addressed): CollectionBeforeChangeHook<Remembered> =>
  async ({ data, originalDoc, req }) => {
    const { slug } = data
    if (!slug || slug === originalDoc?.slug || !(await isFormer(req, collection, slug, originalDoc?.id))) return data
    const message = fieldTexts.slugWasAnothers(slug)
    throw new Refusal(message, 409, { errors: [{ path: 'slug', message }] })
  }

/** @returns whether something else once had the address. @param id of the one that may have it back */
export async function isFormer(req: PayloadRequest, collection: CollectionSlug, slug: string, id?: string): Promise<boolean> {
  const others: Where[] = id ? [{ id: { not_equals: id } }] : []
  const known: Where = { and: [{ formerSlugs: { equals: slug } }, ...others] }
  return (await count(asFact(req, 'an address is taken, whoever may read the record'), collection, known)) > 0
}

/**
 * @param wasPublic whether the public edition had the record at the moment of the change
 * @returns the lists after a change of address; what a client sends of them is never looked at
 */
export function remember(before: Remembered | undefined, slug: string | null | undefined, wasPublic: boolean) {
  const left = before?.slug && slug && before.slug !== slug ? before.slug : null
  const after = (list: string[] | null | undefined, isIn: boolean) => {
    const others = (list ?? []).filter((each) => each !== slug && each !== left)
    return left && isIn ? [...others, left] : others
  }
  return { formerSlugs: after(before?.formerSlugs, true), publicFormerSlugs: after(before?.publicFormerSlugs, wasPublic) }
}

/** Of a record that every reader has seen from the start. */
export const rememberSlugOf =
  (wasPublic: (req: PayloadRequest, id: string) => Promise<boolean>): CollectionBeforeChangeHook<Remembered> =>
  async ({ data, originalDoc, req }) => {
    const changed = originalDoc?.slug && data.slug && data.slug !== originalDoc.slug
    return { ...data, ...remember(originalDoc, data.slug, Boolean(changed && originalDoc && (await wasPublic(req, originalDoc.id)))) }
  }
