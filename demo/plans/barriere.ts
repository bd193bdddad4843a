/** The card of the crew on the quay. */
import type { DemoPlan } from '../types'

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
    attachments: [
      {
        file: 'barriere-havnegade.png',
        alt:
          'Tegning af Havnegade. Barrieren begynder ved slusen i vest og bygges langs kajen til Toldboden i øst. ' +
          'Container A, B og C står i den rækkefølge. Knækket ligger mellem B og C. Lavpunkt 1, 2 og 3 ligger på gadens sydside.',
        caption: 'Barrieren fra slusen til Toldboden',
      },
    ],
    sections: {
      when: 'Når stormflodslederen giver ordre, dog senest seks timer før varslet højvande.',
      tasks: 'Barrieren skal stå tæt fra slusen til Toldbodkajen to timer før højvande.',
      meetingPlace:
        'Materielgården, Industrivej 12, port 2. Containerne er mærket A, B og C og køres i den ' +
        'rækkefølge.',
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
          { text: 'Meld klokkeslæt og antal meter til stormflodslederen hver halve time.', contact: 'soeren-bakholm' },
          { text: 'Gå barrieren igennem to og to. Arbejd aldrig på vandsiden, når vandet står på kanten.' },
          { text: 'Gå væk fra kajen ved 1,80 meter. Intet udstyr er et liv værd.' },
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
