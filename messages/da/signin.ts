/** What people read when they sign in, cannot, or have nothing to do here yet; and what stops the start. */
export const signInTexts = {
  heading: 'Log ind',
  group: 'Fra gruppe',
  groupHelp: 'Gives af kommunens login og opdateres ved hvert login. Ret den dér, ikke her.',
  identityHelp:
    'Knytter brugeren til kommunens login. Sættes selv ved første login. Har personen i forvejen en bruger her, kan ' +
    'identiteten fra loginsiden indsættes; derefter virker brugerens adgangskode ikke mere.',

  municipalLogin: 'Log ind med kommunens login',
  orLocal: 'eller med en bruger i Planværk',
  logOut: 'Log ud',

  noAccess: {
    heading: 'Ingen adgang endnu',
    text: (name: string) =>
      `Du er logget ind som ${name}, men har ikke fået adgang endnu. ` +
      'Bed en administrator om at give dig en tilladelse, og hent så siden igen.',
    reload: 'Hent siden igen',
    notSignedIn: 'Du er ikke logget ind.',
    logIn: 'Log ind',
  },

  forgotten: {
    heading: 'Glemt adgangskode',
    text:
      'Planværk sender ikke adgangskoder med mail. Bed en administrator om at give dig en ny adgangskode. ' +
      'Du kan selv ændre den, når du er logget ind.',
    back: 'Tilbage til login',
  },

  refused: {
    failed: 'Login lykkedes ikke. Prøv igen; bliver det ved, så sig det til en administrator.',
    inactive: 'Din bruger er ikke aktiv. Henvend dig til en administrator.',
    'mail-taken':
      'Din mailadresse bruges allerede af en anden bruger i Planværk, og brugere slås ikke sammen af sig selv. ' +
      'Bed en administrator om at knytte identiteten herunder til den bruger.',
    'mail-missing': 'Kommunens login sendte ikke din mailadresse med. Sig det til dem, der driver kommunens login.',
    'mail-unverified': 'Din mailadresse er ikke bekræftet i kommunens login. Bekræft den dér, og prøv igen.',
    'no-administrator': 'Planværk har ingen administrator endnu. Opret den første, før kommunens login kan bruges.',
  },
  yourIdentity: 'Din identitet i kommunens login:',
  notConfigured: 'Kommunens login er ikke sat op her.',

  changedMeanwhile: 'Din bruger blev ændret, mens du loggede ind. Log ind igen.',
  passwordTooShort: (least: number) => `Brug mindst ${least} tegn, for eksempel en sætning.`,
  proof: {
    password: 'Din adgangskode',
    why: 'Det er mere end 15 minutter siden, du loggede ind. Skriv din adgangskode igen for at underskrive.',
    required: 'Skriv din adgangskode.',
    whyProvider:
      'Det er mere end 15 minutter siden, du loggede ind. Bekræft med kommunens login, at det er dig. Du kommer tilbage hertil, og det, du har skrevet her, skal skrives igen.',
    provider: 'Bekræft med kommunens login',
  },
  choose: {
    heading: 'Vælg din egen adgangskode',
    text: (name: string) =>
      `Du er logget ind som ${name} med en adgangskode, som en anden har valgt. Den gælder kun dette ene login. Vælg din egen, før du går videre.`,
    password: 'Ny adgangskode (mindst 12 tegn, for eksempel en sætning)',
    again: 'Den nye adgangskode igen',
    different: 'De to nye adgangskoder er ikke ens.',
    button: 'Gem adgangskoden',
  },

  samePassword: 'Vælg en anden adgangskode end den, du har.',
  presentPassword: 'Nuværende adgangskode',
  presentPasswordHelp: 'Skriv den adgangskode, du har nu. Så ved vi, at det er dig, der retter.',
  presentPasswordMissing: 'Skriv den adgangskode, du har nu, i feltet “Nuværende adgangskode”.',
  presentPasswordWrong: 'Den nuværende adgangskode er forkert.',
  signInAgainFirst:
    'Det er over et kvarter siden, du loggede ind. Log ud, og log ind igen med kommunens login, før du ændrer mail eller stedfortræder.',
  passwordStates: { own: 'Egen', given: 'Valgt af en anden', used: 'Valgt af en anden og brugt' },
  passwordUsed:
    'Adgangskoden er valgt af en anden og gælder kun ét login, og det er brugt. Bed en administrator om en ny, og vælg din egen, så snart du er logget ind.',
  choosePasswordFirst: 'Din adgangskode er valgt af en anden. Vælg din egen, før du gør andet.',

  passwordElsewhere: 'Brugeren logger ind med kommunens login og har ingen adgangskode i Planværk.',

  unknownDepartment: (group: string, slug: string) =>
    `OIDC_GROUP_MAP giver gruppen "${group}" en tilladelse i afdelingen "${slug}", som ikke findes. Tilladelsen er ikke givet.`,

  delays: { singular: 'Loginforsinkelse', plural: 'Loginforsinkelser' },
  tooManyTries: 'Der er prøvet for mange gange. Vent nogle minutter, og prøv igen.',
  unlock: {
    usage: 'Brug: npm run unlock -- MAIL',
    done: (email: string) => `${email} kan prøve at logge ind igen med det samme.`,
    unknown: (email: string) => `Der er ingen bruger med mailadressen ${email}.`,
  },

  badProxyHops: (given: string) =>
    `PROXY_HOPS er "${given}". Skriv et helt tal: hvor mange proxyer der står foran Planværk, 0 for ingen.`,
  badServerUrl: (given: string) =>
    `SERVER_URL er "${given}", som ikke er en adresse. Skriv for eksempel https://planvaerk.fjordby.example.`,
  incompleteOidc: (missing: string) =>
    `Kommunens login er kun halvt sat op: ${missing} mangler. Sæt OIDC_ISSUER, OIDC_CLIENT_ID og OIDC_CLIENT_SECRET, eller ingen af dem.`,
  badIssuer: (given: string) =>
    `OIDC_ISSUER er "${given}". Skriv udstederens adresse med https://, for eksempel https://login.fjordby.example.`,
  badProviderSigns: (given: string) =>
    `OIDC_REQUIRED_FOR_APPROVAL er "${given}". Skriv true, hvis kun brugere af kommunens login må underskrive, ellers false.`,
  providerSignsWithoutOidc:
    'OIDC_REQUIRED_FOR_APPROVAL er true, men kommunens login er ikke sat op, så ingen kunne underskrive. Sæt OIDC_ISSUER, OIDC_CLIENT_ID og OIDC_CLIENT_SECRET.',
  badGroupMap: (reason: string) =>
    `OIDC_GROUP_MAP kan ikke læses (${reason}). Skriv JSON som ` +
    '{"beredskab-forfattere": {"permission": "author", "department": "teknik-og-miljoe"}}; permission er reader, author, approver eller administrator.',
} as const

/** Why somebody is not let in by the municipality's login. */
export type SignInRefusal = keyof typeof signInTexts.refused
