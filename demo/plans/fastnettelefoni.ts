/** A plan that served its time. */
import type { DemoPlan } from '../types'

export const fastnettelefoni: DemoPlan = {
  slug: 'svigt-i-fastnettelefonien',
  kind: 'responsePlan',
  department: 'it-og-digitalisering',
  parent: 'delplan-for-it-og-digitalisering',
  responsibleEditor: 'forfatter',
  text: {
    title: 'Svigt i fastnettelefonien',
    summary: 'Hvordan rådhuset og plejecentrene kan nås, når omstillingen i kælderen er ude af drift.',
    sections: {
      situation: `
        Telefonomstillingen i rådhusets kælder er ude af drift, så fastnettelefoner på rådhuset og plejecentrene ikke
        kan
        ringe ud eller ringes op.
      `,
      alerting: 'Meld fejlen til {kontakt:it-vagten} fra en mobiltelefon. Vagten giver plejecentrene besked.',
      tasks: `
        - Holde vagttelefonerne åbne.
        - Få omstillingen i gang igen.
      `,
      actions: {
        immediate: [
          {
            text: 'Få vagtnumrene viderestillet til mobiltelefoner.',
            role: 'it-driftsvagt',
            contact: 'havblik-it-drift',
          },
          { text: 'Giv plejecentrene numrene på mobiltelefonerne.', contact: 'vagten-fjordglimt' },
        ],
        shortly: [{ text: 'Få en tekniker ud, og oplys den forventede tid.', contact: 'havblik-it-drift' }],
        followUp: [{ text: 'Ring alle vagtnumre op, før fejlen meldes rettet.', role: 'it-driftsvagt' }],
      },
      leadership: 'Vagthavende {rolle:it-driftsvagt} leder, til omstillingen virker.',
      staffing: { body: 'Driftsvagten og en tekniker fra leverandøren. Fem mobiltelefoner i Servicedesk.' },
      communication: {
        internal: 'Servicedesk skriver til alle ledere.',
        external: 'Nummeret til borgerne lægges på hjemmesiden.',
      },
    },
    alarmChain: [{ contact: 'it-vagten' }, { role: 'it-kriseleder' }],
    contactGroups: [
      { heading: 'Telefoni', members: [{ contact: 'it-vagten' }, { contact: 'havblik-it-drift' }] },
    ],
    noActionCards: true,
  },
  editions: [
    {
      writtenBy: 'forfatter',
      submittedDaysAgo: 362,
      changeClass: 'major',
      changeNote: 'Overført fra den gamle plansamling uden ændringer i indholdet.',
      outcome: { approvedBy: 'godkender', daysAgo: 358 },
    },
  ],
  takenOutOfUse: {
    by: 'godkender',
    daysAgo: 64,
    reason: 'Kommunen har ikke fastnettelefoni længere.',
    successor: 'noedtelefoni',
  },
}
