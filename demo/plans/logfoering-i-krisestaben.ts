/** The log keeper's card, under the municipality's plan. */
import type { DemoPlan } from '../types'

export const logfoeringIKrisestaben: DemoPlan = {
  slug: 'logfoering-i-krisestaben',
  kind: 'actionCard',
  department: 'direktion-og-stab',
  parent: 'beredskabsplan-for-fjordby-kommune',
  responsibleEditor: 'forfatter',
  text: {
    title: 'Logføring i krisestaben',
    summary: 'Kortet til den, der skriver krisestabens log: hvad der skal med, og hvordan vagten gives videre.',
    performedBy: 'logfoerer',
    attachments: [
      {
        file: 'logskema.pdf',
        alt: 'Skema til at føre log i hånden: klokkeslæt, hvad der skete, hvad staben besluttede, og hvem der gør det.',
      },
    ],
    sections: {
      when: `
        Fra det øjeblik, krisestaben bliver kaldt, til kriselederen siger, at staben er opløst.

        Er logføreren ikke nået frem, skriver den første, der er mødt.
      `,
      tasks: `
        Loggen skal kunne læses af en, der ikke var til stede. Den viser, hvad staben vidste, hvornår den vidste det,
        hvad den besluttede, og hvad den lod være med.
      `,
      meetingPlace: `
        Fyret, rådhusets 2. sal. Logbog og penne ligger i den røde kasse i skabet til venstre for døren. Kassens dublet
        står hos {kontakt:brandvaesenet}, Brandvej 4, 1. sal.
      `,
      actions: {
        immediate: [
          { text: 'Skriv klokkeslættet for alarmen, hvem der alarmerede, og med hvilke ord.' },
          { text: 'Notér, hvem der er mødt, og hvornår. Skriv funktion og navn.' },
          { text: 'Tænd logtelefonen, og meld, at du er på plads.', contact: 'krisestabsvagten' },
          { text: 'Før loggen i papirbogen fra starten, også når IT virker. Skriv den af bagefter.' },
        ],
        shortly: [
          {
            text: 'Én linje pr. oplysning: klokkeslæt, hvad, hvorfra, beslutning, hvem gør det, hvornår er det gjort.',
          },
          { text: 'Skriv også fravalg: “Besluttet ikke at lukke skolerne, fordi …”.' },
          { text: 'Gentag beslutningen højt, før du skriver den. Er den uklar, så spørg kriselederen.' },
          { text: 'Læs de åbne punkter op, når mødet slutter.' },
          { text: 'Tag et billede af tavlen efter hvert møde, og skriv billedets tidspunkt i loggen.' },
        ],
        followUp: [
          { text: 'Giv vagten videre mundtligt ved bordet. Begge skriver under med klokkeslæt.' },
          { text: 'Sæt en streg, og skriv “Staben opløst” med klokkeslæt og kriselederens navn.' },
          {
            text: 'Aflevér bog og billeder senest to hverdage efter, så de kan blive journaliseret.',
            contact: 'signe-moelgaard',
          },
        ],
      },
      otherMatters: `
        Ret aldrig ved at strege ud, så ordene ikke kan læses. Sæt én streg gennem fejlen, og skriv det rigtige ved
        siden
        af med klokkeslæt. Loggen kan blive bevis, og andre kan få aktindsigt i den.
      `,
    },
    contactGroups: [
      {
        heading: 'Stabens skrivebord',
        members: [{ role: 'logfoerer' }, { role: 'situationsansvarlig' }, { contact: 'krisestabsvagten' }],
      },
    ],
  },
  editions: [
    {
      writtenBy: 'forfatter',
      submittedDaysAgo: 322,
      changeClass: 'major',
      changeNote: 'Første udgave, lavet sammen med direktionssekretæren.',
      outcome: { approvedBy: 'godkender', daysAgo: 317 },
    },
  ],
}
