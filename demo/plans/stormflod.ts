/** High water: one revision in force, a better one in review. */
import type { DemoPlan, DemoStep } from '../types'

const immediate: DemoStep[] = [
  { text: 'Læs prognosen højt for holdet: hvor højt, hvornår, hvilken vind.', role: 'stormflodsleder' },
  { text: 'Kald to hold ind, og kør barrieren til Havnegade.', role: 'holdleder-for-diger-og-pumper' },
  {
    text: 'Luk slusen ved Havnegade, når vandstanden er 0,80 meter og stigende.',
    role: 'holdleder-for-diger-og-pumper',
  },
  { text: 'Få forsyningens pumper bemandet.', contact: 'fjord-forsyning' },
  {
    text: 'Giv besked til plejecenter Fjordglimt på Strandvej. Stueetagen skal være tom ved 1,40 meter.',
    contact: 'vagten-fjordglimt',
  },
  { text: 'Få strømmen taget på Toldbodkajen, før vandet når skabene ved 1,50 meter.', contact: 'strandnet' },
]

const closeTheQuay: DemoStep[] = [
  { text: 'Få krisestaben kaldt ved niveau 2.', contact: 'krisestabsvagten' },
  { text: 'Spær Havnegade og Toldbodkajen, og skilt omkørsel ad Skolegade.', role: 'holdleder-for-diger-og-pumper' },
]
const evacuate: DemoStep = {
  text: 'Rømning: politiet beslutter, vi hjælper. Gå fra dør til dør to og to, og sæt kryds på kortet.',
  contact: 'politiet',
}
const helpAndWithdraw: DemoStep[] = [
  { text: 'Åbn Fjordhallen for dem, der ikke har et sted at tage hen.', contact: 'fjordhallen' },
  { text: 'Del sandsække ud ved Materielgården. Højst 20 pr. husstand.' },
  { text: 'Træk alle væk fra kajen, når vandstanden er 1,80 meter.', role: 'stormflodsleder' },
]

const followUp: DemoStep[] = [
  { text: 'Åbn slusen først, når vandet uden for er lavere end i åen.', role: 'holdleder-for-diger-og-pumper' },
  { text: 'Se diger og veje efter, før de åbnes. Underminering kan ikke altid ses.' },
  { text: 'Få målt, om der er spildevand i kældre og på legepladser.', role: 'miljoevagt' },
  { text: 'Skyl, tør og tæl barrieren. Meld mangler samme uge.' },
  { text: 'Fortæl borgerne, hvordan de anmelder en skade.', role: 'kommunikationsansvarlig' },
]

const equipment = `
  - 220 meter barriere i tre containere på Materielgården
  - Seks transportable pumper med slanger, 4.000 sandsække, spærremateriel
  - Redningsveste, pandelamper, to termokander kaffe pr. hold
`

