/** The plan for an IT outage: three revisions, each wiser than the one before. */
import type { DemoPlan, DemoText } from '../types'

/** What the plan said before the exercise. */
const beforeTheExercise: DemoText['sections'] = {
  situation: `
    Planen bruges, når et eller flere af kommunens systemer er nede i mere end én afdeling, og fejlen ikke er rettet
    efter to timer.

    Varer nedbruddet over otte timer, kaldes krisestaben.
  `,
  tasks: `
    - Finde ud af, hvad der er ramt, og hvem det går ud over.
    - Holde livsvigtige opgaver i gang uden IT.
    - Starte systemerne igen i den aftalte rækkefølge.
    - Give besked til afdelinger og borgere.
  `,
  actions: {
    immediate: [
      { text: 'Vurdér, hvad der er ramt, og hvor mange det går ud over.', role: 'it-driftsvagt' },
      { text: 'Ring til driftsleverandøren, og få et sagsnummer og et navn.', contact: 'havblik-it-drift' },
      { text: 'Del nødtelefonerne ud, hvis telefonien er ramt.', contact: 'servicedesk' },
    ],
    shortly: [
      { text: 'Gå over til papir i Hjemmeplejen efter to timer.', role: 'ansvarshavende-i-hjemmeplejen' },
      { text: 'Få krisestaben kaldt efter otte timer.', role: 'it-kriseleder', contact: 'krisestabsvagten' },
      { text: 'Planlæg afløsning af teknikerne.', role: 'it-kriseleder' },
    ],
    followUp: [
      { text: 'Prøv hvert system med en superbruger, før det meldes klar.', role: 'it-driftsvagt' },
      { text: 'Hold evaluering inden for to uger, og ret planen.', role: 'it-kriseleder' },
    ],
  },
}

