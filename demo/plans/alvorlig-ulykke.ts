/** The worst day of a school. */
import type { DemoPlan } from '../types'

export const alvorligUlykke: DemoPlan = {
  slug: 'alvorlig-ulykke-paa-skole-eller-i-dagtilbud',
  kind: 'responsePlan',
  department: 'boern-og-skole',
  parent: 'delplan-for-boern-og-skole',
  responsibleEditor: 'forfatter',
  text: {
    title: 'Alvorlig ulykke på skole eller i dagtilbud',
    summary:
      'Når et barn eller en voksen er kommet alvorligt til skade eller er død: de første minutter og tiden ' +
      'efter.',
    crisisLevel: 'Kriseniveau 1-2',
    sections: {
      situation: `
        Et barn eller en medarbejder er kommet alvorligt til skade eller er død, på skolen, i dagtilbuddet, på tur eller
        på vejen dertil. Planen kan også bruges, når det er sket i fritiden, og fællesskabet er ramt.
      `,
      alerting: `
        Den, der er tættest på, ringer 112 og bliver hos den tilskadekomne. Send et andet menneske, ikke et barn, efter
        hjælp og hjertestarter.

        Kontoret ringer videre. Forældre til den tilskadekomne får besked af lederen selv, i telefonen eller ansigt til
        ansigt. Er nogen død, er det politiet, der giver besked.
      `,
      tasks: `
        - Førstehjælp og ro.
        - Samle de andre børn et sted, hvor de ikke kan se ulykken.
        - Vide, hvor alle er.
        - Tage imod forældrene.
        - Give sand og enkel besked, den samme til alle.
      `,
      actions: {
        immediate: [
          { text: 'Ring 112. Slå højttaler til, og giv førstehjælp, mens du taler.', contact: 'alarmcentralen' },
          { text: 'Send to voksne ud til vejen for at vise ambulancen ind.' },
          { text: 'Før de andre børn til hallen eller fællesrummet. Tæl dem, og skriv navne på dem, der mangler.' },
          {
            text: 'Ring til forvaltningen: Hvad er der sket, hvor, hvem gælder det, og hvad har I brug for?',
            contact: 'boern-og-skoles-vagttelefon',
          },
          {
            text:
              'Ring selv til den tilskadekomnes forældre. Sig, hvor barnet bliver kørt hen, og hvem der er ' +
              'hos barnet.',
          },
          { text: 'Bed børnene lægge telefonerne fra sig, til deres egne forældre har fået besked. Sig hvorfor.' },
        ],
        shortly: [
          { text: 'Send en kollega ud til den ramte leder.', role: 'kriseleder-i-boern-og-skole' },
          {
            text: 'Åbn et lokale for forældre, og før liste over, hvem der henter hvem.',
            role: 'leder-af-paaroerendemodtagelsen',
          },
          { text: 'Aftal med politiet, hvad der må siges, og hvem der siger det.', contact: 'politiet' },
          { text: 'Send besked til alle forældre i dag, også selv om den er kort.', role: 'kommunikationsansvarlig' },
          { text: 'Saml de voksne, før de går hjem. Ingen går alene.' },
          { text: 'Bestil krisehjælp til børn og voksne.', contact: 'nordlys-krisepsykologer' },
        ],
        followUp: [
          { text: 'Sæt en ekstra voksen i klassen den første uge. Hold fast i skemaet.' },
          { text: 'Sig til børnene, at det er i orden både at være ked af det og at lege.' },
          {
            text: 'Anmeld ulykken til forsikringen, og anmeld en arbejdsulykke, hvis en medarbejder er ramt.',
            contact: 'ulla-thorsager',
          },
          { text: 'Hold møde efter en uge, en måned og et år.', role: 'kriseleder-i-boern-og-skole' },
        ],
      },
      leadership: `
        Lederen på stedet leder. Er lederen selv ramt, overtager souschefen. Forvaltningens
        {rolle:kriseleder-i-boern-og-skole} støtter og tager alt det, der ikke behøver at ligge på skolen.
      `,
      staffing: {
        staff: 'Alt personale på stedet, to skolepsykologer inden for to timer og en kollega fra den anden skole.',
        equipment: `
          - Hjertestarter ved kontoret og i hallen
          - Rød kasse på kontoret: kontaktkort, klasselister, veste, tæpper
          - Lokale med egen indgang til forældrene
        `,
      },
      communication: {
        internal: 'Personalet får besked mundtligt i personalerummet, de fraværende på telefon. Ikke på mail.',
        external: `
          Vi siger, hvad der er sket, men aldrig hvem, før familien har sagt ja. Journalister henvises til
          {kontakt:pressetelefonen} og bliver uden for skolens område.
        `,
      },
    },
    alarmChain: [
      { contact: 'alarmcentralen', note: 'Straks' },
      { contact: 'boern-og-skoles-vagttelefon' },
      { role: 'kriseleder-i-boern-og-skole' },
      { role: 'leder-af-paaroerendemodtagelsen', note: 'Når forældre er på vej' },
    ],
    contactGroups: [
      {
        heading: 'Skoler og dagtilbud',
        members: [
          { contact: 'maria-westerlund' },
          { contact: 'thomas-rabjerg' },
          { contact: 'camilla-storgaard', note: 'Alle ni dagtilbud' },
        ],
      },
      {
        heading: 'Hjælp',
        members: [
          { contact: 'hanne-sejr' },
          { contact: 'nordlys-krisepsykologer' },
          { contact: 'ulla-thorsager', note: 'Krisehjælp til medarbejdere' },
          { contact: 'regionshospitalet-fjordby' },
        ],
      },
    ],
    noActionCards: true,
  },
  editions: [
    {
      writtenBy: 'forfatter',
      submittedDaysAgo: 128,
      changeClass: 'major',
      changeNote: 'Første udgave. Skolepsykologerne har skrevet afsnittet om tiden efter.',
      outcome: { approvedBy: 'godkender2', daysAgo: 121 },
    },
  ],
}
