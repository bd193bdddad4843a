/** Ten telephones that still ring when the municipality’s own do not. */
import type { DemoPlan } from '../types'

export const noedtelefoni: DemoPlan = {
  slug: 'noedtelefoni',
  kind: 'actionCard',
  department: 'it-og-digitalisering',
  parent: 'it-nedbrud',
  responsibleEditor: 'forfatter',
  text: {
    title: 'Nødtelefoni',
    summary: 'Sådan bliver vagttelefoner og hovednummer ved med at kunne nås, når kommunens telefoni er nede.',
    performedBy: 'it-driftsvagt',
    sections: {
      when: 'Når vagttelefonerne eller hovednummeret ikke kan ringes op, og fejlen ikke er rettet efter 15 minutter.',
      tasks: `
        Få de ti vigtigste telefoner i luften igen inden for en time. De er fordelt på forhånd, så ingen skal diskutere,
        hvem der mangler mest.
      `,
      actions: {
        immediate: [
          { text: 'Hent de ti nødtelefoner i skabet i rum K12. Nøglen hænger i nøgleboksen i Servicedesk.' },
          {
            text: 'Bed leverandøren viderestille vagtnumrene efter skemaet på skabets låge.',
            contact: 'havblik-it-drift',
          },
          { text: 'Kør de første fire ud: Hjemmeplejen, Fjordglimt, Elmehaven og Akutteamet.' },
          { text: 'Ring hvert nummer op fra en privat mobil, og sæt kryds i skemaet, når nogen svarer.' },
        ],
        shortly: [
          { text: 'Aflevér de næste tre: Krisestabsvagten, Den sociale døgnvagt og Vejvagten.' },
          { text: 'Læg de sidste tre i Fyret til krisestaben.' },
          {
            text: 'Få numrene lagt på hjemmesiden og læst op i radioen, hvis borgere skal ringe på dem.',
            contact: 'radio-fjord',
          },
        ],
        followUp: [
          { text: 'Tag viderestillingerne af i omvendt rækkefølge, og ring hvert nummer op igen.' },
          { text: 'Saml telefonerne ind, slet opkaldslisterne, lad op, og plombér skabet.' },
        ],
      },
      staffing: {
        staff: 'To personer: en til at køre og en ved skemaet.',
        equipment: 'Ti nødtelefoner, ti opladere, skemaet på lågen og puljebilen på rådhusets p-plads.',
      },
      otherMatters: `
        Er mobilnettet også nede, bruges SINE-radioerne i Fyret. Hjemmeplejen og plejecentrene får da besked gennem
        {kontakt:brandvaesenet}.
      `,
    },
    contactGroups: [
      {
        heading: 'Modtagere, i rækkefølge',
        members: [
          { role: 'ansvarshavende-i-hjemmeplejen' },
          { contact: 'vagten-fjordglimt' },
          { contact: 'vagten-elmehaven' },
          { contact: 'akutteamet' },
          { contact: 'krisestabsvagten' },
          { contact: 'den-sociale-doegnvagt' },
          { contact: 'vejvagten' },
        ],
      },
    ],
  },
  editions: [
    {
      writtenBy: 'forfatter',
      submittedDaysAgo: 72,
      changeClass: 'major',
      changeNote: 'Nyt kort. Afløser planen for fastnettelefoni.',
      outcome: { approvedBy: 'godkender', daysAgo: 70 },
    },
  ],
}
