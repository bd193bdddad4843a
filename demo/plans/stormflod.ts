/** High water: one revision in force, a better one in review, and the card of the crew on the quay. */
import type { DemoPlan } from '../types'

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
        - 1,70 meter varslet: niveau 3. Havnegade, Toldbodkajen og Strandvej 1-30 rømmes.

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
        immediate: [
          { text: 'Læs prognosen højt for holdet: hvor højt, hvornår, hvilken vind.', role: 'stormflodsleder' },
          { text: 'Kald to hold ind, og kør barrieren til Havnegade.', role: 'holdleder-for-diger-og-pumper' },
          { text: 'Luk slusen ved Havnegade, når vandstanden er 0,80 meter og stigende.', role: 'holdleder-for-diger-og-pumper' },
          { text: 'Få forsyningens pumper bemandet.', contact: 'fjord-forsyning' },
          { text: 'Giv besked til plejecenter Fjordglimt på Strandvej. Stueetagen skal være tom ved 1,40 meter.', contact: 'vagten-fjordglimt' },
          { text: 'Få strømmen taget på Toldbodkajen, før vandet når skabene ved 1,50 meter.', contact: 'strandnet' },
        ],
        shortly: [
          { text: 'Få krisestaben kaldt ved niveau 2.', contact: 'krisestabsvagten' },
          { text: 'Spær Havnegade og Toldbodkajen, og skilt omkørsel ad Skolegade.', role: 'holdleder-for-diger-og-pumper' },
          { text: 'Rømning: politiet beslutter, vi hjælper. Gå fra dør til dør to og to, og sæt kryds på kortet.', contact: 'politiet' },
          { text: 'Åbn Fjordhallen for dem, der ikke har et sted at tage hen.', contact: 'fjordhallen' },
          { text: 'Del sandsække ud ved Materielgården. Højst 20 pr. husstand.' },
          { text: 'Træk alle væk fra kajen, når vandstanden er 1,80 meter.', role: 'stormflodsleder' },
        ],
        followUp: [
          { text: 'Åbn slusen først, når vandet uden for er lavere end i åen.', role: 'holdleder-for-diger-og-pumper' },
          { text: 'Se diger og veje efter, før de åbnes. Underminering kan ikke altid ses.' },
          { text: 'Få målt, om der er spildevand i kældre og på legepladser.', role: 'miljoevagt' },
          { text: 'Skyl, tør og tæl barrieren. Meld mangler samme uge.' },
          { text: 'Vejled borgere om anmeldelse af skade.', role: 'kommunikationsansvarlig' },
        ],
      },
      leadership: `
        Områdets {rolle:stormflodsleder} leder fra Materielgården. {rolle:holdleder-for-diger-og-pumper} leder på kajen.
        Politiet leder rømningen sammen med brandvæsenet.
      `,
      staffing: {
        staff: `
          - Niveau 1: ét hold på fire
          - Niveau 2: to hold på kajen, ét på vejene, to ved pumperne
          - Niveau 3: alle hold i tolvtimers vagter og hjælp fra {kontakt:brandvaesenet}
        `,
        equipment: `
          - 220 meter barriere i tre containere på Materielgården
          - Seks transportable pumper med slanger, 4.000 sandsække, spærremateriel
          - Redningsveste, pandelamper, to termokander kaffe pr. hold
        `,
      },
      communication: {
        internal: 'Radio på kanal 5. Holdlederen melder vandstand og pumper hver halve time; vejvagten skriver det op.',
        external: `
          Kommunens {rolle:kommunikationsansvarlig} skriver vandstand og gader ud hver time og beder bådejere blive på
          land. Beboere i rømmede gader får sms og et besøg ved døren.
        `,
      },
      otherMatters: `
        Gå aldrig ud i strømmende vand over støvleskaftet. Dæksler kan være løftet af, uden at det kan ses.

        Rådhusets kælder med serverrummet ligger 1,60 meter over dagligt vande. Ved niveau 2 stilles to pumper der, og
        {kontakt:it-vagten} får besked.
      `,
    },
    alarmChain: [
      { contact: 'vejvagten', note: 'Døgnet rundt' },
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
        },
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

export const barriere: DemoPlan = {
  slug: 'barriere-paa-havnegade',
  kind: 'actionCard',
  department: 'vej-og-park',
  parent: 'stormflod-og-skybrud',
  responsibleEditor: 'forfatter',
  lastExercisedDaysAgo: 44,
  text: {
    title: 'Barriere på Havnegade',
    summary: 'Kortet til holdlederen på kajen: 220 meter barriere på fire timer, i den rigtige rækkefølge.',
    performedBy: 'holdleder-for-diger-og-pumper',
    sections: {
      when: 'Når stormflodslederen giver ordre, dog senest seks timer før varslet højvande.',
      tasks: 'Barrieren skal stå tæt fra slusen til Toldbodkajen to timer før højvande.',
      meetingPlace: 'Materielgården, Industrivej 12, port 2. Containerne er mærket A, B og C og køres i den rækkefølge.',
      actions: {
        immediate: [
          { text: 'Tæl holdet: otte personer. Er I færre, så ring efter flere, før I kører.', contact: 'vejvagten' },
          { text: 'Prøv radioerne på kanal 5, og udpeg en, der kun ser på vandet.' },
          { text: 'Kør container A til slusen, og begynd der. Fej kanten ren; grus giver lækage.' },
          { text: 'Sæt elementerne med pilen mod vandet, og lås hvert led, før I går videre.' },
        ],
        shortly: [
          { text: 'Læg dug og sandsække på knækket ved Toldboden. Det er der, den lækker.' },
          { text: 'Stil pumper ved lavpunkterne 1, 2 og 3, der er malet på fortovet.' },
          { text: 'Meld klokkeslæt og antal meter hver halve time.', role: 'stormflodsleder' },
          { text: 'Gå barrieren igennem to og to. Arbejd aldrig på vandsiden, når vandet står på kanten.' },
          { text: 'Gå væk fra kajen ved 1,80 meter. Der er ikke noget udstyr, der er et liv værd.' },
        ],
        followUp: [
          { text: 'Lad barrieren stå, til stormflodslederen har sagt god for prognosen for det næste højvande.' },
          { text: 'Skyl med ferskvand, tør, tæl og pak i samme rækkefølge.' },
        ],
      },
      staffing: {
        staff: 'Otte på kajen, to ved pumperne og en chauffør med kørekort til lastbil.',
        equipment: 'Redningsvest, hjelm, pandelampe og handsker til alle. Fem spærrebukke og to koste.',
      },
    },
    contactGroups: [
      {
        heading: 'Kajen',
        members: [
          { role: 'stormflodsleder' },
          { contact: 'vejvagten' },
          { contact: 'kaj-munkholm', note: 'Sluse og måler' },
          { contact: 'fjord-forsyning' },
        ],
      },
    ],
  },
  editions: [
    {
      writtenBy: 'forfatter',
      submittedDaysAgo: 298,
      changeClass: 'major',
      changeNote: 'Første udgave, skrevet af holdet efter en prøve på tørt land.',
      outcome: { approvedBy: 'godkender', daysAgo: 294 },
    },
  ],
}
