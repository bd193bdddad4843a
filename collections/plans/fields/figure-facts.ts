/**
 * A picture in the text carries the facts of its file, as a row of Bilag does, so that the plan's content can be told from
 * the plan alone. The facts are the file's own, whatever the writer sent.
 */
import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import type { RichText } from '../../../domain/content/content'
import { figuresIn, withPictures, type Picture } from '../../../domain/content/figures'
import { attachmentTexts } from '../../../messages'
import type { Attachment, Plan } from '../../../payload-types'
import { Refusal } from '../../errors'
import { all, asFact } from '../../records'

type Sections = NonNullable<Plan['sections']>

/** @throws Refusal when a picture in the text is no picture, or not there */
export const copyPictureFacts: CollectionBeforeChangeHook<Plan> = async ({ data, req }) => {
  if (!data.sections) return data
  return { ...data, sections: await withPictureFacts(req, data.sections, refuse) }
}

function refuse(file: Attachment | undefined): void {
  if (!file) throw new Refusal(attachmentTexts.pictureUnknown)
  if (!file.width) throw new Refusal(attachmentTexts.noPicture(file.name))
}

/**
 * @param check is given the file of each picture, undefined where there is none
 * @returns the sections, the pictures in their texts with what their files say of themselves
 */
export async function withPictureFacts(
  req: PayloadRequest,
  sections: Sections,
  check: (file: Attachment | undefined) => void = () => {},
): Promise<Sections> {
  const hashes = new Set<string>()
  const noted = inTexts(sections, (picture) => (hashes.add(picture.hash), picture))
  if (hashes.size === 0) return noted
  const files = new Map((await filesBy(req, [...hashes])).map((file) => [file.hash, file]))
  return inTexts(sections, (picture) => {
    const file = files.get(picture.hash)
    check(file)
    return file ? factsOf(file) : picture
  })
}

const factsOf = ({ hash, name, mime, size, width, height }: Attachment): Picture => ({
  hash, name, mime, size, width: width ?? null, height: height ?? null,
})

/** Texts stand by themselves, in groups, and in the rows of the author's own sections. */
function inTexts<Value>(value: Value, change: (picture: Picture) => Picture): Value {
  if (Array.isArray(value)) return value.map((each: unknown) => inTexts(each, change)) as Value
  if (!isRecord(value)) return value
  if (isText(value)) return (figuresIn(value).length > 0 ? withPictures(value, change) : value) as Value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, inTexts(each, change)])) as Value
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !(value instanceof Date)
const isText = (value: object): value is RichText => 'root' in value && isRecord(value.root)

async function filesBy(req: PayloadRequest, hashes: string[]): Promise<Attachment[]> {
  return all(asFact(req, 'what a file is does not depend on who names it'), 'attachments', {
    where: { hash: { in: hashes } },
  })
}
