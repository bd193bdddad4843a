/** Getting everybody out of a nursing home. */
import type { DemoPlan } from '../types'

export const evakuering: DemoPlan = {
  slug: 'evakuering-af-plejecenter',
  kind: 'responsePlan',
  department: 'plejecentrene',
  parent: 'delplan-for-sundhed-og-omsorg',
  responsibleEditor: 'godkender2',
  lastExercisedDaysAgo: 95,
  text: {
    title: 'Evakuering af plejecenter',
    summary: 'Fra røg på gangen til alle beboere er talt og har en seng: gælder Fjordglimt og Elmehaven.',
    crisisLevel: 'Kriseniveau 1-3',
    sections: {
      situation: `
        Beboere må væk fra en del af et plejecenter eller fra hele huset på grund af brand, røg, vand, gas, kulde eller
        en trussel.

        ### Tre slags evakuering
        - Vandret: gennem nærmeste branddør til naboafsnittet på samme etage. Det er nok i de fleste tilfælde.
        - Lodret: ned ad trappen og ud, når etagen ikke er sikker.
        - Hel: alle ud af huset og videre til et andet sted.
      `,
      alerting: `
        Tryk på brandtrykket, og ring 112. Alarmen går direkte til brandvæsenet, men ring alligevel: I kan fortælle,
        hvor det brænder, og hvor mange der ikke selv kan gå.

        Sig: “Plejecenter, evakuering i gang”, adressen, afsnittet, antal beboere og antal i huset om natten.

        - Fjordglimt: Strandvej 20, tre etager, 64 beboere, tre i nattevagt
        - Elmehaven: Elmealle 7, to etager, 48 beboere og op til 12 på midlertidige pladser, to i nattevagt
      `,
      tasks: `
        - Flytte de beboere, der er i fare, til et sikkert afsnit.
        - Tælle beboere, personale og gæster.
        - Holde medicin og oplysninger sammen med den enkelte.
        - Skaffe en seng, mad og tryghed det nye sted.
        - Give pårørende besked, før de hører det andre steder.
      `,
      actions: {
        body: `
          Red dem, der er i fare. Slå alarm. Luk døren. Sluk kun, hvis branden er lille, og du har fri vej ud bag dig.
        `,
        immediate: [
          { text: 'Flyt dem, der er i røg eller flammer, ud på gangen, og luk døren til rummet.' },
          { text: 'Tryk på brandtrykket, og ring 112.', contact: 'alarmcentralen' },
          { text: 'Tag den gule vest og beboerlisten på vagtkontoret.', role: 'evakueringsleder' },
          { text: 'Begynd med rummene nærmest faren. Brug madras eller evakueringslagen; vent ikke på liften.' },
          { text: 'Brug aldrig elevatoren.' },
          { text: 'Luk hver dør, og sæt kridtkryds på den, når rummet er tomt.' },
          { text: 'Ring til vagten på det andet center, og bed om to til hjælp.' },
        ],
        shortly: [
          { text: 'Tæl op ved mødestedet, og meld til indsatslederen: ude, inde, savnet.', role: 'evakueringsleder' },
          { text: 'Bestil busser med lift og varme tæpper.', contact: 'fjordby-busser' },
          { text: 'Åbn Fjordhallen. Der står 80 feltsenge i depotet under scenen.', contact: 'fjordhallen' },
          { text: 'Se til dem, der har pustet røg eller mangler medicin.', role: 'vagthavende-sygeplejerske' },
          { text: 'Sæt armbånd på hver beboer: navn, afsnit, allergi.' },
          { text: 'Ring til de pårørende fra listen. To medarbejdere gør ikke andet.' },
          { text: 'Få mad og drikke bragt til det nye sted.', contact: 'centralkoekkenet' },
        ],
        followUp: [
          { text: 'Find en plads til hver beboer, som kan holde i mindst en uge.', contact: 'yusuf-demir' },
          { text: 'Få medicinen gennemgået, før næste dosis gives det nye sted.', role: 'vagthavende-sygeplejerske' },
          { text: 'Tilbyd samtale til personale og beboere inden for tre døgn.', contact: 'nordlys-krisepsykologer' },
          { text: 'Gå huset igennem med brandvæsenet, før nogen flytter ind igen.', contact: 'brandvaesenet' },
        ],
      },
      leadership: `
        Den, der har vagten, er {rolle:evakueringsleder}, til en centerleder er fremme. Brandvæsenets indsatsleder
        bestemmer på skadestedet, når han eller hun er kommet.

        Evakueres et helt hus, overtager kommunens {rolle:sundhedsberedskabsleder} arbejdet med at finde pladser, og
        krisestaben mødes.
      `,
      staffing: {
        staff: `
          - Om dagen: alt personale i huset, også køkken og rengøring
          - Om natten: vagterne i huset, to fra det andet center og akutsygeplejersken
          - Alle, der bor under ti minutter væk, kaldes ind efter listen i den røde mappe
        `,
        equipment: `
          - Evakueringslagen under hver madras på 1. og 2. sal
          - Gul vest, beboerliste, kridt, fløjte, lommelygte og armbånd i kassen på vagtkontoret
          - Medicinvogne på hjul; tag dem med, hvis vejen er fri
        `,
      },
      communication: {
        internal: `
          Evakueringslederen og hver etage har en walkie-talkie på kanal 3. Uden radio bruges løbere. Sig stedet først,
          så beskeden: “Anden sal, tre tilbage.”
        `,
        external: `
          Pårørende ringes op. Indtil det er sket, svarer vi andre, der spørger, at vi er i gang med at ringe. Pressen
          henvises til {kontakt:pressetelefonen}, og ingen fotograferer beboere.
        `,
      },
    },
    free: [
      {
        heading: 'Mødesteder og modtagesteder',
        body: `
          ### Fjordglimt
          - Mødested: parkeringspladsen mod Strandvej, ved flagstangen
          - Ved højvande, eller når røgen driver mod parkeringspladsen: busholdepladsen på Bakkevej
          - Modtagested: Elmehaven for 20 beboere, Fjordhallen for resten

          ### Elmehaven
          - Mødested: græsplænen ved Elmealle, ved det store elmetræ
          - Modtagested: Fjordglimt for 25 beboere, Fjordhallen for resten

          Fjordglimts kælder og stueetage rømmes i god tid ved varsel om højvande. Se {plan:stormflod-og-skybrud}.
        `,
      },
    ],
    attachments: [
      {
        file: 'moedested-fjordglimt.png',
        alt:
          'Tegning af Fjordglimt. Mødested 1 er ved flagstangen på parkeringspladsen syd for huset, mod Strandvej; begge ' +
          'udgange fører dertil. Mødested 2, ved højvande eller røg, er busholdepladsen øst for huset, på Bakkevej.',
        caption: 'Mødesteder ved Fjordglimt',
      },
    ],
    alarmChain: [
      { contact: 'alarmcentralen', note: 'Sig “Plejecenter, evakuering i gang”' },
      { contact: 'vagten-fjordglimt', note: 'Hvis det er Elmehaven, der er ramt' },
      { contact: 'vagten-elmehaven', note: 'Hvis det er Fjordglimt, der er ramt' },
      { role: 'evakueringsleder', note: 'Centerleder i vagt' },
      { role: 'sundhedsberedskabsleder', note: 'Når et helt afsnit er flyttet' },
    ],
    contactGroups: [
      {
        heading: 'Plejecentrene',
        members: [
          { contact: 'inger-brix' },
          { contact: 'susan-tolstrup' },
          { contact: 'vagten-fjordglimt' },
          { contact: 'vagten-elmehaven' },
        ],
      },
      {
        heading: 'Hjælp udefra',
        members: [
          { contact: 'brandvaesenet' },
          { contact: 'fjordby-busser' },
          { contact: 'fjordhallen' },
          { contact: 'regionshospitalet-fjordby' },
          { contact: 'centralkoekkenet' },
          { contact: 'nordlys-krisepsykologer' },
        ],
      },
    ],
  },
  editions: [
    {
      writtenBy: 'godkender2',
      submittedDaysAgo: 340,
      changeClass: 'major',
      changeNote: 'Første udgave. Brandvæsenet har gennemgået den sammen med nattevagterne.',
      outcome: { approvedBy: 'godkender', daysAgo: 336 },
      text: {
        free: [
          {
            heading: 'Mødesteder og modtagesteder',
            body: `
              ### Fjordglimt
              - Mødested: parkeringspladsen mod Strandvej, ved flagstangen
              - Modtagested: Elmehaven for 20 beboere, Fjordhallen for resten

              ### Elmehaven
              - Mødested: græsplænen ved Elmealle, ved det store elmetræ
              - Modtagested: Fjordglimt for 25 beboere, Fjordhallen for resten
            `,
          },
        ],
      },
    },
    {
      writtenBy: 'godkender2',
      submittedDaysAgo: 92,
      changeClass: 'minor',
      changeNote: 'Fjordglimt har fået et mødested på Bakkevej, der kan bruges ved højvande.',
      outcome: { approvedBy: 'godkender', daysAgo: 88 },
    },
  ],
}
