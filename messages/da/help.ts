/** The help page of the admin: one page, in the order in which somebody meets it. */
interface Chapter {
  /** Its place in the page's address. */
  id: string
  heading: string
  lines: readonly string[]
}

export const helpTexts = {
  heading: 'Hjælp',
  lead: 'Alt på én side. Brug indholdet her, eller søg med Ctrl+F.',
  contents: 'Indhold',
  chapters: [
    {
      id: 'skriv',
      heading: 'Skriv en plan',
      lines: [
        'Vælg “Ny plan” på oversigten. Skriv en titel, og vælg “Gem”. Afdelingen er din egen; den kan ændres.',
        'Planen har faste afsnit. Under hvert afsnit står, hvad der skal med, og “Se et eksempel” viser afsnittet i en godkendt plan. “Begynd fra en kopi” henter teksten fra en plan, der ligner.',
        'Skriv @ og et navn for at henvise til en kontakt, en rolle eller en plan. Findes den ikke, kan du oprette den dér. Nummeret følger kontakten: Det rettes ét sted og når alle planer.',
        'Det, du skriver, holdes undervejs, selv om browseren lukker. Det kommer først i planen, når du vælger “Gem” eller trykker Ctrl+S.',
        'Skriver en anden i samme plan, står det øverst. Gemmer I begge, bliver I spurgt, hvor teksterne mødes; intet går tabt.',
      ],
    },
    {
      id: 'send',
      heading: 'Send til godkendelse',
      lines: [
        'Øverst i planen står, hvad der mangler. Vælg en linje for at komme til stedet.',
        'Vælg “Send til godkendelse”. Dialogen fortæller, hvem der får planen, og du kan bede én bestemt om det. Planen er låst, mens den venter.',
        'Vælg “Træk tilbage”, hvis du vil rette mere. Kommer planen retur, står begrundelsen øverst og kommentarerne ved hvert afsnit.',
      ],
    },
    {
      id: 'godkend',
      heading: 'Godkend eller send retur',
      lines: [
        'Planen står under “Mine opgaver” og i mailen. Du ser ændringerne ord for ord ved siden af siden, som læserne får den.',
        '“Godkend” er din underskrift på præcis det, du ser. Planen bliver en ny revision og vises for læserne inden for få sekunder.',
        'Den, der selv har skrevet i planen, kan ikke godkende den. Det gælder også administratorer.',
        '“Send retur” kræver en begrundelse. Forfatteren får den i en mail sammen med dine kommentarer.',
      ],
    },
    {
      id: 'kommentarer',
      heading: 'Kommentarer',
      lines: [
        'Vælg “Skriv en kommentar” over et afsnit, også mens planen er en kladde. Skriv @ og et navn, så får vedkommende besked i en mail og under “Mine opgaver”.',
        'Svar på kommentaren, eller vælg “Løst”. En plan med åbne kommentarer bliver ikke kaldt færdig.',
      ],
    },
    {
      id: 'paamindelser',
      heading: 'Påmindelser og revision',
      lines: [
        'Fristen for næste revision regnes fra den seneste godkendelse. Den ansvarlige redaktør får mail i god tid, og planen mærkes, når fristen er overskredet. Den forsvinder aldrig af sig selv.',
        'Gælder planen uændret, vælger en godkender “Gennemgået uden ændringer”.',
        'Under “Min konto” kan du vælge én samlet mail om dagen i stedet for enkelte mails.',
      ],
    },
    {
      id: 'import',
      heading: 'Importér en plan fra Word eller PDF',
      lines: [
        'Vælg “Importér dokumenter”, og træk filen ind. Planværk læser afsnit, kontakter og roller og spørger om det, der er uklart.',
        'Svar på spørgsmålene, og vælg at lave kladden. Intet er godkendt, før nogen underskriver.',
      ],
    },
    {
      id: 'mange',
      heading: 'Mange planer på én gang',
      lines: [
        'Sæt flueben ved planerne på listen. Så kan du give dem en ny ansvarlig redaktør eller en anden tid mellem revisioner. Bagefter står der, hvad der blev ændret, og hvad der ikke gjorde og hvorfor.',
        'Stopper en kollega, åbner en administrator brugeren og vælger “Fordel planerne mellem flere”.',
      ],
    },
    {
      id: 'hvad-nu',
      heading: 'Hvad gør jeg, når …',
      lines: [
        'et telefonnummer er forkert: Ret det på kontakten. Læserne ser det rigtige, så snart du har gemt; det kræver ingen godkendelse.',
        'noget farligt forkert står i en plan: Bed en hasteretter om “Begynd en hasterettelse”. Den vises for læserne med det samme og godkendes bagefter.',
        'planen er låst: Den afventer godkendelse. Træk den tilbage, eller vent på svaret.',
        'en anden redigerer: Tal sammen, eller vælg “Overtag”. Det, den anden har skrevet, bliver gemt ved siden af.',
        'en plan ikke gælder mere: Vælg “Tag planen ud af brug”. Dialogen viser de planer, der henviser til den, og kan lede dem til den nye.',
        'jeg ikke må: Vælg “Hvorfor kan jeg ikke …?” i planen. En administrator giver tilladelser under “Brugere”.',
        'jeg har glemt min adgangskode: Vælg “Glemt adgangskode?” på loginsiden. Du får et link i en mail.',
      ],
    },
  ] satisfies readonly Chapter[],
} as const
