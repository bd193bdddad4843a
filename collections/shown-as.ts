type As = 'moment' | 'day' | 'state' | 'changeClass'

/** A value that is stored as the rules and hashes need it, and shown as people say it, in the document and in lists. */
export const shownAs = (as: As) => ({
  Field: { path: '/components/admin/Shown#ShownField', clientProps: { as } },
  Cell: { path: '/components/admin/Shown#ShownCell', clientProps: { as } },
})
