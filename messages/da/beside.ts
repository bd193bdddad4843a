/** Beside a plan's form: its contents, and the page as readers would get it. */
export const besideTexts = {
  contents: 'Planens indhold',
  identity: 'Titel og afdeling',
  freeSection: (number: number) => `Eget afsnit ${number}`,
  standing: { filled: 'Udfyldt', missing: 'Mangler', empty: 'Tomt' },

  page: 'Sådan bliver siden',
  pageOf: (title: string) => `Sådan bliver siden: ${title}`,
  show: 'Vis siden ved siden af',
  hide: 'Skjul siden',
  open: 'Åbn siden i en ny fane',
  help: 'Siden følger med, mens du skriver, og vises, som var planen godkendt nu. Det, du ikke har gemt, ser kun du.',
  lost: 'Siden viser ikke det seneste, for det kunne ikke sendes til serveren.',
}
