/**
 * A row of Bilag names a file and carries its facts, so that the plan's content can be told from the plan alone. The
 * facts are the file's own, whatever the writer sent.
 */
import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { attachmentTexts } from '../../../messages'
import type { Attachment as FrozenAttachment } from '../../../domain/content/content'
import type { Attachment, Plan } from '../../../payload-types'
import { Refusal } from '../../errors'
import { idOrNull } from '../../ids'
import { asFact, byIds } from '../../records'

type Row = NonNullable<Plan['attachments']>[number]

/** @throws Refusal when a row names a file that is not there */
export const copyFileFacts: CollectionBeforeChangeHook<Plan> = async ({ data, req }) => {
  const rows: Row[] = data.attachments ?? []
  if (rows.length === 0) return data
  const files = await filesOf(req, rows)
  return { ...data, attachments: rows.map((row) => withFacts(row, files)) }
}

function withFacts(row: Row, files: readonly Attachment[]): Row {
  const id = idOrNull(row.file)
  // The form says of itself that a file must be chosen.
  if (!id) return row
  const file = files.find((each) => String(each.id) === id)
  if (!file) throw new Refusal(attachmentTexts.chosenUnknown)
  const { hash, name, mime, size, width = null, height = null } = file
  return { ...row, hash, name, mime, size, width, height }
}

async function filesOf(req: PayloadRequest, rows: readonly Row[]): Promise<Attachment[]> {
  return byIds(asFact(req, 'what a file is does not depend on who names it'), 'attachments', rows.flatMap(({ file }) => idOrNull(file) ?? []))
}

/** @returns the attachments of a plan's rows; a row without a file says nothing yet */
export const attachmentsOf = (rows: readonly Row[]): FrozenAttachment[] =>
  rows.flatMap(({ hash, name, mime, size, width, height, alt, caption, visibility }) =>
    hash && name && mime
      ? {
          hash,
          name,
          mime,
          size: size ?? 0,
          width: width ?? null,
          height: height ?? null,
          alt: (alt ?? '').trim(),
          caption: (caption ?? '').trim(),
          visibility: visibility ?? 'internal',
        }
      : [],
  )
