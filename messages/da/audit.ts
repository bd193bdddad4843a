/** The audit log: "Revisionsspor". */
export const auditTexts = {
  kind: 'Slags',
  text: 'Hvad skete der',
  record: 'Post',
  kinds: {
    transition: 'Plan skiftede tilstand',
    refusal: 'Afvist forsøg',
    permission: 'Tilladelser',
    contact: 'Kontakter og roller',
    rules: 'Regler',
    export: 'Udtræk',
    lock: 'Redigering overtaget',
    attachment: 'Bilag',
    signIn: 'Login',
  },
} as const
