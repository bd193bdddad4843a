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
import { adminTexts, editorCorrections } from '../messages'

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
/** "@" offers contacts, roles and plans. */
const MentionFeature = feature('mention', 'Mention#Mention')

/** Section headings are h2 on the page, so authors' own headings begin at h3. */
const editor = lexicalEditor({
  features: [
    ParagraphFeature(),
    HeadingFeature({ enabledHeadingSizes: ['h3', 'h4'] }),
    BoldFeature(),
    ItalicFeature(),
    UnorderedListFeature(),
    OrderedListFeature(),
    EXPERIMENTAL_TableFeature(),
    LinkFeature({ enabledCollections: [] }),
    BlocksFeature({ inlineBlocks: references }),
    InlineToolbarFeature(),
    FixedToolbarFeature(),
    PasteFeature(),
    TypedFactsFeature(),
    MentionFeature(),
  ],
})

/** The editor lays its own Danish words over the configuration's, so ours are laid over them in turn. */
export const planEditor: typeof editor = async (args) => {
  const adapter = await editor(args)
  const { i18n } = args.config
  i18n.translations = deepMergeSimple(i18n.translations, { da: { lexical: editorCorrections } })
  return adapter
}
