/** What a plan says beside itself when it is fetched as a Word document. */
export const wordTexts = {
  creator: 'Planværk',
  /** The style of what tells about the plan and is no text of it. */
  factsStyle: 'Planværk oplysninger',
  /** The document's property that says which plan it is of. */
  originProperty: 'PlanvaerkPlan',
  kind: 'Plantype',
  department: 'Afdeling',
  crisisLevel: 'Kriseniveau',
  standing: 'Udgave',
  summary: 'Resumé',
  attachment: 'Bilag i Planværk',
  picture: 'Billede',
  asWritten: (day: string) => `Kladde, som den var ${day}. Ikke godkendt.`,
  asApproved: (number: string, day: string) => `Revision ${number}, godkendt den ${day}`,
  fetch: 'Hent som Word:',
  fetchWritten: 'som skrevet',
  fetchApproved: 'som godkendt',
  noRevision: 'Planen har ingen godkendt revision.',
} as const
