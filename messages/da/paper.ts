/** What the PDFs and the copy for a USB stick say beside the plans' own words. */

export const paperTexts = {
  all: (municipality: string) => `Alle beredskabsplaner i ${municipality}`,
  department: (name: string) => `Beredskabsplaner i ${name}`,
  departmentLead: 'Planer i afdelingen og i afdelingerne under den.',
  none: 'Der er ingen godkendte planer.',
  contents: 'Indhold',
  mainPlans: 'Hele kommunen',
  folder: {
    copy: 'Eksemplar nr.',
    holder: 'Indehaver',
    keptAt: 'Mappen står',
    callFirst: 'Ring først',
    callFirstHelp: 'Den første, hver plan beder dig ringe til. Får du ikke svar, så slå op i planen, og ring til den næste. Livsfare: 112.',
    register: 'Numre fra A til Å',
    changes: 'Ændringsblad',
    changesHelp:
      'Find datoen, din mappe er udskrevet, på dens forside. Hver plan med en senere dato herunder er ændret siden: tag den ud, og sæt siderne ind i stedet. ' +
      'Sidetallene er denne udskrifts. Skift altid alt før den første plan.',
    changedOn: 'Ændret den',
    replace: 'Sæt ind',
    takeOut: 'Tag planen ud',
    pages: 'side',
  },
  count: (plans: number) => (plans === 1 ? '1 plan' : `${plans} planer`),
  printed: (date: string) => `Udskrevet den ${date}`,
  printedHelp: 'Papiret viser planerne, som de så ud den dag. Tjek på siden, om der er kommet ændringer siden.',
  editions: {
    public: 'Offentlig udgave: kun numre og adresser, der er mærket “Alle”.',
    internal: 'Intern udgave: indeholder numre, der ikke må deles uden for kommunen.',
  },
  revision: (number: string) => `Revision ${number}`,
  approved: (date: string, by: string) => `Godkendt den ${date} af ${by}`,
  corrected: (date: string) => `Rettet den ${date}`,
  hash: 'Kontrolsum',
  page: 'Side',
  of: 'af',
  address: 'Nyeste udgave',
  qr: (address: string) => `QR-kode med adressen ${address}`,
  overdue: (due: string) => `Revision overskredet: planen skulle være revideret senest ${due}. Den gælder fortsat.`,
  columns: { number: 'Nr.', who: 'Hvem', name: 'Navn', reach: 'Telefon og mail', calls: 'Telefon' },
  performedBy: 'Udføres af',
  immediateAbove: (heading: string) => `Det, der skal gøres straks, står på første side under “${heading}”.`,
  chainAbove: (heading: string) => `Rækkefølgen står under “${heading}”.`,
  attachedFile: (name: string, type: string, size: string) => `${name} (${type}, ${size}) ligger som fil på siden.`,

  /** The copy of the whole site on a USB stick. */
  copy: {
    note: (asOf: string, siteUrl: string | null) =>
      `Dette er en kopi fra ${asOf}. Der kan være en nyere udgave${siteUrl ? ` på ${siteUrl}/` : ' på siden, den er hentet fra.'}`,
    readMeFile: 'LÆS-MIG.txt',
    readMe: (municipality: string, asOf: string) => `Beredskabsplaner i ${municipality}
Kopi fra ${asOf}

Sådan åbner du planerne:
1. Pak hele ZIP-filen ud, for eksempel på et USB-stik. Åbn ikke siderne inde i ZIP-filen.
2. Dobbeltklik på index.html. Planerne åbner i din browser. Du behøver ikke netværk.

Søgning, links og udskrift virker. I mappen pdf ligger planerne også som PDF-filer.

Kopien ændrer sig ikke af sig selv. Læg en ny på stikket, når planerne er ændret, og smid den gamle væk.
`,
  },

  /** The link on the pages. */
  download: {
    sizes: { a4: 'A4', a5: 'A5', a6: 'Lommeformat' },
    department: 'Hent afdelingens planer som PDF',
    all: 'Hent alle planer som PDF',
    zip: 'Hent hele siden til et USB-stik',
    size: (type: string, size: string) => `(${type}, ${size})`,
    heading: 'Planerne på papir og USB-stik',
    text: 'Filerne er dannet af de samme planer som siderne. Hver viser på forsiden, hvilken dag den er fra.',
  },
} as const
