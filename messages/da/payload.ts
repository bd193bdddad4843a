/** Payload's own Danish strings that are wrong, unclear or clash with the workflow's words (domain.md, end). */
export const danishCorrections = {
  authentication: {
    authenticated: 'Logget ind',
  },
  general: {
    cancel: 'Annuller',
    clear: 'Ryd',
    dashboard: 'Oversigt',
    draft: 'Kladde',
    email: 'Mailadresse',
    open: 'Åbn',
    restoring: 'Gendanner …',
  },
  fields: {
    collapseAll: 'Fold alle sammen',
  },
  version: {
    draft: 'Kladde',
  },
}
