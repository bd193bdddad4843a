/** Who may do what, as a table. */
export const grantTexts = {
  heading: 'Hvem må hvad',
  lead: 'Aktive brugere og det, de må. En tilladelse gælder også i de afdelinger, der ligger under.',
  filter: 'Afdeling',
  all: 'Alle afdelinger',
  show: 'Vis',
  person: 'Person',
  everywhere: 'hele kommunen',
  /** The permission comes from a department above. */
  from: (department: string) => `gennem ${department}`,
  nobody: 'Ingen har tilladelser her.',
  missing: (permission: string) => `Ingen har tilladelsen ${permission.toLowerCase()} her.`,
  count: (count: number) => (count === 1 ? '1 person' : `${count} personer`),
} as const
