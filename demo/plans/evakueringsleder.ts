/** The card of whoever has the duty when the alarm goes. */
import type { DemoPlan } from '../types'

export const evakueringslederensKort: DemoPlan = {
  slug: 'evakueringsleder-paa-plejecenter',
  kind: 'actionCard',
  department: 'plejecentrene',
  parent: 'evakuering-af-plejecenter',
  responsibleEditor: 'godkender2',
  text: {
    title: 'Evakueringsleder på plejecenter',
    summary: 'Kortet til den, der har vagten, når alarmen går. Det hænger i plast på vagtkontoret.',
    performedBy: 'evakueringsleder',
    sections: {
      when: 'Når brandalarmen går, eller når en beboer er i fare, der hvor han eller hun er.',
      tasks: 'Du leder. Du bærer ikke selv beboere ud, for så er der ingen, der leder.',
      meetingPlace: `
        - Fjordglimt: ved flagstangen på parkeringspladsen
        - Elmehaven: ved det store elmetræ på plænen
      `,
      actions: {
        immediate: [
          { text: 'Tag vest, liste og radio. Sig højt: “Jeg er evakueringsleder.”' },
          { text: 'Ring 112, hvis ingen har gjort det.', contact: 'alarmcentralen' },
          { text: 'Læs brandtavlen: Hvilket afsnit? Send to derhen. Gå aldrig alene.' },
          { text: 'Vælg: vandret, lodret eller hel. Er du i tvivl, så vælg vandret og luk branddøren.' },
          { text: 'Sæt en ved døren til at tælle og skrive.' },
        ],
        shortly: [
          { text: 'Mød indsatslederen ved indgangen. Giv liste, tegning og hovednøgle, og sig, hvem der mangler.' },
          { text: 'Ring til sundhedsberedskabets leder efter flere hænder.', contact: 'karen-lindvig' },
          {
            text: 'Bestil transport, hvis beboerne ikke kan gå ind igen inden for 30 minutter.',
            contact: 'fjordby-busser',
          },
          { text: 'Tæl igen, når nogen er flyttet. Tallene skal passe med listen.' },
        ],
        followUp: [
          { text: 'Overdrag til centerlederen: tal, savnede, hvem der har fået besked.' },
          { text: 'Skriv ned, hvad du gjorde hvornår, inden du går hjem.' },
          { text: 'Fyld kassen op: kridt, armbånd, batterier.' },
        ],
      },
    },
    contactGroups: [
      {
        heading: 'Dine numre',
        members: [
          { contact: 'alarmcentralen' },
          { role: 'sundhedsberedskabsleder' },
          { role: 'vagthavende-sygeplejerske' },
          { contact: 'fjordby-busser' },
          { contact: 'fjordhallen' },
        ],
      },
    ],
  },
  editions: [
    {
      writtenBy: 'godkender2',
      submittedDaysAgo: 340,
      changeClass: 'major',
      changeNote: 'Første udgave, prøvet af på tre nattevagter.',
      outcome: { approvedBy: 'godkender', daysAgo: 336 },
    },
  ],
  reviewed: {
    by: 'godkender',
    daysAgo: 88,
    comment: 'Gennemgået sammen med den nye udgave af planen. Kortet passer stadig.',
  },
}