export const itNedbrud: DemoPlan = {
  slug: 'it-nedbrud',
  kind: 'responsePlan',
  department: 'it-og-digitalisering',
  parent: 'delplan-for-it-og-digitalisering',
  responsibleEditor: 'forfatter',
  lastExercisedDaysAgo: 205,
  text: {
    title: 'IT-nedbrud',
    summary:
      'Når netværk, login, telefoni eller et fælles system er nede: hvem der ringes til, hvordan vi arbejder på ' +
      'papir, ' +
      'og i hvilken rækkefølge systemerne kommer igen.',
    crisisLevel: 'Kriseniveau 1-3',
    sections: {
      situation: `
        Planen bruges, når netværk, login, telefoni eller et fælles system er nede i mere end én afdeling, og fejlen
        ikke er rettet efter 30 minutter.

        - Under fire timer: niveau 1. IT-kriselederen leder.
        - Over fire timer, eller straks når Omsorgsjournalen og telefonerne er nede på samme tid: niveau 2.
        - Over et døgn, eller ved angreb: niveau 3.

        Er der tegn på, at nogen er trængt ind, begynder du med {plan:mistanke-om-cyberangreb}. Slet ikke
        noget, og genstart ikke noget, før det er afklaret.
      `,
      alerting: `
        Alarmen kan komme fra overvågningen, fra en leverandør eller fra den medarbejder, der først mærker fejlen. Alle
        ringer til {kontakt:it-vagten}. Er telefonerne nede, ringer du fra din egen mobil: IT-vagtens nummer ligger hos
        et andet teleselskab og virker stadig. Du kan også gå til Servicedesk i rådhusets stueetage.

        Sig, hvad du ikke kan, hvor du sidder, og om kollegerne har samme fejl. Vagten spørger om resten.
      `,
      tasks: `
        - Finde ud af, hvad der er ramt, og hvem det går ud over.
        - Holde livsvigtige opgaver i gang på papir, først og fremmest medicin og nødkald.
        - Starte systemerne igen i den rækkefølge, der står i {plan:delplan-for-it-og-digitalisering}.
        - Give afdelinger og borgere besked til aftalte tider.
        - Sikre spor, så vi bagefter kan se, hvad der skete.
      `,
      actions: {
        body: `
          De fire action cards under planen viser de enkelte funktioner, hvad de skal gøre. Teksten her er for den, der
          leder.
        `,
        immediate: [
          { text: 'Vurdér, hvad der er ramt, og følg kortet for den første time.', role: 'it-driftsvagt' },
          { text: 'Beslut niveauet, og sig klokkeslættet for næste status.', role: 'it-kriseleder' },
          {
            text: 'Få vurderet, om det kan være et angreb, før noget genstartes.',
            role: 'informationssikkerhedskoordinator',
          },
          { text: 'Ring til driftsleverandøren, og få et sagsnummer og et navn.', contact: 'havblik-it-drift' },
          {
            text: 'Gå over til papirdrift af Omsorgsjournalen, hvis den er væk i mere end 30 minutter.',
            role: 'ansvarshavende-i-hjemmeplejen',
          },
          { text: 'Del nødtelefonerne ud, hvis telefonien er ramt.', contact: 'servicedesk' },
        ],
        shortly: [
          {
            text: 'Ved niveau 2 og 3: få krisestaben kaldt, og giv status hver hele og halve time.',
            role: 'it-kriseleder',
            contact: 'krisestabsvagten',
          },
          {
            text: 'Send status til superbrugerne hver hele time. De læser den op i afdelingerne.',
            contact: 'superbrugere',
          },
          { text: 'Få hovednummeret til at læse den aftalte tekst op.', role: 'leder-af-borgerbetjeningen' },
          { text: 'Planlæg afløsning. Ingen tekniker arbejder mere end ti timer i træk.', role: 'it-kriseleder' },
          {
            text: 'Undersøg, om udbetalinger er i fare, når der er under tre hverdage til næste kørsel.',
            role: 'udbetalingsansvarlig',
          },
        ],
        followUp: [
          { text: 'Prøv hvert system med en superbruger, før det meldes klar.', role: 'it-driftsvagt' },
          {
            text: 'Få papirnotater skrevet ind i journalerne inden for tre døgn.',
            role: 'ansvarshavende-i-hjemmeplejen',
          },
          {
            text:
              'Vurdér, om hændelsen skal anmeldes. Fristen er 24 timer for en tidlig varsling efter NIS 2-loven og ' +
              '' +
              '72 timer til Datatilsynet.',
            role: 'informationssikkerhedskoordinator',
            contact: 'anders-vestbjerg',
          },
          { text: 'Saml nødtelefoner og reserve-pc\'er ind, lad dem op, og læg dem på plads.', contact: 'servicedesk' },
          { text: 'Hold evaluering inden for to uger, og ret planen.', role: 'it-kriseleder' },
        ],
      },
      leadership: `
        Afdelingens {rolle:it-kriseleder} leder fra første opkald, til systemerne er meldt klar. Ved niveau 2 og 3
        overtager krisestaben ledelsen af følgerne for borgerne, mens IT-kriselederen stadig leder teknikken.

        Den enkelte afdelingsleder leder papirdriften hos sig selv og beslutter, hvad der må vente.
      `,
      staffing: {
        staff: `
          - IT-kriseleder, driftsvagt og to teknikere
          - En medarbejder ved telefonen i Servicedesk og en, der skriver log
          - En superbruger fra hver ramt afdeling
        `,
        equipment: `
          - Ti nødtelefoner i det aflåste skab i rum K12 i kælderen
          - Seks reserve-pc'er og en mobil router samme sted
          - Forseglede kuverter med koder i Fyret
          - Denne plan og ringelisterne på papir i de røde mapper
        `,
      },
      communication: {
        internal: `
          Servicedesk sender den første sms inden for 30 minutter: hvad der er nede, hvad man gør imens, og hvornår der
          kommer nyt. Derefter kommer der nyt hver hele time, også når der intet er sket.

          Kan sms ikke sendes, går superbrugerne rundt med en udskrift.
        `,
        external: `
          Kommunens {rolle:kommunikationsansvarlig} skriver til borgerne, så snart et nedbrud kan mærkes uden for
          rådhuset. Vi siger, hvilken hjælp man kan få og hvor. Vi gætter ikke på årsagen og lover ikke et tidspunkt,
          vi ikke kan holde.

          Pressen henvises til {kontakt:pressetelefonen}.
        `,
      },
    },
    alarmChain: [
      { role: 'it-driftsvagt' },
      { role: 'it-kriseleder', note: 'Når mere end én afdeling er ramt, og altid ved tegn på angreb' },
      { contact: 'krisestabsvagten', note: 'Ved niveau 2 og 3' },
    ],
    contactGroups: [
      {
        heading: 'IT',
        members: [
          { contact: 'it-vagten' },
          { contact: 'rasmus-fuglsig' },
          { contact: 'nadia-el-amin' },
          { role: 'informationssikkerhedskoordinator' },
          { contact: 'servicedesk', note: 'Status til afdelingerne' },
        ],
      },
      {
        heading: 'Afdelinger, der skal på papir først',
        members: [
          { role: 'ansvarshavende-i-hjemmeplejen' },
          { contact: 'vagten-fjordglimt' },
          { contact: 'vagten-elmehaven' },
          { role: 'udbetalingsansvarlig', note: 'De sidste tre hverdage før en udbetaling' },
        ],
      },
      {
        heading: 'Leverandører og andre',
        members: [
          { contact: 'havblik-it-drift' },
          { contact: 'omsorgsjournalens-support' },
          { contact: 'anders-vestbjerg', note: 'Brud på persondatasikkerheden' },
          { contact: 'pressetelefonen' },
        ],
      },
    ],
  },
  editions: [
    {
      writtenBy: 'forfatter',
      submittedDaysAgo: 356,
      changeClass: 'major',
      changeNote: 'Første udgave efter kommunens nye skabelon.',
      outcome: { approvedBy: 'godkender', daysAgo: 351 },
      text: {
        sections: {
          ...beforeTheExercise,
          staffing: {
            staff: `
              - IT-kriseleder, driftsvagt og to teknikere
              - En medarbejder ved telefonen i Servicedesk
            `,
            equipment: `
              - Ti nødtelefoner hos Servicedesk i stueetagen
              - Denne plan og ringelisterne på papir i de røde mapper
            `,
          },
        },
      },
    },
    {
      writtenBy: 'forfatter',
      submittedDaysAgo: 233,
      changeClass: 'minor',
      changeNote: 'Nødtelefonerne er flyttet fra Servicedesk til det aflåste skab i rum K12.',
      outcome: { approvedBy: 'godkender', daysAgo: 231 },
      text: { sections: beforeTheExercise },
    },
    {
      writtenBy: 'forfatter',
      submittedDaysAgo: 33,
      changeClass: 'major',
      changeNote:
        'Efter øvelsen Mørk Skærm: Krisestaben kaldes efter fire timer i stedet for otte, papirdrift begynder efter ' +
        '30 ' +
        'minutter, og mistanke om angreb skal være afklaret før genstart.',
      outcome: { approvedBy: 'godkender', daysAgo: 27 },
    },
  ],
}
