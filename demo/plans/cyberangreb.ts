/** When a stranger may be inside. */
import type { DemoPlan } from '../types'

export const cyberangreb: DemoPlan = {
  slug: 'mistanke-om-cyberangreb',
  kind: 'actionCard',
  department: 'it-og-digitalisering',
  parent: 'it-nedbrud',
  responsibleEditor: 'forfatter',
  text: {
    internalOnly: true,
    title: 'Mistanke om cyberangreb',
    summary: 'De første skridt, når en fremmed kan være inde i kommunens systemer: begræns, bevar spor, giv besked.',
    performedBy: 'it-kriseleder',
    sections: {
      when: `
        - Filer kan ikke åbnes eller har fået mærkelige navne.
        - Der står et krav om penge på skærmen.
        - En konto bliver brugt fra et sted, hvor ejeren ikke er.
        - Virusværnet er slukket, uden at nogen har gjort det.
        - En leverandør fortæller, at den er ramt.

        Et enkelt tegn er nok.
      `,
      tasks: 'Begræns skaden uden at slette spor, og sørg for, at en beslutning om at lukke bliver taget hurtigt.',
      actions: {
        body: `
          IT-kriselederen må lukke ethvert system uden at spørge først. Det er bedre at lukke forgæves end at vente.
        `,
        immediate: [
          { text: 'Tag ramte maskiner af netværket. Lad dem stå tændt; der er spor i hukommelsen.' },
          { text: 'Luk leverandørernes fjernadgang og forbindelsen til nabokommunerne.', role: 'it-driftsvagt' },
          { text: 'Spær de konti, der er misbrugt, og alle konti med administratorret, som ikke er i brug lige nu.' },
          {
            text: 'Få bekræftet, at sikkerhedskopierne er skilt fra nettet, og stands nye kopieringer.',
            contact: 'peter-klint',
          },
          { text: 'Få krisestaben kaldt på niveau 3.', contact: 'krisestabsvagten' },
          { text: 'Ring til politiet, og anmeld det som igangværende angreb.', contact: 'politiet' },
        ],
        shortly: [
          {
            text:
              'Led arbejdet med beviser. Er stillingen ledig, udpeger IT-kriselederen en tekniker, som ikke gør ' +
              'andet.',
            role: 'informationssikkerhedskoordinator',
          },
          { text: 'Tal sammen på nødtelefoner og ansigt til ansigt. Angriberen læser måske med i mail og chat.' },
          {
            text: 'Send den tidlige varsling gennem virk.dk inden for 24 timer.',
            role: 'informationssikkerhedskoordinator',
          },
          { text: 'Vurdér, om personoplysninger er tabt eller set.', contact: 'anders-vestbjerg' },
          { text: 'Svar ikke på krav om penge. Det afgør krisestaben sammen med politiet.' },
        ],
        followUp: [
          { text: 'Byg ramte systemer op fra bunden. Det er ikke nok at rense dem.' },
          { text: 'Skift alle koder, også på printere, låse og varmeanlæg.' },
          { text: 'Send hændelsesunderretning inden for 72 timer og den endelige rapport inden for en måned.' },
          {
            text: 'Fortæl de berørte borgere, hvad der er sket, og hvad de selv kan gøre.',
            role: 'kommunikationsansvarlig',
          },
        ],
      },
    },
    contactGroups: [
      {
        heading: 'Ved angreb',
        members: [
          { role: 'it-kriseleder' },
          { role: 'informationssikkerhedskoordinator' },
          { contact: 'havblik-it-drift' },
          { contact: 'anders-vestbjerg' },
          { contact: 'krisestabsvagten' },
          { contact: 'politiet' },
        ],
      },
    ],
  },
  editions: [
    {
      writtenBy: 'forfatter',
      submittedDaysAgo: 95,
      changeClass: 'major',
      changeNote: 'Første udgave. Frister for varsling følger NIS 2-loven.',
      outcome: { approvedBy: 'godkender', daysAgo: 91 },
    },
  ],
}
