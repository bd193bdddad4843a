/** The admin's own search field. */
export const findTexts = {
  label: 'Søg i planer, kontakter og roller',
  placeholder: 'Titel, ord i teksten, navn eller nummer',
  asking: 'Søger …',
  failed: 'Søgningen svarede ikke. Prøv igen om lidt.',
  count: (count: number) => (count === 0 ? 'Intet fundet.' : count === 1 ? '1 fundet' : `${count} fundet`),
} as const
