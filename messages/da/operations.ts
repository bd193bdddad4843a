/** What those who run Planværk are told: by its start, its log and the commands for backup, restore and doctor. */
export const operationsTexts = {
  log: {
    badFormat: (value: string) => `LOG_FORMAT er "${value}", men skal være text eller json.`,
    badAudit: (value: string) => `AUDIT_LOG er "${value}", men skal være off, ids eller full.`,
    badLevel: (value: string, known: string) => `LOG_LEVEL er "${value}", men skal være en af: ${known}.`,
  },
  serve: {
    alreadyRunning: (pid: number, port: number) =>
      `Port ${port} er optaget, fordi Planværk allerede kører herfra (proces ${pid}). Stop det først, eller vælg andre porte og en anden DATA_DIR.`,
    orphan: (pid: number, port: number) =>
      `Port ${port} er optaget af en redaktion (proces ${pid}), som et tidligere Planværk efterlod, da det blev afbrudt. Den bliver stoppet.`,
    ended: (how: string) => `Redaktionen stoppede uventet (${how}).`,
    again: (seconds: number) => `Redaktionen startes igen om ${seconds} s. Læserne har deres sider imens.`,
    runningAgain: 'Redaktionen kører igen.',
    sitesFirst: 'Læserne har den seneste udgivelse; redaktionen følger.',
    databaseGone: (path: string) =>
      `Databasefilen ${path} mangler, men her er udgivelser fra den. Læg den tilbage, eller hent den fra en backup med \`npm run restore -- FIL\`. ` +
      'Skal Planværk virkelig begynde forfra, så vælg en tom DATA_DIR.',
    restoreUnfinished: 'En gendannelse blev afbrudt, så her ligger kun halvdelen. Kør `npm run restore -- FIL` igen.',
    health: 'Helbred og tal',
    badHealthPort: (value: string) => `HEALTH_PORT er "${value}", men skal være et helt tal fra 1 til 65535.`,
  },
  database: {
    notSaved: 'Databasen er væk, så intet er gemt. Kopiér din tekst, og sig det til dem, der passer serveren.',
    fileGone: (path: string) =>
      `Databasefilen ${path} er slettet eller flyttet, mens Planværk kørte. Intet bliver gemt, før den er lagt tilbage.`,
    fileReplaced: (path: string) =>
      `Databasefilen ${path} er skiftet ud, mens Planværk kørte. Intet bliver gemt i den gamle; redaktionen starter om lidt igen med den nye.`,
  },
  export: {
    usage: 'Brug: npm run export -- --to MAPPE  eller  npm run export -- --from MAPPE',
    notEmpty: (place: string) => `Der ligger allerede noget i ${place}. Vælg et tomt sted.`,
    made: (folder: string, records: number) => `${folder} har nu alt: ${records} poster med historik, versioner og filer. Mappen er fortrolig som en backup.`,
    takenIn: (folder: string, records: number) => `${records} poster fra ${folder} er taget ind, og alt passer.`,
    noExport: (folder: string) => `${folder} er ikke en hel eksport fra Planværk.`,
    altered: (path: string) => `${path} er ikke, som den var, da eksporten blev lavet. Intet er taget ind.`,
    otherDatabase: (from: string, to: string) =>
      `Eksporten er fra ${from}, og her er ${to}. Numrene på posterne står under underskrifterne, så den kan kun tages ind i samme slags database.`,
    unknownCollection: (slug: string, version: string) => `Eksporten har ${slug}, som dette Planværk ikke kender. Den er fra version ${version}.`,
    doesNotHold: (fault: string) => `Noget passer ikke: ${fault}`,
    readMe: [
      '# Eksport fra Planværk',
      '',
      'Alt, hvad kommunen har i Planværk, i åbne formater. Mappen er fortrolig: den har interne numre, udkast og brugernes krypterede adgangskoder.',
      '',
      '- `manifest.json`: hvornår, fra hvilken version, antal poster, historikkens og revisionssporets hoved, og SHA-256 af hver fil.',
      '- `records/NAVN.jsonl`: en post på hver linje som JSON. Henvisninger er andre posters `id`; tidspunkter er UTC (ISO 8601).',
      '- `versions/NAVN.jsonl`: tidligere udgaver; `parent` er postens `id`, `version` dens indhold.',
      '- `settings/NAVN.json`: godkendelsesregler og det, læsere møder først, når noget er sket.',
      '- `schema.json`: felterne i hver slags post med type, dansk navn, og hvad de henviser til.',
      '- `files/media/`: bilag under SHA-256 af deres indhold, som `attachments` har i `hash`.',
      '- `files/imports/`: de dokumenter, planer blev importeret fra, under SHA-256 af deres indhold, som `imports` har i `hash`.',
      '- `files/former-releases/`: segl, tidsstempel og filliste for hver udgivelse.',
      '',
      'De vigtigste: `plans` er arbejdsudkast, `plan-revisions` det godkendte indhold, `plan-events` historikken med underskrifter i en',
      'hashkæde, `audit-log` hvem der gjorde hvad. Tekst er Lexical-JSON: `root.children` med afsnit, lister og tabeller.',
      '',
      'Et andet Planværk med samme slags database tager alt ind med `npm run export -- --from MAPPE`.',
      '',
    ].join('\n'),
  },
  backup: {
    usage: 'Brug: npm run backup -- --to MAPPE  eller  npm run backup -- --verify FIL',
    restoreUsage: 'Brug: npm run restore -- FIL',
    badRule: (rule: string) => `BACKUP_KEEP er "${rule}", men skal se sådan ud: 7d 5w 12m (dage, uger, måneder).`,
    badRecipient: (value: string) => `BACKUP_AGE_RECIPIENT er "${value}", men skal være en offentlig age-nøgle, der begynder med age1.`,
    made: (file: string, megabytes: string) => `Backup: ${file} (${megabytes} MB).`,
    removed: (count: number) => `${count} ældre backup${count === 1 ? '' : 'per'} er slettet efter reglen i BACKUP_KEEP.`,
    heads: (events: string | null, audit: string | null) => `Historikkens hoved: ${events ?? 'tom'}\nRevisionssporets hoved: ${audit ?? 'tomt'}`,
    none: (folder: string) => `Der er ingen backup i ${folder}.`,
    verified: (file: string, at: string) => `${file} er hel og kan gendannes: alt passer, som det var ${at}.`,
    restored: (file: string, at: string) => `Gendannet fra ${file}: alt passer, som det var ${at}. Start Planværk med \`npm start\`.`,
    notABackup: (file: string) => `${file} er ikke en hel backup fra Planværk.`,
    strangeFile: (file: string, path: string) => `${file} rummer ${path}, som backuppen ikke selv kender. Den bruges ikke.`,
    alteredFile: (file: string, path: string) => `${path} i ${file} mangler eller er ændret. Backuppen bruges ikke.`,
    noIdentity: (file: string) => `${file} er krypteret. Angiv filen med den hemmelige age-nøgle i BACKUP_AGE_IDENTITY_FILE.`,
    wrongIdentity: (file: string) => `${file} kan ikke åbnes med den nøgle, eller filen er beskadiget.`,
    otherDatabase: (is: string, wanted: string) =>
      `Backuppen er fra ${is === 'sqlite' ? 'SQLite' : 'MongoDB'}, men DATABASE_URL er ${wanted === 'sqlite' ? 'SQLite' : 'MongoDB'}.`,
    notEmpty: (where: string) => `Her ligger allerede noget: ${where}. Gendan i en tom DATA_DIR og en tom database.`,
    doesNotHold: (fault: string) => `Backuppen holder ikke, så intet er gendannet: ${fault}`,
    otherHead: (wanted: string | null, is: string | null) =>
      `Historikken i backuppen ender på ${is ?? 'ingenting'}, men skulle ende på ${wanted ?? 'ingenting'}. Intet er gendannet.`,
  },
  upgrade: {
    begins: (from: string | null, to: string) =>
      `Databasen er fra ${from === null || from === to ? 'en tidligere udgave' : `version ${from}`}. Der tages en backup, og opgraderingen til ${to} prøves på en kopi …`,
    tried: (file: string) => `Opgraderingen gik godt på kopien, og alt passer. Vejen tilbage er den tidligere udgave med ${file}.`,
    notTried: (file: string) =>
      `Opgraderingen kunne ikke prøves på en kopi, fordi databasens bruger kun må bruge én database. Vejen tilbage er den tidligere udgave med ${file}.`,
    refused: (why: string, file: string) =>
      `Opgraderingen blev prøvet på en kopi og gik ikke: ${why}\nDatabasen er uændret. Start den tidligere udgave igen, og send denne besked til dem, der laver Planværk. ` +
      `En backup ligger i ${file}. Var fejlen der også før, så start med UPGRADE_DESPITE_FAULTS=true.`,
  },
  doctor: {
    marks: { well: '✓', warning: '!', fault: '✗' },
    names: {
      node: 'Node',
      settings: 'Indstillinger',
      database: 'Database',
      folder: 'DATA_DIR',
      disk: 'Disk',
      openFiles: 'Åbne filer',
      timeZone: 'Tidszone',
      mail: 'Mail',
      signIn: 'Login',
      backup: 'Backup',
    },
    fine: 'i orden',
    well: 'Intet står i vejen for at køre.',
    faults: (count: number) => `${count} ting skal rettes (✗).`,
    oldNode: (version: string) => `${version} får ingen sikkerhedsrettelser længere. Brug Node 24.`,
    noSecret: 'PAYLOAD_SECRET mangler eller er kort: kun demoen kører uden. Lav en med `openssl rand -hex 32`.',
    noDatabase: 'Der er endnu ingen database; den laves ved første start.',
    replicaSet: 'MongoDB med replica set',
    openFolder: (folder: string) => `Alle på maskinen kan se i ${folder}. Kør \`chmod 700 ${folder}\`.`,
    free: (gigabytes: string, least: number) => `${gigabytes} GB ledig; der skal være mindst ${least} GB til udgivelser og backup.`,
    fewFiles: (limit: number, least: number) => `Processen må kun have ${limit} filer åbne; sæt grænsen til mindst ${least} (\`ulimit -n\`, LimitNOFILE i systemd).`,
    noDanish: 'Node kender ikke dansk eller Europe/Copenhagen. Brug en Node med fuld ICU.',
    noMail: 'SMTP_URL er ikke sat: mails skrives som filer i DATA_DIR/mail.',
    silent: (host: string, port: number) => `${host}:${port} svarer ikke. Se efter firewall og SMTP_URL.`,
    localSignIn: 'kun lokale brugere',
    noIssuer: (issuer: string, status: number) => `${issuer} svarer med ${status}. Se efter OIDC_ISSUER.`,
    skew: (seconds: number) => `Uret går ${seconds} sekunder anderledes end login-tjenestens. Slå NTP til.`,
    noBackup: 'Der er ingen backup. Kør `npm run backup -- --to MAPPE`, og sæt den i en timer.',
    oldBackup: (hours: number) => `Den nyeste backup er ${hours} timer gammel. Se efter den natlige kørsel.`,
  },
} as const
