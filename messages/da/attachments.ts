/** What people read about attachments (Bilag): why a file is refused, the field in the admin, and the plan's page. */
const number = new Intl.NumberFormat('da-DK', { maximumFractionDigits: 1 })

/** @returns bytes as Danes write them: `340 kB`, `1,2 MB` */
export const fileSizeText = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${number.format(bytes / 1_000_000)} MB`

const types: Record<string, string> = {
  'image/png': 'PNG',
  'image/jpeg': 'JPEG',
  'image/webp': 'WebP',
  'application/pdf': 'PDF',
}

/** @returns the type as people call it: `PDF` */
export const fileTypeText = (mime: string): string => types[mime] ?? 'fil'

const kinds = 'PNG, JPEG, WebP eller PDF'
const nothingStored = 'Filen er ikke lagt ind.'

export const attachmentTexts = {
  frozen: 'Et bilag kan ikke ændres eller slettes. Læg en ny fil ind, og vælg den i planen i stedet.',
  onlyByUpload: 'Bilag kan kun lægges ind som filer, med knappen “Vælg fil” i planen.',
  mayNotUpload: 'Du har ikke adgang til at lægge bilag ind. Det kræver, at du er forfatter, godkender eller registrator.',
  unknown: 'Bilaget findes ikke.',
  chosenUnknown: 'Et af planens bilag findes ikke længere. Vælg filen igen, eller fjern rækken.',
  pictureUnknown: 'Et billede i teksten findes ikke længere. Vælg filen igen, eller slet billedet.',
  noPicture: (name: string) => `${name} er ikke et billede. Læg den ind under Bilag i stedet.`,
  fileGone: 'Filen mangler på serveren. Sig det til administratoren, som kan hente den fra sikkerhedskopien.',
  settings: (value: string) =>
    `ATTACHMENT_MAX_MB=${value} kan ikke bruges. Skriv et helt antal megabyte mellem 1 og 200, for eksempel 25.`,

  refused: {
    'no-file': () => 'Der er ingen fil at lægge ind. Vælg en fil, og prøv igen.',
    'several-files': () => 'Læg én fil ind ad gangen.',
    empty: () => `Filen er tom. ${nothingStored}`,
    'too-large': (megabytes: number) => `Filen fylder mere end ${megabytes} MB. Gør den mindre, og prøv igen.`,
    'too-many-pixels': (megapixels: number) =>
      `Billedet er på mere end ${megapixels} millioner pixels. Gør det mindre, og prøv igen.`,
    'unsafe-type': (type: string) => `${type} kan indeholde programkode og bruges ikke som bilag. Gem som PNG eller PDF.`,
    'unknown-type': () => `Filen er ikke ${kinds}, selv om navnet måske siger det. Gem som PNG eller PDF.`,
    moving: () => 'Billedet bevæger sig og kan ikke trykkes. Gem det som et stillbillede i PNG.',
    'damaged-image': () => `Billedet er beskadiget og kan ikke vises helt. ${nothingStored} Gem det igen, og prøv så.`,
    'damaged-pdf': () => `PDF-filen er ikke hel. ${nothingStored} Gem den igen, og prøv så.`,
    'unfit-pdf': (what: string) =>
      `PDF-filen indeholder ${what}. ${nothingStored} Udskriv den til en ny PDF, og læg den ind.`,
    'not-checked': () =>
      `Filen er for indviklet til at blive tjekket på fem sekunder. ${nothingStored} Gem eller udskriv den til en ny fil, og læg den ind.`,
    'locked-pdf': () =>
      'PDF-filen er låst med adgangskode eller begrænsninger, så indholdet ikke kan tjekkes. Gem den uden, og prøv igen.',
  },
  /** What a PDF may not hold: a reader would miss it, were it taken out. */
  parts: {
    embedded: 'indlejrede filer',
    form: 'en formular, der kun kan ses i bestemte programmer',
    media: 'film eller lyd',
    redaction: 'tekst, der er markeret til sletning, men ikke er slettet',
  },
  notRewritten: (name: string, why: string) => `Læserne får en side i stedet for bilaget ${name}. ${why}`,
  /** On the page in its place. */
  inPlace:
    'Bilaget vises ikke, fordi filen ikke kan renses for skjulte oplysninger. ' +
    'Bed den ansvarlige redaktør om at gemme bilaget som en ny PDF og lægge det ind igen.',

  field: {
    choose: 'Vælg fil',
    replace: 'Vælg en anden fil',
    remove: 'Fjern filen fra rækken',
    drop: 'eller slip den her',
    help: (megabytes: { image: number; pdf: number }) =>
      `PNG, JPEG eller WebP op til ${megabytes.image} MB, eller PDF op til ${megabytes.pdf} MB.`,
    existing: 'Brug en fil, der allerede er lagt ind',
    noneExisting: 'Der er ingen filer endnu.',
    search: 'Søg efter filnavn',
    pick: (name: string) => `Brug ${name}`,
    uploading: (percent: number) => `Lægger filen ind: ${percent} %`,
    checking: 'Filen tjekkes …',
    done: (name: string) => `${name} er lagt ind. Husk at gemme planen.`,
    noAnswer: 'Serveren svarede ikke. Tjek forbindelsen, og prøv igen.',
    open: 'Åbn filen',
    required: 'Vælg en fil.',
    pixels: (width: number, height: number) => `${width} × ${height} pixels`,
  },
  row: 'Bilag',
  /** A picture in the text. */
  figure: {
    label: { singular: 'Billede', plural: 'Billeder' },
    picture: 'Fil',
    choose: 'Vælg billede',
    replace: 'Vælg et andet billede',
    existing: 'Brug et billede, der allerede er lagt ind',
    help: (megabytes: { image: number }) => `PNG, JPEG eller WebP op til ${megabytes.image} MB.`,
    notPicture: (name: string) => `${name} er ikke et billede. Læg den ind under Bilag i stedet.`,
    alt: 'Beskrivelse for dem, der ikke kan se billedet',
    altHelp: 'Skriv, hvad billedet viser. Skal være udfyldt, før planen sendes til godkendelse.',
    caption: 'Billedtekst',
    captionHelp: 'Vises under billedet. Kan være tom.',
    /** In the slash menu and beside the toolbar. */
    insert: 'Billede',
  },

  site: {
    heading: 'Bilag',
    open: (name: string) => `Åbn ${name}`,
    about: (type: string, size: string) => `(${type}, ${size})`,
  },
} as const

export type AttachmentRefusal = keyof typeof attachmentTexts.refused
