/** Labels, help texts and sentences of the admin. */
export const adminTexts = {
  groups: { plans: 'Planer', facts: 'Kontakter og organisation', records: 'Historik', system: 'System', grants: 'tilladelser' },

  collections: {
    plans: { singular: 'Plan', plural: 'Planer' },
    contacts: { singular: 'Kontakt', plural: 'Kontakter' },
    roles: { singular: 'Rolle', plural: 'Roller' },
    departments: { singular: 'Afdeling', plural: 'Afdelinger' },
    'plan-revisions': { singular: 'Revision', plural: 'Revisioner' },
    'plan-events': { singular: 'Hændelse', plural: 'Hændelser' },
    users: { singular: 'Bruger', plural: 'Brugere' },
    outbox: { singular: 'Mail', plural: 'Udgående mails' },
  },

  appendOnly: 'Historikken kan ikke ændres eller slettes. Revisioner og hændelser skrives kun, når en plan skifter tilstand.',
  planLocked:
    'Planen afventer godkendelse og er låst. Træk den tilbage, eller vent på, at godkenderen sender den retur.',
  planArchived: 'Planen er arkiveret og kan ikke redigeres. Sæt en revision i kraft igen for at arbejde videre med den.',
  successorIsSigned:
    'Planen er taget ud af brug, og hvilken plan der bruges i stedet, er underskrevet sammen med det. Vælg en anden, når planen arkiveres, eller sæt den i kraft igen først.',
  planInCorrection: 'Der er en hasterettelse i gang i planen. Kun en hasteretter kan skrive i den, til den er offentliggjort eller fortrudt.',
  planHasHistory:
    'Planen har en godkendt revision og kan ikke slettes. Brug “Tag planen ud af brug”; så bevares historikken.',
  planHasChildren: (titles: string) => `Planen kan ikke slettes, fordi disse planer hører under den: ${titles}.`,
  planInUse: (titles: string) => `Planen kan ikke slettes, fordi disse planer henviser til den: ${titles}.`,
  notYourDepartment: 'Du er ikke forfatter i den afdeling. Vælg en afdeling, som du har fået tilladelse til.',
  inUse: (what: string, plans: string) =>
    `${what} kan ikke slettes, fordi den bruges i: ${plans}. Fjern den fra planerne først, eller gør den inaktiv.`,
  namedInTasks: (name: string, roles: string) =>
    `${name} kan ikke slettes, fordi den er nævnt i opgaverne for: ${roles}. Fjern henvisningen dér først.`,
  usedByRoles: (name: string, roles: string) =>
    `${name} kan ikke slettes, fordi kontakten varetager: ${roles}. Fjern den fra rollerne først.`,
  usedByDepartments: (name: string, departments: string) =>
    `${name} kan ikke slettes, fordi kontakten er leder eller beredskabsansvarlig i: ${departments}. Vælg en anden dér først.`,
  departmentInUse: (name: string, what: string) =>
    `${name} kan ikke slettes, fordi afdelingen har: ${what}. Flyt dem til en anden afdeling først.`,
  departmentFrozen: (name: string, titles: string) =>
    `${name} kan ikke slettes, fordi den står i godkendte revisioner eller en kladde af: ${titles}. Behold afdelingen, eller giv den et nyt navn.`,
  departmentCycle: 'En afdeling kan ikke ligge under sig selv. Vælg en anden overordnet afdeling.',
  parentCycle: 'En plan kan ikke høre under sig selv. Vælg en anden overordnet plan.',
  kindHidesText: (sections: string) =>
    `Plantypen kan ikke skiftes, fordi disse afsnit har tekst og ikke findes i den nye type: ${sections}. Flyt teksten først.`,
  userSigned:
    'Brugeren har skrevet i, kommenteret eller underskrevet planer og kan ikke slettes. Fjern fluebenet “Aktiv” i stedet.',
  notFirstUser: 'Den første bruger er allerede oprettet. Log ind, eller bed administratoren om en bruger.',
  lastAdministrator: 'Der skal være mindst én aktiv administrator. Giv en anden tilladelsen først.',
  inactiveUser: 'Din bruger er ikke aktiv. Henvend dig til en administrator.',
  duplicateTitle: (title: string) => `${title} (kopi)`,
} as const
