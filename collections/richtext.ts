/** The editor of the plans: plain structure, and inline references in place of copied facts. */
import type { Block } from 'payload'
import { deepMergeSimple } from 'payload/shared'
import {
  BlocksFeature,
  BoldFeature,
  EXPERIMENTAL_TableFeature,
  FixedToolbarFeature,
  HeadingFeature,
  InlineToolbarFeature,
  ItalicFeature,
  LinkFeature,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
  createServerFeature,
  lexicalEditor,
} from '@payloadcms/richtext-lexical'
import { adminTexts, attachmentTexts, editorCorrections } from '../messages'

const chip = '/components/admin/ReferenceChip#ReferenceChip'

/** Contact, role or plan named inline: stored as a reference, shown with its live facts. */
const references: Block[] = (
  [
    ['contactRef', 'contact', 'contacts'],
    ['roleRef', 'role', 'roles'],
    ['planRef', 'plan', 'plans'],
  ] as const
).map(([slug, name, relationTo]) => ({
  slug,
  labels: adminTexts.collections[relationTo],
  admin: { components: { Block: chip } },
  fields: [
    {
      name,
      label: adminTexts.collections[relationTo].singular,
      type: 'relationship',
      relationTo,
      required: true,
    },
  ],
}))

const feature = (key: string, component: string) =>
  createServerFeature({ feature: { ClientFeature: `/components/admin/editor/${component}` }, key })

const PasteFeature = feature('planPaste', 'Paste#Paste')
/** Numbers and names typed as text are marked, and made references with a click. */
const TypedFactsFeature = feature('typedFacts', 'TypedFacts#TypedFacts')
/** A table of names and numbers becomes contacts. */
const ContactTablesFeature = feature('contactTables', 'ContactTables#ContactTables')
/** "@" offers contacts, roles and plans. */
const MentionFeature = feature('mention', 'Mention#Mention')

/** "Fortryd" and "Gentag" in the toolbar. */
const UndoFeature = feature('planUndo', 'Undo#Undo')
/** "Billede" in the toolbar. */
const FigureFeature = feature('planFigure', 'Figure#Figure')

const figureText = '/components/admin/attachments/FigureText#FigureText'

/** A picture on a line of its own, which points to an attachment by its hash (domain/content/figures.ts). */
const figure: Block = {
  slug: 'figure',
  labels: attachmentTexts.figure.label,
  admin: { disableBlockName: true },
  fields: [
    {
      name: 'picture',
      label: attachmentTexts.figure.picture,
      type: 'json',
      admin: { components: { Field: '/components/admin/attachments/PictureField#PictureField' } },
    },
    {
      name: 'alt',
      label: attachmentTexts.figure.alt,
      type: 'textarea',
      maxLength: 500,
      admin: { components: { Field: figureText } },
    },
    {
      name: 'caption',
      label: attachmentTexts.figure.caption,
      type: 'textarea',
      maxLength: 200,
      admin: { components: { Field: figureText } },
    },
  ],
}

/** Section headings are h2 on the page, so authors' own headings begin at h3. */
const editorWith = (blocks: Block[]) =>
  lexicalEditor({
    features: [
      ParagraphFeature(),
      HeadingFeature({ enabledHeadingSizes: ['h3', 'h4'] }),
      BoldFeature(),
      ItalicFeature(),
      UnorderedListFeature(),
      OrderedListFeature(),
      EXPERIMENTAL_TableFeature(),
      LinkFeature({ enabledCollections: [] }),
      BlocksFeature({ inlineBlocks: references, blocks }),
      InlineToolbarFeature(),
      FixedToolbarFeature(),
      UndoFeature(),
      PasteFeature(),
      TypedFactsFeature(),
      ContactTablesFeature(),
      MentionFeature(),
      ...(blocks.includes(figure) ? [FigureFeature()] : []),
    ],
  })

type Editor = ReturnType<typeof lexicalEditor>

/** The editor lays its own Danish words over the configuration's, so ours are laid over them in turn. */
const inDanish =
  (editor: Editor): Editor =>
  async (args) => {
    const adapter = await editor(args)
    const { i18n } = args.config
    i18n.translations = deepMergeSimple(i18n.translations, { da: { lexical: editorCorrections } })
    return adapter
  }

export const planEditor = inDanish(editorWith([figure]))
/** For what nobody signs: no revision would hold the file. */
export const editorWithoutFigures = inDanish(editorWith([]))
