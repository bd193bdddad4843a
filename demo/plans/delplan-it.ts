/** What IT og Digitalisering answers for in a crisis. */
import type { DemoPlan } from '../types'

export const delplanIt: DemoPlan = {
  slug: 'delplan-for-it-og-digitalisering',
  kind: 'subPlan',
  department: 'it-og-digitalisering',
  parent: 'beredskabsplan-for-fjordby-kommune',
  responsibleEditor: 'forfatter',
  lastExercisedDaysAgo: 205,
  text: {
    title: 'Delplan for IT og Digitalisering',
    summary:
      'Hvilke systemer kommunen ikke kan undvære, hvem der leder, når de svigter, og hvordan afdelingen støtter ' +
      'krisestaben.',
    sections: {
      departmentTasks: `
        Afdelingen driver kommunens netværk, login, telefoni og de systemer, som står i rådhusets serverrum. Resten
        drives af {kontakt:havblik-it-drift} efter aftale, men det er stadig os, der har ansvaret over for
        afdelingerne.

        Under en krise skal vi holde de vigtigste systemer i gang, få de ramte i gang igen i den rigtige rækkefølge og
        sige ærligt, hvor lang tid det tager.
      `,
      targetGroups: `
        - 1.400 medarbejdere, hvoraf 600 også arbejder aften og nat
        - elever og lærere på kommunens to skoler
        - borgere, der bruger selvbetjening, hjemmeside og velfærdsteknologi i eget hjem
      `,
      criticalFunctions: `
        Systemerne startes i denne rækkefølge, medmindre krisestaben beslutter andet:
        - Netværk og login. Uden dem virker intet andet.
        - Telefoni, herunder vagttelefoner og {kontakt:hovednummeret}.
        - Omsorgsjournalen, nødkald og låse i hjemmeplejen og på plejecentrene.
        - Ydelser og løn, når der er mindre end tre hverdage til udbetaling.
        - Hjemmeside, sms-tjeneste og mail.
        - Alle andre systemer.
      `,
      criticalFactors: `
        - Strøm og køling i serverrummet i rådhusets kælder. Nødstrømmen rækker 24 timer; uden køling lukker vi efter 40
          minutter.
        - Fiberforbindelserne til rådhuset. Der er to, og de løber ad hver sin gade.
        - Sikkerhedskopier, som ikke kan nås fra netværket. Vi prøver hver måned at læse en tilbage.
        - Tre teknikere, der må logge på som administrator, når det normale login er nede. Deres koder ligger i
          forseglet kuvert i Fyret.
      `,
      riskFactors: `
        - Cyberangreb, især løsepengevirus gennem en leverandørs fjernadgang
        - Overgravet fiber eller langt strømsvigt
        - Fejl i en opdatering, der rammer login
        - Vand i rådhusets kælder ved skybrud, se {plan:stormflod-og-skybrud}
        - At få personer kender de ældste systemer
      `,
      alerting: `
        Opdager du en fejl, der rammer flere end dig selv, så ring til {kontakt:it-vagten}. Skriv ikke en mail, og brug
        ikke selvbetjeningen.

        Ved mistanke om angreb trækker du netværksstikket, lader computeren stå tændt og ringer straks. Se
        {plan:mistanke-om-cyberangreb}.
      `,
      crisisOrganisation: `
        - Leder: afdelingens {rolle:it-kriseleder}
        - Teknik: vagthavende {rolle:it-driftsvagt}, som samler teknikere og leverandører
        - Sikkerhed og beviser: {rolle:informationssikkerhedskoordinator}. Er stillingen ledig, løser IT-kriselederen
          opgaven.
        - Persondata: {kontakt:anders-vestbjerg}
        - Status til afdelingerne: {kontakt:servicedesk}
        - Log: den, IT-kriselederen peger på. Teknikere skriver ikke log, mens de arbejder.
      `,
      meetingPlace: `
        Teknikerne samles i IT-værkstedet, rum K10 i rådhusets kælder. Ledelsen sidder i Fyret.

        Kan rådhuset ikke bruges, flytter begge til Materielgården, Industrivej 12, hvor der er en selvstændig
        internetforbindelse og plads til ti arbejdspladser.
      `,
      callIn: `
        Driftsvagten ringer. Den, der bliver ringet op, siger straks, hvornår hun eller han kan være fremme. Er svaret
        over to timer, ringer driftsvagten videre til den næste.

        Ring personligt; en gruppebesked tæller ikke som indkaldelse.
      `,
      topCrisisStaff: `
        IT-chefen eller driftslederen sidder i krisestaben, så længe et system på listen over kritiske funktioner er
        ramt. Staben får status hver hele og halve time, også når der ikke er noget nyt.
      `,
      incomingInformation: `
        Varsler fra Styrelsen for Samfundssikkerhed, leverandører og andre kommuner lander hos {kontakt:it-vagten}.
        Driftsvagten vurderer dem samme dag og skriver i vagtloggen, hvad de førte til, også når svaret er “intet”.
      `,
      responsePlanSummaries: `
        - {plan:it-nedbrud}: når systemer er nede for mere end én afdeling. Planen har egne action cards.
        - {plan:mistanke-om-cyberangreb}: de første skridt, når nogen kan være trængt ind.
      `,
      resources: `
        - Seks teknikere, hvoraf fire deler vagten
        - Ti nødtelefoner med taletid hos et andet teleselskab
        - Seks bærbare reserve-pc'er, der aldrig har været på kommunens netværk
        - Vagtaftale døgnet rundt med {kontakt:havblik-it-drift}, fremme inden for to timer
      `,
    },
    alarmChain: [
      { contact: 'it-vagten' },
      { role: 'it-kriseleder', note: 'Når mere end én afdeling er ramt' },
      { contact: 'krisestabsvagten', note: 'Når fejlen varer over fire timer, eller ved angreb' },
    ],
    contactGroups: [
      {
        heading: 'IT og Digitalisering',
        members: [
          { contact: 'rasmus-fuglsig' },
          { contact: 'nadia-el-amin' },
          { contact: 'peter-klint', note: 'Netværk og fiber' },
          { contact: 'jonas-ravnkilde', note: 'Login og adgange' },
          { role: 'informationssikkerhedskoordinator' },
        ],
      },
      {
        heading: 'Leverandører',
        members: [{ contact: 'havblik-it-drift' }, { contact: 'omsorgsjournalens-support' }],
      },
    ],
  },
  editions: [
    {
      writtenBy: 'forfatter',
      submittedDaysAgo: 96,
      changeClass: 'major',
      changeNote: 'Første delplan efter NIS 2-loven. Rækkefølgen for genstart er aftalt med alle chefer.',
      outcome: { approvedBy: 'godkender', daysAgo: 92 },
    },
  ],
}
