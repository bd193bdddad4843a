/** The plan above all others, adopted by the council. */
import type { DemoPlan } from '../types'

export const beredskabsplan: DemoPlan = {
  slug: 'beredskabsplan-for-fjordby-kommune',
  kind: 'masterPlan',
  department: 'direktion-og-stab',
  responsibleEditor: 'forfatter',
  reviewIntervalMonths: 48,
  lastExercisedDaysAgo: 205,
  text: {
    title: 'Beredskabsplan for Fjordby Kommune',
    summary:
      'Sådan organiserer kommunen sig, når en hændelse er større, end den daglige drift kan klare: hvem der leder, ' +
      'hvor staben mødes, og hvordan vi får besked ud.',
    sections: {
      purpose: `
        Planen skal sikre, at Fjordby Kommune kan hjælpe mennesker i nød og holde sine vigtigste opgaver i gang, når
        hverdagen bryder sammen.

        Den skal kunne bruges af en medarbejder, der aldrig har læst den før. Derfor står det først, hvem der skal
        ringes til, og derefter, hvad der skal gøres.

        Vi arbejder efter fem principper:
        - Sektoransvar: den afdeling, der har en opgave til daglig, har den også under en krise.
        - Lighed: vi ændrer så lidt som muligt i den organisation, folk kender.
        - Nærhed: opgaven løses så tæt på borgeren som muligt.
        - Samarbejde: vi beder om hjælp i tide og tilbyder selv hjælp.
        - Handling: er vi i tvivl, kalder vi hellere staben en gang for meget end en time for sent.
      `,
      scope: `
        Planen gælder alle kommunens afdelinger og institutioner. Selvejende institutioner og private leverandører af
        hjemmepleje følger den gennem deres aftale med kommunen.

        Brandslukning, redning og akut forurening på et skadested varetages af {kontakt:brandvaesenet}. Kommunen
        hjælper indsatslederen med mandskab, materiel, husly og forplejning.

        En hændelse, som én afdeling kan klare efter sin egen delplan, kræver ikke, at krisestaben mødes. Den meldes
        alligevel samme dag til kommunens {rolle:beredskabskoordinator}.
      `,
      planBasis: `
        - Beredskabsloven § 25: Byrådet vedtager planen i et møde og reviderer den, når der er behov for det, dog
          mindst én gang i hver valgperiode.
        - Sundhedslovens regler om kommunens sundhedsberedskab, som er udmøntet i {plan:delplan-for-sundhed-og-omsorg}.
        - NIS 2-lovens krav om driftskontinuitet og krisestyring, som er udmøntet i
          {plan:delplan-for-it-og-digitalisering}.
        - Kommunens risiko- og sårbarhedsanalyse. Den peger på fire hændelser, som vi skal være særligt gode til at
          håndtere: IT-nedbrud, strømsvigt, stormflod og forurenet drikkevand.

        Byrådet vedtager beredskabsplanen. Delplaner, indsatsplaner og action cards godkendes af kommunaldirektøren
        eller den chef, der har området.
      `,
      operationLevels: `
        ### Niveau 1: Informationsberedskab
        Én afdeling er ramt og klarer opgaven selv. Kriselederen og beredskabskoordinatoren holdes orienteret.
        Eksempel: et plejecenter er uden varme nogle timer.

        ### Niveau 2: Stabsberedskab
        Flere afdelinger er ramt, eller hændelsen kan vokse. Kriseleder, logfører, kommunikationsansvarlig og de ramte
        chefer mødes. Resten af staben kan tilkaldes og bliver i nærheden af telefonen.
        Eksempel: kommunens netværk er nede, og fejlen er ikke fundet efter fire timer.

        ### Niveau 3: Operationsberedskab
        Hele krisestaben samles, og der arbejdes i vagter døgnet rundt. Afdelingernes daglige opgaver prioriteres på
        tværs.
        Eksempel: stormflod med rømning af havnefronten.

        Enhver chef kan hæve niveauet. Kun kriselederen kan sænke det.
      `,
      alerting: `
        Alle medarbejdere må slå alarm, og alle har pligt til det. Ring 112 først, hvis nogen er i fare.

        Ring derefter til din nærmeste leder. Får du ikke fat i lederen inden for fem minutter, ringer du selv videre i
        den rækkefølge, der står her.

        Sig kort:
        - hvad der er sket, og hvor
        - hvem der er ramt, og om nogen er i fare
        - hvad der allerede er gjort
        - dit navn, og hvor du kan træffes.

        Virker telefonerne ikke, kører du til {kontakt:brandvaesenet} på Brandvej 4. Vagtcentralen er bemandet hele
        døgnet og kan kalde krisestaben over radioen.
      `,
      crisisStaff: `
        Staben ledes af kommunens {rolle:kriseleder}. Den kan træffe beslutninger, når tre er mødt: en leder, en
        logfører og chefen for et ramt område.

        ### Faste medlemmer
        - {rolle:kriseleder}: leder møderne, sætter målet og beslutter.
        - {rolle:situationsansvarlig}: samler det, vi ved, på én tavle.
        - {rolle:logfoerer}: skriver loggen efter {plan:logfoering-i-krisestaben}.
        - {rolle:kommunikationsansvarlig}: formulerer budskaber og svarer pressen.
        - {rolle:beredskabskoordinator}: har forbindelsen til brandvæsen, politi og nabokommuner.
        - {rolle:bygningsansvarlig}: gør lokaler og nødstrøm klar.

        Cheferne for de ramte afdelinger deltager, så længe deres område er ramt.

        ### Dagsorden for hvert møde
        - Hvad er sket siden sidst?
        - Hvad er det værste, der kan ske i de næste otte timer?
        - Hvad beslutter vi, hvem gør det, og hvornår følger vi op?
        - Hvad siger vi, til hvem og hvornår?
        - Hvornår mødes vi igen, og hvem afløser os?

        Et møde varer højst 20 minutter. Telefoner er lydløse, undtagen logførerens.
      `,
      meetingPlace: `
        Krisestaben mødes i lokalet Fyret på rådhusets 2. sal, Torvet 1. Nøglen ligger i nøgleboksen ved
        personaleindgangen; koden har stabens medlemmer og {kontakt:krisestabsvagten}.

        Kan rådhuset ikke bruges, mødes staben hos {kontakt:brandvaesenet}, Brandvej 4, 1. sal.

        Der er nødstrøm begge steder. På rådhuset dækker den Fyret, serverrummet og telefonomstillingen i 24 timer.

        Er både strøm og telefoner væk i mere end to timer, møder stabens medlemmer op på Brandvej 4 uden at vente på
        indkaldelse.
      `,
      informationManagement: `
        - Alt, hvad staben får at vide, går gennem logføreren. Logføreren giver det videre til den ansvarlige for
          situationsbilledet.
        - Afdelingerne sender status hver time i tre punkter: det virker, det virker ikke, det har vi brug for.
        - Fortrolige oplysninger om borgere skrives ikke på tavlen. Brug sagens nummer.
        - Log og tavlebilleder journaliseres, senest to hverdage efter at staben er opløst. De kan være omfattet af
          aktindsigt.
      `,
      crisisCommunication: `
        Kommunen fortæller det, vi ved, så snart vi ved det, og siger åbent, hvad vi ikke ved endnu.

        ### Til borgerne
        Det første budskab er ude senest 30 minutter efter alarmen, på hjemmesiden og sociale medier, gennem
        {kontakt:hovednummeret} og, hvis nettet er nede, gennem {kontakt:radio-fjord} og opslag på biblioteket,
        Fjordhallen og skolerne.

        ### Til medarbejderne
        Medarbejdere får besked før pressen. Lederne får en sms, som de kan læse op: {kontakt:alle-ledere}.

        ### Til pressen
        Al kontakt går gennem {kontakt:pressetelefonen}. Kommunens talsperson er kommunaldirektøren; borgmesteren
        udtaler sig om det politiske ansvar. På et skadested udtaler politiet sig om tilskadekomne og pårørende.
      `,
      recovery: `
        Allerede på det andet stabsmøde udpeger kriselederen én, der alene tænker på genopretningen:
        - Hvilke opgaver er blevet udsat, og hvilke frister løber?
        - Hvem er slidt op, og hvem kan afløse?
        - Hvad skal dokumenteres af hensyn til forsikring og klagesager?
        - Hvornår og hvordan fortæller vi, at hverdagen er tilbage?

        Senest fire uger efter holder beredskabskoordinatoren et evalueringsmøde. Det, vi har lært, skrives ind i
        planerne, og de sendes til godkendelse igen.
      `,
      exercises: `
        - Krisestaben øver sig to gange om året: én gang ved bordet og én gang med alarmering uden varsel.
        - Hver delplan afprøves mindst én gang om året, og der ringes til alle numre i planen hvert kvartal.
        - Nødstrømmen på rådhuset prøves med last den første tirsdag i hver måned.

        Senest en måned efter en øvelse får de planer, den rørte ved, en ny udgave. {plan:it-nedbrud} øves hvert år.
      `,
      otherMatters: `
        Planerne ligger trykt i røde mapper fem steder: i Fyret, hos brandvæsenet, på de to plejecentre og på
        Materielgården. Mapperne bliver skiftet, hver gang en plan er godkendt. Datoen står på ryggen.

        Mobilnettet kan falde ud få timer efter strømmen. Så bruger vi SINE-radioerne i Fyret og ordonnanser til fods
        og på cykel fra Materielgården.
      `,
    },
    alarmChain: [
      { contact: 'alarmcentralen', note: 'Altid først, hvis nogen er i fare' },
      { contact: 'krisestabsvagten', note: 'Kalder krisestaben' },
      { role: 'kriseleder', note: 'Hvis Krisestabsvagten ikke svarer inden for fem minutter' },
      { role: 'beredskabskoordinator' },
      { contact: 'brandvaesenet', note: 'Når ingen andre svarer, eller telefonnettet er nede' },
    ],
    contactGroups: [
      {
        heading: 'Krisestaben',
        members: [
          { role: 'kriseleder' },
          { role: 'situationsansvarlig' },
          { role: 'logfoerer' },
          { role: 'kommunikationsansvarlig' },
          { role: 'beredskabskoordinator' },
          { role: 'bygningsansvarlig' },
        ],
      },
      {
        heading: 'Chefer',
        members: [
          { contact: 'karen-lindvig' },
          { contact: 'jeppe-noerholm' },
          { contact: 'soeren-bakholm' },
          { contact: 'pernille-skovsende' },
          { contact: 'rasmus-fuglsig' },
          { contact: 'ulla-thorsager', note: 'Krisehjælp til medarbejdere' },
        ],
      },
      {
        heading: 'Myndigheder og samarbejdspartnere',
        members: [
          { contact: 'politiet', note: 'Bed om vagtchefen' },
          { contact: 'brandvaesenet' },
          { contact: 'regionshospitalet-fjordby' },
          { contact: 'fjord-forsyning' },
          { contact: 'strandnet' },
          { contact: 'fjordby-fjernvarme' },
          { contact: 'radio-fjord', note: 'Kan bryde ind i sendefladen' },
        ],
      },
    ],
  },
  editions: [
    {
      writtenBy: 'forfatter',
      submittedDaysAgo: 322,
      changeClass: 'major',
      changeNote: 'Vedtaget af Byrådet. Erstatter planen fra forrige valgperiode.',
      outcome: {
        decidedBy: 'Byrådet',
        caseNumber: '25/2291',
        minutes: 'referat-byraadet.pdf',
        recordedBy: 'administrator',
        confirmedBy: 'godkender',
        daysAgo: 318,
      },
    },
  ],
}
