/** The first hour of the technician on duty, minute by minute. */
import type { DemoPlan } from '../types'

export const driftsvagtensFoersteTime: DemoPlan = {
  slug: 'it-driftsvagtens-foerste-time',
  kind: 'actionCard',
  department: 'it-og-digitalisering',
  parent: 'it-nedbrud',
  responsibleEditor: 'forfatter',
  lastExercisedDaysAgo: 205,
  text: {
    internalOnly: true,
    title: 'IT-driftsvagtens første time',
    summary: 'Minut for minut: det, driftsvagten gør, fra telefonen ringer, til IT-kriselederen har overtaget.',
    performedBy: 'it-driftsvagt',
    sections: {
      when: 'Når du har vagten, og en fejl rammer mere end én afdeling, eller når overvågningen melder rødt.',
      tasks: 'Finde omfanget, standse det, der bliver værre, og få de rigtige folk på sagen. Årsagen kan vente.',
      actions: {
        body: 'Skriv klokkeslæt ved hvert trin. Kommer du bagud, så spring til det trin, hvor du ringer efter hjælp.',
        immediate: [
          { text: '0-5 minutter: Åbn en sag. Skriv, hvem der ringede, hvornår og hvad de ikke kan.' },
          {
            text:
              '5-10 minutter: Prøv selv login, telefon, Omsorgsjournal og hjemmeside fra en reserve-pc på ' +
              'mobilnettet.',
          },
          {
            text: '10-15 minutter: Kig efter tegn på angreb: ukendte administratorer, krypterede filer, slukket ' +
              'virusværn. Ser du ét af dem, så skift til kortet om cyberangreb.',
          },
          {
            text: '15 minutter: Ring til IT-kriselederen, hvis mere end én afdeling er ramt.',
            contact: 'rasmus-fuglsig',
          },
          { text: '20 minutter: Ring til driftsleverandøren, og få et sagsnummer.', contact: 'havblik-it-drift' },
          { text: '30 minutter: Giv den første status. To sætninger er nok.', contact: 'servicedesk' },
        ],
        shortly: [
          { text: 'Lav ingen ændring uden at skrive den i sagen, og lav kun én ad gangen.' },
          { text: 'Kald den næste tekniker, før du selv er træt.', contact: 'peter-klint' },
          { text: 'Overdrag mundtligt, når IT-kriselederen er fremme: omfang, hvad du har prøvet, næste skridt.' },
        ],
        followUp: [
          { text: 'Gem logfiler fra de ramte systemer, før de bliver overskrevet.' },
          { text: 'Skriv vagtrapporten samme døgn, mens du husker rækkefølgen.' },
        ],
      },
      contacts: 'Servicedesk har lukket om natten. Send i stedet din status som sms til alle ledere.',
    },
    contactGroups: [
      {
        heading: 'Ring i denne rækkefølge',
        members: [
          { role: 'it-kriseleder' },
          { contact: 'havblik-it-drift' },
          { contact: 'omsorgsjournalens-support', note: 'Kun når journalen er ramt' },
          { contact: 'alle-ledere', note: 'Sms-gruppe' },
        ],
      },
    ],
  },
  editions: [
    {
      writtenBy: 'forfatter',
      submittedDaysAgo: 33,
      changeClass: 'major',
      changeNote: 'Nyt kort efter øvelsen Mørk Skærm. Driftsvagterne har selv skrevet tiderne.',
      outcome: { approvedBy: 'godkender', daysAgo: 27 },
    },
  ],
}
