/** Payload's own Danish strings that are wrong, unclear or clash with the workflow's words (domain.md, end). */
export const danishCorrections = {
  authentication: {
    authenticated: 'Logget ind',
    login: 'Log ind',
  },
  error: {
    emailOrPasswordIncorrect: 'Mailadressen eller adgangskoden er forkert.',
    userLocked: 'Brugeren er låst efter for mange forsøg. Prøv igen om 10 minutter, eller bed en administrator låse den op.',
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
