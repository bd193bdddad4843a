/** What `npm start` says: progress, addresses, and why it cannot start. */
export const startTexts = {
  badPort: (name: string, value: string) => `${name} er "${value}", men skal være et helt tal fra 1 til 65535. Ret ${name}.`,
  samePort: (one: string, other: string, port: number) => `${one} og ${other} er begge ${port}. Giv dem hver sit tal.`,
  portTaken: (name: string, port: number) =>
    `Port ${port} er optaget af et andet program. Stop det, eller vælg en anden port med ${name}=… (for eksempel ${name}=${port + 1}).`,
  portForbidden: (name: string, port: number) => `Planværk må ikke bruge port ${port} her. Vælg en over 1024 med ${name}=….`,
  dataDirectory: (path: string, reason: string) =>
    `Planværk kan ikke skrive i mappen ${path} (${reason}). Giv adgang til den, eller vælg en anden med DATA_DIR=….`,
  badDemo: (value: string) => `PLANVAERK_DEMO er "${value}", men skal være true eller false.`,
  noSecret:
    'PAYLOAD_SECRET mangler. Planværk kører ikke uden en hemmelig nøgle: lav en med `openssl rand -hex 32`, og gem den sammen med opsætningen. ' +
    'Vil du blot prøve Planværk, så start uden DATABASE_URL og NODE_ENV, eller med PLANVAERK_DEMO=true.',
  guessableSecret: 'PAYLOAD_SECRET er for let at gætte. Lav en ny med `openssl rand -hex 32`.',
  secretGone: (database: string) =>
    `Der er en database i ${database}, men ingen nøgle til den. Angiv den PAYLOAD_SECRET, den er lavet med, eller vælg en anden DATA_DIR.`,
  unreadable: (file: string) => `Filen ${file} kan ikke læses. Ret den, eller slet den sammen med databasen for at begynde forfra.`,
  notTheDemos: 'PLANVAERK_DEMO er true, men databasen er ikke demoens. Brug en tom database, eller fjern PLANVAERK_DEMO.',

  checking: 'Ser efter, om alt er klar',
  database: 'Åbner databasen',
  demo: 'Laver demokommunen Fjordby',
  demoGoesOn: 'Gør demokommunen færdig efter en afbrudt start',
  cms: 'Starter redaktionen',
  publishing: 'Offentliggør planerne første gang',
  notPublished: 'Planerne er endnu ikke offentliggjort; redaktionen kører, og der prøves igen hvert minut. Årsagen er:',
  cmsEnded: 'Redaktionen stoppede uventet. Det sidste, den sagde, var:',
  cmsSilent: (seconds: number) => `Redaktionen svarede ikke inden for ${seconds} sekunder. Er maskinen travl, så prøv igen. Det sidste, den sagde, var:`,
  unexpected: (reason: string) => `Planværk kunne ikke starte: ${reason}`,
  stopping: 'Stopper …',
  stopped: 'Planværk er stoppet.',

  ready: 'Planværk kører.',
  admin: 'Redaktion',
  sites: { internal: 'Planerne (intern)', public: 'Planerne (offentlig)' },
  data: 'Data',
  logins: 'Brugere i demokommunen:',
  firstUser: 'Databasen er tom: åbn redaktionen, og opret den første bruger.',
  howToStop: 'Stop med Ctrl+C.',
} as const
