/** Contaminated drinking water: the plan that nobody has looked at for more than a year. */
import type { DemoPlan } from '../types'

export const drikkevand: DemoPlan = {
  slug: 'forurenet-drikkevand',
  kind: 'responsePlan',
  department: 'teknik-og-miljoe',
  parent: 'delplan-for-teknik-og-miljoe',
  responsibleEditor: 'forfatter',
  text: {
    title: 'Forurenet drikkevand',
    summary:
      'Når vandet i hanen kan gøre folk syge: kogeanbefaling, nødvand, prøver og besked til dem, der skal have ' +
      'den.',
    crisisLevel: 'Kriseniveau 1-2',
    sections: {
      situation: `
        En prøve viser bakterier eller kemi over grænsen, vandet lugter eller er misfarvet, eller flere i samme område
        bliver syge i maven.

        Vandet kommer fra to værker: Nordværket forsyner Nørrestrand og Industrivej, Sydværket resten af byen. De kan
        forsyne hinanden i to døgn.
      `,
      alerting: `
        Laboratoriet ringer til {kontakt:fjord-forsyning}, som ringer til {kontakt:miljoevagten} samme time, dag og nat.
        Miljøvagten ringer til {kontakt:embedslaegen}, før der gives råd til borgerne.

        Borgere, der klager over vandet, henvises til forsyningens driftsvagt.
      `,
      tasks: `
        - Afgøre, hvem der får det forurenede vand.
        - Beslutte, om vandet skal koges, eller om det slet ikke må drikkes.
        - Skaffe rent vand til dem, der ikke kan vente.
        - Finde kilden og få den lukket.
      `,
      actions: {
        immediate: [
          {
            text: 'Få kort over, hvilke gader der er ramt, og læg det i krisestabens mappe.',
            contact: 'fjord-forsyning',
          },
          {
            text: 'Tal med embedslægen om råd: koge, ikke drikke, ikke bade.',
            role: 'miljoevagt',
            contact: 'embedslaegen',
          },
          { text: 'Tag nye prøver fem steder. Bed om hastesvar.', contact: 'klar-vandanalyse' },
          {
            text: 'Ring til plejecentrene. De skal standse vand fra hanen straks, også til isterninger.',
            contact: 'vagten-fjordglimt',
          },
          { text: 'Ring til skoler og dagtilbud i området.', contact: 'boern-og-skoles-vagttelefon' },
          { text: 'Ring til hospitalet, som har dialysepatienter.', contact: 'regionshospitalet-fjordby' },
        ],
        shortly: [
          {
            text: 'Send sms til alle adresser i det ramte område. Forsyningen har listen.',
            role: 'kommunikationsansvarlig',
          },
          { text: 'Åbn vandposter ved Fjordhallen og Nørrestrandskolen fra kl. 7 til kl. 21.', contact: 'fjordhallen' },
          { text: 'Bring vand ud til borgere, der ikke selv kan hente det.', role: 'ansvarshavende-i-hjemmeplejen' },
          { text: 'Giv bagere, slagtere og køkkener besked på telefon, og skriv ned, hvem der er talt med.' },
          { text: 'Få krisestaben kaldt, når over 500 husstande er ramt.', contact: 'krisestabsvagten' },
        ],
        followUp: [
          { text: 'Ophæv først rådet efter to rene prøver i træk og aftale med embedslægen.', role: 'miljoevagt' },
          { text: 'Bed borgere skylle hanerne i fem minutter og rense filtre.', role: 'kommunikationsansvarlig' },
          { text: 'Skriv påbud til den, der har forurenet, eller luk boringen.', contact: 'line-tornbjerg' },
        ],
      },
      leadership: `
        Områdets {rolle:miljoevagt} leder på myndighedens vegne, til miljølederen overtager. Forsyningen leder arbejdet
        på sine egne anlæg. Embedslægen rådgiver; kommunen beslutter.
      `,
      staffing: {
        staff: 'Miljøvagten, en kollega med kort og en, der ringer. Vej og Park stiller to til vandposterne.',
        equipment: `
          - To vandvogne på 1.000 liter hos {kontakt:brandvaesenet}
          - 3.000 poser til vand på Materielgården; de holder til et døgn for en bydel
          - Prøveflasker i Miljøvagtens bil
        `,
      },
      communication: {
        internal: 'Alle køkkener i kommunen får besked af deres egen leder, ikke kun på mail.',
        external: `
          Teksten skal sige tre ting først: hvilke gader, hvad man må og ikke må, og hvornår der kommer nyt. Rådet
          om at koge vand gælder også, når man børster tænder og skyller grønt.

          Oversæt teksten til engelsk, arabisk og ukrainsk. Skabelonerne ligger i den røde mappe.
        `,
      },
    },
    alarmChain: [
      { contact: 'fjord-forsyning', note: 'Driftsvagten' },
      { contact: 'miljoevagten' },
      { contact: 'embedslaegen', note: 'Før der gives råd' },
      { contact: 'krisestabsvagten', note: 'Over 500 husstande' },
    ],
    contactGroups: [
      {
        heading: 'Vand',
        members: [
          { contact: 'fjord-forsyning' },
          { contact: 'klar-vandanalyse' },
          { contact: 'line-tornbjerg' },
          { contact: 'embedslaegen' },
        ],
      },
      {
        heading: 'Skal have besked først',
        members: [
          { contact: 'regionshospitalet-fjordby' },
          { contact: 'vagten-fjordglimt' },
          { contact: 'vagten-elmehaven' },
          { contact: 'centralkoekkenet' },
          { contact: 'boern-og-skoles-vagttelefon' },
        ],
      },
    ],
    noActionCards: true,
  },
  editions: [
    {
      writtenBy: 'forfatter',
      submittedDaysAgo: 415,
      changeClass: 'major',
      changeNote: 'Første udgave efter en prøve over grænsen på Sydværket.',
      outcome: { approvedBy: 'godkender', daysAgo: 409 },
    },
  ],
}
