/** Citizens' service and benefits in a crisis. */
import type { DemoPlan } from '../types'

export const delplanBorgerservice: DemoPlan = {
  slug: 'delplan-for-borgerservice-og-arbejdsmarked',
  kind: 'subPlan',
  department: 'borgerservice-og-arbejdsmarked',
  parent: 'beredskabsplan-for-fjordby-kommune',
  responsibleEditor: 'forfatter',
  text: {
    title: 'Delplan for Borgerservice og Arbejdsmarked',
    summary:
      'Kommunens dør og telefon, udbetalinger og nøddokumenter: hvad der skal virke, og hvordan det virker uden ' +
      'IT.',
    sections: {
      departmentTasks: `
        Borgerservice er kommunens dør og telefon. Arbejdsmarked hjælper ledige og syge videre og udbetaler ydelser til
        1.300 borgere hver måned.

        Under en krise skal borgere kunne få svar, penge til det nødvendigste og de dokumenter, der ikke kan vente.
      `,
      targetGroups: `
        - Borgere uden formue, som ikke kan undvære en udbetaling
        - Borgere, der ikke bruger digital post
        - Borgere, der kun taler lidt dansk; tolk bestilles på telefon
        - Nærmeste pårørende ved dødsfald
      `,
      criticalFunctions: `
        - {kontakt:hovednummeret} og ekspeditionen på rådhuset
        - Udbetaling af kontanthjælp, sygedagpenge og enkeltydelser
        - Pas til akut rejse, papirer ved dødsfald og nødvielse
        - Folkeregister ved tilflytning af mange på én gang

        Samtaler, klager og ansøgninger, der ikke haster, kan vente i to uger. Frister forlænges, og det bekendtgøres.
      `,
      criticalFactors: `
        Ydelsessystemet, mindst tre medarbejdere i ekspeditionen, adgang til kontantkassen og et sted at være. Kassen i
        boksen rummer 60.000 kr. og åbnes af to sammen.
      `,
      riskFactors: `
        - Ydelsessystemet er nede op til en udbetaling, se {plan:it-nedbrud}
        - Trusler i ekspeditionen, se {plan:trusler-og-vold-i-borgerservice}
        - Rådhuset kan ikke bruges
        - Pludselig tilstrømning, når en virksomhed lukker
      `,
      alerting: `
        Medarbejdere alarmerer deres leder. Er nogen truet, trykkes der på alarmknappen, og der ringes 112.

        Opdager ydelsesmedarbejderne, at en udbetaling kan glippe, ringer de samme dag til afdelingens
        {rolle:udbetalingsansvarlig}.
      `,
      crisisOrganisation: `
        - Leder: {kontakt:pernille-skovsende}
        - Ekspedition og telefon: {rolle:leder-af-borgerbetjeningen}
        - Udbetalinger: {rolle:udbetalingsansvarlig}
        - Log: afdelingens sekretær
      `,
      meetingPlace: `
        Kantinen i rådhusets stueetage. Kan rådhuset ikke bruges, flytter ekspeditionen til biblioteket, Skolegade 2,
        som
        har seks arbejdspladser klar og en pengekasse i boks.
      `,
      callIn: `
        Lederen af borgerbetjeningen ringer til ekspeditionens tre faste afløsere. Arbejdsmarked stiller to til
        telefonen inden for en time.
      `,
      communication: {
        internal: `
          Hovednummeret får teksten, før den lægges på hjemmesiden. Medarbejdere i telefonen må kun sige det, der står i
          teksten.
        `,
        external: 'Skilte på døren, hjemmeside og tekst på telefonsvareren siger det samme og bliver ændret samtidig.',
      },
      responsePlanSummaries: `
        - {plan:trusler-og-vold-i-borgerservice}: sikkerhed for medarbejdere og borgere.
      `,
      resources: `
        - 22 medarbejdere i Borgerservice og 31 i Arbejdsmarked
        - To mobile arbejdspladser til pas og kørekort
        - Kvitteringsbog, kontantkasse og rekvisitioner til to supermarkeder
      `,
    },
    free: [
      {
        heading: 'Nødudbetaling uden systemer',
        body: `
          Kan ydelsessystemet ikke bruges, og er der mindre end to hverdage til udbetaling, gør vi sådan:
          - Bed banken gentage sidste måneds fil for løbende ydelser. Aftalen ligger i boksen.
          - Borgere, der står uden penge, får en rekvisition til mad eller højst 1.500 kr. kontant mod kvittering.
          - Kræv legitimation. Mangler den, skal to medarbejdere kende borgeren.
          - Skriv hver udbetaling i kvitteringsbogen med cpr-nummer, beløb og to underskrifter.
          - Stem bogen af, når systemet virker, og ret fejl i næste udbetaling. Vi kræver aldrig mere tilbage,
            end der er givet.
        `,
      },
    ],
    alarmChain: [
      { contact: 'alarmcentralen', note: 'Ved trusler eller vold' },
      { role: 'leder-af-borgerbetjeningen' },
      { role: 'udbetalingsansvarlig', note: 'Når penge kan udeblive' },
      { contact: 'pernille-skovsende', note: 'Altid samme dag' },
    ],
    contactGroups: [
      {
        heading: 'Borgerservice og Arbejdsmarked',
        members: [
          { contact: 'pernille-skovsende' },
          { contact: 'fatima-rahmani' },
          { contact: 'kristian-obel' },
          { contact: 'hovednummeret' },
        ],
      },
    ],
  },
  editions: [
    {
      writtenBy: 'forfatter',
      submittedDaysAgo: 60,
      changeClass: 'major',
      changeNote: 'Nødudbetaling er skrevet ind. Biblioteket er nyt reservested for ekspeditionen.',
      outcome: { approvedBy: 'godkender', daysAgo: 54 },
    },
  ],
}
