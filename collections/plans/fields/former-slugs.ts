import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import type { PlanContent } from '../../../domain/content/content'
import { contentReferences } from '../../../domain/content/references'
import type { Plan } from '../../../payload-types'
import { remember } from '../../former-slugs'
import { idOrNull } from '../../ids'
import { all, asFact, byIds } from '../../records'

/**
 * Remembers the address that readers have known a plan by, so that its old one leads to the new. Runs after the hook
 * that keeps the workflow's fields. A plan that readers never saw has no address to remember.
 */
export const rememberSlug: CollectionBeforeChangeHook<Plan> = async ({ data, originalDoc, req }) => {
  const before = originalDoc?.slug
  const wasRead = Boolean(originalDoc?.inForce) || ['outOfUse', 'archived'].includes(originalDoc?.state ?? '')
  if (!before || !wasRead || !data.slug || data.slug === before) return data
  const shown = idOrNull(originalDoc.inForce)
  const contents = shown ? await contentsOf(req, [shown]) : []
  return { ...data, ...remember(originalDoc, data.slug, contents.some(isPublic)) }
}

/** @returns whether the public edition has the role: a plan that is in force and public names it */
export async function isPublicRole(req: PayloadRequest, role: string): Promise<boolean> {
  const docs = await all(asFact(req, 'what readers see is a fact, whoever changes the role'), 'plans', {
    where: { inForce: { exists: true } },
    select: { inForce: true },
  })
  const contents = await contentsOf(req, docs.flatMap(({ inForce }) => idOrNull(inForce) ?? []))
  return contents.some((content) => isPublic(content) && contentReferences(content).roles.includes(role))
}

const isPublic = ({ visibility }: PlanContent): boolean => visibility === 'public'

async function contentsOf(req: PayloadRequest, revisions: string[]): Promise<PlanContent[]> {
  const docs = await byIds(asFact(req, 'what readers see is a fact, whoever changes the record'), 'plan-revisions', revisions, {
    select: { content: true },
  })
  return docs.map(({ content }) => content as unknown as PlanContent)
}
