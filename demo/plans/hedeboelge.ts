/** A new plan, sent back to its author with questions. */
import type { DemoPlan } from '../types'

export const hedeboelge: DemoPlan = {
  slug: 'hedeboelge',
  kind: 'responsePlan',
  department: 'sundhed-og-omsorg',
  parent: 'delplan-for-sundhed-og-omsorg',
  responsibleEditor: 'forfatter',
  text: {
    title: 'Hedebølge',
    summary: 'Hvordan vi passer på ældre og syge borgere, når det er varmt i flere dage i træk.',
    crisisLevel: 'Kriseniveau 1',
    sections: {
      situation: `
        DMI varsler hedebølge, eller det er over 28 grader tre dage i træk. Ældre, hjertesyge og borgere, der får
        vanddrivende medicin, kan blive livstruende syge uden selv at mærke tørst.
      `,
      alerting: `
        {kontakt:birgit-soendervang} følger varslerne fra maj til september og giver distrikter og centre besked dagen
        før.
      `,
      tasks: `
        - Se til udsatte borgere hver dag.
        - Sørge for væske, skygge og kølige rum.
        - Opdage tegn på hedeslag i tide.
      `,
      actions: {
        immediate: [
          {
            text: 'Sæt borgere på varmelisten til et ekstra besøg midt på dagen.',
            role: 'ansvarshavende-i-hjemmeplejen',
          },
          { text: 'Åbn de kølige rum på plejecentrene, og følg beboerne derind.', contact: 'vagten-fjordglimt' },
          { text: 'Ring 112 ved forvirring, varm og tør hud eller kramper.', contact: 'alarmcentralen' },
        ],
        shortly: [
          { text: 'Få lægen til at se på vanddrivende medicin.', role: 'vagthavende-sygeplejerske' },
          { text: 'Send ekstra drikkevarer ud.', contact: 'centralkoekkenet' },
        ],
        followUp: [{ text: 'Tal med distrikterne om, hvem der skal på varmelisten næste gang.' }],
      },
      leadership: 'Afdelingens {rolle:sundhedsberedskabsleder} leder.',
      staffing: { body: 'Det daglige personale. Ferieafløsere kan få ekstra timer.' },
      communication: {
        internal: 'Distrikter og centre får besked dagen før.',
        external: 'Kommunikation skriver gode råd på hjemmesiden.',
      },
    },
    alarmChain: [
      { contact: 'alarmcentralen', note: 'Ved tegn på hedeslag' },
      { role: 'ansvarshavende-i-hjemmeplejen' },
      { role: 'vagthavende-sygeplejerske' },
    ],
    contactGroups: [
      {
        heading: 'Sundhed og Omsorg',
        members: [
          { contact: 'birgit-soendervang' },
          { contact: 'akutteamet' },
          { contact: 'vagten-fjordglimt' },
          { contact: 'vagten-elmehaven' },
        ],
      },
    ],
    noActionCards: true,
  },
  editions: [
    {
      writtenBy: 'forfatter',
      submittedDaysAgo: 12,
      changeClass: 'major',
      changeNote: 'Ny plan, som plejecentrene har bedt om.',
      outcome: {
        sentBackBy: 'godkender2',
        daysAgo: 8,
        reason:
          'God begyndelse. Der mangler to ting: Hvem skriver borgere på varmelisten, og hvor ligger den? Og hvad gør ' +
          'vi, ' +
          'når de kølige rum er fulde? Skriv også, hvornår området går op på niveau 2.',
      },
    },
  ],
}
