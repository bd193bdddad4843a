/** When the power fails at home, for those who breathe by it. */
import type { DemoPlan } from '../types'

export const stroemsvigt: DemoPlan = {
  slug: 'stroemsvigt-hos-borgere-med-elektrisk-udstyr',
  kind: 'responsePlan',
  department: 'hjemmeplejen',
  parent: 'delplan-for-sundhed-og-omsorg',
  responsibleEditor: 'godkender2',
  lastExercisedDaysAgo: 140,
  text: {
    title: 'Strømsvigt hos borgere med elektrisk udstyr',
    summary:
      'Hvem Hjemmeplejen besøger først, når strømmen går, hvor længe udstyret holder, og hvor borgerne kan komme hen.',
    crisisLevel: 'Kriseniveau 1-2',
    sections: {
      situation: `
        Strømmen er væk hos borgere, der er afhængige af elektrisk udstyr: respirator, iltkoncentrator, sug, dialyse,
        ernæringspumpe, trykmadras eller lift.

        Sådan holder batterierne, når de er fuldt ladet:
        - Respirator: fire timer
        - Sug: en time
        - Iltkoncentrator: intet batteri. Borgeren skal over på flaske straks.
        - Ernæringspumpe: otte timer
        - Trykmadras: bliver flad på en time; vend borgeren hver anden time
        - Lift: intet batteri; brug nødsænkningen, og flyt borgeren med to personer
        - Dialyse: afslut efter vejledningen på apparatet, og ring til {kontakt:regionshospitalet-fjordby}

        Nødkaldet hjemme hos borgeren har strøm til 24 timer, men mobilnettet, som det ringer over, kan falde ud før.
      `,
      alerting: `
        Borgere og pårørende ringer til Hjemmeplejens telefon. Nødkald fra flere i samme område inden for få minutter er
        også et tegn. {kontakt:strandnet} kan sige, hvilke gader der er ramt, og hvornår strømmen ventes tilbage.

        Ventes den ikke tilbage inden for en time, begynder planen.
      `,
      tasks: `
        - Nå alle på el-listen inden for deres batteritid.
        - Få ilt, batterier og generatorer frem.
        - Flytte dem, der ikke kan blive hjemme.
        - Kunne sige til pårørende, hvor borgeren er.
      `,
      actions: {
        immediate: [
          {
            text: 'Find el-listen: øverst på nød-pc\'en og på papir i vagttaskens lomme.',
            role: 'ansvarshavende-i-hjemmeplejen',
          },
          { text: 'Spørg, hvilke gader der er ramt, og hvornår strømmen ventes tilbage.', contact: 'strandnet' },
          {
            text:
              'Send den nærmeste medarbejder til borgere med respirator og iltkoncentrator. De kommer først, ' +
              'uanset distrikt.',
          },
          {
            text: 'Ring 112, hvis en borger i respirator har under en time tilbage, og ingen kan være der.',
            contact: 'alarmcentralen',
          },
          { text: 'Ring til resten af listen, og spørg: Har du lys? Hvad viser apparatet? Er der nogen hos dig?' },
        ],
        shortly: [
          {
            text: 'Hent iltflasker, batterier og generatorer. Depotet kan køre ud med to biler.',
            contact: 'hjaelpemiddeldepotet',
          },
          { text: 'Tag stilling til ilt, dialyse og indlæggelse for hver borger.', role: 'vagthavende-sygeplejerske' },
          {
            text: 'Bestil liftbus til dem, der skal flyttes til Elmehaven, som har nødstrøm.',
            contact: 'fjordby-busser',
          },
          { text: 'Varsl, at der kommer borgere, og hvad de har brug for.', contact: 'vagten-elmehaven' },
          { text: 'Meld tal til sundhedsberedskabets leder: nået, mangler, flyttet.', contact: 'karen-lindvig' },
          { text: 'Lad el-bilerne stå i lader, hvor der er strøm. Kør to og to, til de er ladet op.' },
        ],
        followUp: [
          { text: 'Ring til alle på listen, når strømmen er tilbage, og få dem til at se på apparatet.' },
          { text: 'Få udstyr efterset, hvis det har alarmeret eller været slukket.', contact: 'hjaelpemiddeldepotet' },
          {
            text: 'Ret el-listen. Skriv nye borgere på samme dag, de får udstyr.',
            role: 'ansvarshavende-i-hjemmeplejen',
          },
        ],
      },
      leadership: `
        Vagtens {rolle:ansvarshavende-i-hjemmeplejen} leder fra vagtrummet og bliver der. Er mere end ti borgere på
        listen ramt,
        eller varer svigtet over fire timer, overtager kommunens {rolle:sundhedsberedskabsleder}.
      `,
      staffing: {
        staff: `
          - Dag og aften: den ansvarshavende, en ved telefonen og alle, der er på ruter i det ramte område
          - Nat: begge nattevagter og akutsygeplejersken. Kald to ekstra ind fra listen.
        `,
        equipment: `
          - 20 iltflasker med regulator og seks batteripakker i Hjælpemiddeldepotet, Industrivej 8
          - Fire generatorer; de må kun køre udendørs, mindst fem meter fra vinduer og døre
          - Pandelamper, nøgler og papirkort i vagttasken
        `,
      },
      communication: {
        internal: `
          Vagtrummet ringer til ruterne hver time. Falder mobilnettet ud, kører medarbejderne tilbage til vagtrummet
          hver anden time og får nye opgaver der.
        `,
        external: `
          Pårørende på el-listen får besked, når deres nærmeste er nået eller flyttet. Kommunens
          {rolle:kommunikationsansvarlig} opfordrer borgere til at se til deres nabo.
        `,
      },
      otherMatters: `
        Alle på el-listen har en aftale om, hvem de ringer til, og hvor de helst vil hen. Aftalen hænger på
        indersiden af det køkkenskab, der er mærket med en rød prik, og bliver gennemgået hvert år.
      `,
    },
    alarmChain: [
      { contact: 'alarmcentralen', note: 'Når en borger ikke kan få luft' },
      { contact: 'hjemmeplejens-vagttelefon' },
      { contact: 'nattevagten-i-hjemmeplejen' },
      { role: 'sundhedsberedskabsleder', note: 'Over ti borgere eller over fire timer' },
    ],
    contactGroups: [
      {
        heading: 'Hjemmeplejen',
        members: [
          { contact: 'charlotte-engdal' },
          { contact: 'mikkel-havgaard' },
          { contact: 'lisbeth-kaervang' },
          { contact: 'akutteamet' },
        ],
      },
      {
        heading: 'Strøm, udstyr og transport',
        members: [
          { contact: 'strandnet' },
          { contact: 'hjaelpemiddeldepotet', note: 'Ilt, batterier, generatorer' },
          { contact: 'fjordby-busser', note: 'Sig “liftbus, beredskab”' },
          { contact: 'regionshospitalet-fjordby' },
        ],
      },
    ],
    noActionCards: true,
  },
  editions: [
    {
      writtenBy: 'forfatter',
      submittedDaysAgo: 158,
      changeClass: 'major',
      changeNote: 'Første udgave. Batteritider er oplyst af depotet.',
      outcome: { approvedBy: 'godkender2', daysAgo: 153 },
    },
  ],
}
