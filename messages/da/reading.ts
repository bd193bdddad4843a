/** "Læst og forstået". */
export const readingTexts = {
  heading: 'Læst og forstået',
  signedOut: 'Log ind for at bekræfte, at du har læst planen.',
  notAsked: 'Du er ikke bedt om at bekræfte planen, eller der er ingen revision i kraft.',
  noSuchPlan: 'Planen findes ikke.',
  newerRevision: 'Planen er kommet i en ny væsentlig revision, siden du åbnede siden. Læs den nye, og bekræft igen.',
  malformed: 'Forespørgslen kan ikke læses. Send major: nummeret på den væsentlige revision, du har læst.',
  closed: 'Bekræftelser kan ikke ændres eller slettes.',

  page: {
    title: 'Læst og forstået',
    crumb: 'Planværk',
    revision: (number: string, day: string) => `Revision ${number}, i kraft siden ${day}`,
    changed: 'Det er ændret',
    readPlan: 'Læs planen',
    ask: 'Når du har læst planen, bekræfter du her. Du bliver spurgt igen, næste gang planen ændres væsentligt.',
    confirm: 'Jeg har læst og forstået planen',
    confirming: 'Gemmer …',
    failed: 'Bekræftelsen blev ikke gemt. Hent siden igen, og prøv én gang til.',
    confirmed: (at: string) => `Du har bekræftet, at du har læst og forstået planen. Det skete ${at}.`,
    noLink: 'Planen kan læses på kommunens beredskabssider.',
    toList: 'Se alt, der venter på dig',
    signedInAs: (name: string) => `Logget ind som ${name}`,
    waiting: 'Planer, du skal læse',
    nothing: 'Der er ingen planer, du skal læse lige nu.',
  },

  task: { heading: 'Læst og forstået', none: 'Ingen planer venter på, at du læser dem.' },

  status: {
    heading: 'Læst og forstået',
    nobody: 'Ingen er bedt om at bekræfte planen. Vælg personer eller afdelinger ovenfor.',
    notInForce: 'Når en revision træder i kraft, kan du her se, hvem der har læst den.',
    whole: (read: number, asked: number, major: number) =>
      `${read} af ${asked} har bekræftet revision ${major}.0 eller en mindre ændring af den.`,
    department: 'Afdeling',
    noDepartment: 'Uden afdeling',
    confirmed: 'Bekræftet',
    percent: (percent: number, read: number, asked: number) => `${percent} % (${read} af ${asked})`,
    missing: 'Mangler',
    none: 'ingen',
    loading: 'Henter …',
    failed: 'Oversigten kan ikke hentes lige nu.',
  },
} as const
