import type { Config, Plugin } from 'payload'

const SaveButton = '/components/admin/save/SaveButton#SaveButton'

/** Gives every form of the admin our own “Gem”. */
export const saveButtonEverywhere: Plugin = ({ collections = [], globals = [], ...config }): Config => ({
  ...config,
  collections: collections.map((collection) => {
    const { admin, admin: { components } = {} } = collection
    return { ...collection, admin: { ...admin, components: { ...components, edit: { ...components?.edit, SaveButton } } } }
  }),
  globals: globals.map((global) => {
    const { admin, admin: { components } = {} } = global
    return { ...global, admin: { ...admin, components: { ...components, elements: { ...components?.elements, SaveButton } } } }
  }),
})
