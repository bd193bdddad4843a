import type { Access, CollectionConfig, TextField } from 'payload'
import { adminTexts, synonymTexts } from '../../messages'
import { authoredDepartments, has, peopleWithPermissions } from '../access'
import { cleanTexts } from '../clean-texts'
import { releaseAfterChange, releaseAfterDelete } from '../release'

const longestWord = 60

/** The contingency owner writes for the whole municipality, as the search does. */
export const administratorsAndAuthorsOfAll: Access = async ({ req }) =>
  has(req, 'administrator') || (await authoredDepartments(req)) === 'all'

const wordsField: TextField = {
  name: 'words',
  label: synonymTexts.words,
  type: 'text',
  hasMany: true,
  required: true,
  admin: { description: synonymTexts.wordsHelp },
  hooks: { beforeValidate: [({ value }) => (Array.isArray(value) ? tidied(value) : value)] },
  validate: (value: unknown) => {
    const words = Array.isArray(value) ? value.map(String) : []
    const long = words.find((word) => word.length > longestWord)
    if (long) return synonymTexts.tooLong(long)
    return words.length >= 2 ? true : synonymTexts.tooFew
  },
}

/** Trimmed, each once; a reader's capitals make no difference. */
const tidied = (words: unknown[]): string[] => [
  ...new Set(words.map((word) => String(word).trim().toLowerCase().replace(/\s+/g, ' ')).filter(Boolean)),
]

/** Words that mean the same to those who search (docs/decisions/0017). A change reaches the site at the next release. */
export const Synonyms: CollectionConfig<'synonyms'> = {
  slug: 'synonyms',
  labels: synonymTexts.labels,
  admin: {
    group: adminTexts.groups.facts,
    useAsTitle: 'label',
    defaultColumns: ['label', 'updatedAt'],
    description: synonymTexts.about,
    hideAPIURL: true,
    pagination: { defaultLimit: 50 },
    components: { beforeListTable: ['/components/admin/UnansweredQuestions#UnansweredQuestions', '/components/admin/OwnSynonyms#OwnSynonyms'] },
  },
  defaultSort: 'label',
  access: {
    read: peopleWithPermissions,
    create: administratorsAndAuthorsOfAll,
    update: administratorsAndAuthorsOfAll,
    delete: administratorsAndAuthorsOfAll,
  },
  hooks: {
    beforeValidate: [cleanTexts()],
    beforeChange: [({ data }) => ({ ...data, label: data.words?.join(', ') ?? data.label })],
    afterChange: [releaseAfterChange],
    afterDelete: [releaseAfterDelete],
  },
  fields: [
    { name: 'label', label: synonymTexts.label, type: 'text', admin: { hidden: true } },
    wordsField,
  ],
}