export const stormflod: DemoPlan = {
  slug: 'stormflod-og-skybrud',
  kind: 'responsePlan',
  department: 'vej-og-park',
  parent: 'delplan-for-teknik-og-miljoe',
  responsibleEditor: 'forfatter',
  lastExercisedDaysAgo: 44,
  text: {
    title: 'Stormflod og skybrud',
    summary: 'Fra det første varsel til kajen er tør igen: vandstande, barriere, pumper og rømning af havnefronten.',
    crisisLevel: 'Kriseniveau 1-3',
    sections: {
      situation: `
        Højvande i fjorden eller så meget regn på kort tid, at kloak og åer ikke kan følge med.

        ### Vandstand over dagligt vande
        - 1,00 meter: vandet står over lystbådehavnens broer. Havnefogeden giver besked til bådejere.
        - 1,20 meter varslet: niveau 1. Sluse og pumper prøves, og holdet kaldes ind.
        - 1,40 meter varslet: niveau 2. Slusen lukkes, og barrieren rejses, så den står to timer før højvande.
        - 1,70 meter varslet: niveau 3. Havnegade, Toldbodkajen og Strandvej 1-30 rømmes. Plejecenter Fjordglimt følger
          {plan:evakuering-af-plejecenter}.

        Barrieren holder til 1,90 meter.

        ### Skybrud
        Over 30 mm på en time, eller når Havnepumpen melder fuld kapacitet.
      `,
      alerting: `
        {kontakt:vejvagten} følger DMI's varsler og havnens måler hele døgnet og ringer, når en grænse er nået. Borgere
        ringer om vand i kælderen til {kontakt:fjord-forsyning}, ikke til 112, medmindre nogen er i fare.

        Fra varsel til højvande går der sjældent mere end 14 timer. Barrieren tager fire timer at rejse.
      `,
      tasks: `
        - Lukke slusen og rejse barrieren i tide.
        - Holde de tre pumper i gang: Havnepumpen, Åpumpen og Engpumpen.
        - Rømme de lavest liggende gader, mens det er lyst, hvis det kan nås.
        - Holde Skolegade åben som udrykningsvej.
      `,
      actions: {
        immediate,
        shortly: [...closeTheQuay, evacuate, ...helpAndWithdraw],
        followUp,
      },
      leadership: `
        Områdets {rolle:stormflodsleder} leder fra Materielgården. Holdets
        {rolle:holdleder-for-diger-og-pumper} leder på kajen. Politiet leder rømningen sammen med brandvæsenet.
      `,
      staffing: {
        staff: `
          - Niveau 1: ét hold på fire
          - Niveau 2: to hold på kajen, ét på vejene, to ved pumperne
          - Niveau 3: alle hold i tolvtimers vagter og hjælp fra {kontakt:brandvaesenet}
        `,
        equipment,
      },
      communication: {
        internal: 'Radio på kanal 5. Holdlederen melder vandstand og pumper hver halve time; vejvagten skriver det op.',
        external: `
          Kommunens {rolle:kommunikationsansvarlig} skriver vandstand og gader ud hver time og beder bådejere blive på
          land. Beboere i de lavest liggende gader får en sms og, hvis de skal ud, et besøg ved døren.
        `,
      },
      otherMatters: `
        Gå aldrig ud i strømmende vand over støvleskaftet. Dæksler kan være løftet af, uden at det kan ses.

        Rådhusets kælder med serverrummet ligger 1,60 meter over dagligt vande. Ved niveau 2 stilles to pumper der, og
        {kontakt:it-vagten} får besked.
      `,
    },
    alarmChain: [
      { contact: 'vejvagten' },
      { role: 'stormflodsleder', note: 'Ved varsel over 1,20 meter' },
      { role: 'holdleder-for-diger-og-pumper' },
      { contact: 'krisestabsvagten', note: 'Ved varsel over 1,40 meter' },
      { contact: 'alarmcentralen', note: 'Når nogen er i fare' },
    ],
    contactGroups: [
      {
        heading: 'På vandet og på vejene',
        members: [
          { contact: 'soeren-bakholm' },
          { contact: 'bent-kragelund' },
          { contact: 'dennis-ahlberg' },
          { contact: 'kaj-munkholm' },
        ],
      },
      {
        heading: 'Forsyning og redning',
        members: [
          { contact: 'fjord-forsyning' },
          { contact: 'strandnet' },
          { contact: 'brandvaesenet' },
          { contact: 'politiet' },
          { contact: 'fjordhallen' },
        ],
      },
    ],
  },
  editions: [
    {
      writtenBy: 'forfatter',
      submittedDaysAgo: 303,
      changeClass: 'major',
      changeNote: 'Første udgave. Vandstande er aftalt med forsyningen og havnefogeden.',
      outcome: { approvedBy: 'godkender', daysAgo: 298 },
      text: {
        summary: 'Fra det første varsel til kajen er tør igen: vandstande, barriere og pumper.',
        crisisLevel: 'Kriseniveau 1-2',
        sections: {
          situation: `
            Højvande i fjorden eller så meget regn på kort tid, at kloak og åer ikke kan følge med.

            ### Vandstand over dagligt vande
            - 1,00 meter: vandet står over lystbådehavnens broer. Havnefogeden giver besked til bådejere.
            - 1,20 meter varslet: niveau 1. Sluse og pumper prøves, og holdet kaldes ind.
            - 1,50 meter varslet: niveau 2. Slusen lukkes, og barrieren rejses.

            Barrieren holder til 1,90 meter.

            ### Skybrud
            Over 30 mm på en time, eller når Havnepumpen melder fuld kapacitet.
          `,
          tasks: `
            - Lukke slusen og rejse barrieren i tide.
            - Holde de tre pumper i gang: Havnepumpen, Åpumpen og Engpumpen.
            - Holde Skolegade åben som udrykningsvej.
          `,
          actions: { immediate, shortly: [...closeTheQuay, ...helpAndWithdraw], followUp },
          leadership: `
            Områdets {rolle:stormflodsleder} leder fra Materielgården. Holdets
            {rolle:holdleder-for-diger-og-pumper} leder på kajen.
          `,
          staffing: {
            staff: `
              - Niveau 1: ét hold på fire
              - Niveau 2: to hold på kajen, ét på vejene, to ved pumperne
            `,
            equipment,
          },
        },
        alarmChain: [
          { contact: 'vejvagten' },
          { role: 'stormflodsleder', note: 'Ved varsel over 1,20 meter' },
          { role: 'holdleder-for-diger-og-pumper' },
          { contact: 'krisestabsvagten', note: 'Ved varsel over 1,50 meter' },
          { contact: 'alarmcentralen', note: 'Når nogen er i fare' },
        ],
      },
    },
    {
      writtenBy: 'forfatter',
      submittedDaysAgo: 3,
      changeClass: 'major',
      changeNote:
        'Efter øvelsen på kajen: barrieren rejses ved 1,40 meter i stedet for 1,50, og der er kommet et niveau 3 med ' +
        'rømning af havnefronten.',
      outcome: 'inReview',
    },
  ],
}
