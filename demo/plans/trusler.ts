/** Threats at the counter. */
import type { DemoPlan } from '../types'

export const trusler: DemoPlan = {
  slug: 'trusler-og-vold-i-borgerservice',
  kind: 'responsePlan',
  department: 'borgerservice-og-arbejdsmarked',
  parent: 'delplan-for-borgerservice-og-arbejdsmarked',
  responsibleEditor: 'forfatter',
  text: {
    internalOnly: true,
    title: 'Trusler og vold i Borgerservice',
    summary:
      'Når en borger råber, truer eller slår: hvordan medarbejdere og borgere kommer i sikkerhed, og hvad der sker ' +
      'bagefter.',
    crisisLevel: 'Kriseniveau 1',
    sections: {
      situation: `
        En person truer eller udøver vold mod medarbejdere eller borgere i ekspeditionen, i et samtalerum, på telefonen
        eller på nettet. Truslen behøver ikke at være udtalt; det er nok, at nogen er bange.
      `,
      alerting: `
        Tryk på alarmknappen under bordet. Den ringer hos {kontakt:natlys-vagt} og på ledernes telefoner og viser, hvor
        du er. Ring 112, så snart du kan.

        Trusler på mail, telefon eller sociale medier slettes ikke. Tag billede, og ring til din leder.
      `,
      tasks: `
        - Få mennesker væk fra fare.
        - Standse situationen, uden at nogen kommer til skade.
        - Hjælpe den, der blev truet, samme dag.
        - Anmelde og følge op.
      `,
      actions: {
        immediate: [
          { text: 'Hold afstand og hænderne synlige. Tal roligt, og svar ikke på fornærmelser.' },
          { text: 'Gå ud ad den dør, du har bag dig. Alle tre samtalerum har to døre.' },
          { text: 'Tryk på alarmen. Kolleger bliver, hvor de er, og låser dørene; de løber ikke til.' },
          { text: 'Ring 112. Sig våben, hvis der er set våben.', contact: 'alarmcentralen' },
          { text: 'Før andre borgere ud ad indgangen mod Torvet.', role: 'leder-af-borgerbetjeningen' },
        ],
        shortly: [
          { text: 'Luk ekspeditionen, til alle er set og talt med.', role: 'leder-af-borgerbetjeningen' },
          { text: 'Skriv ned hver for sig, hvad I så og hørte, før I taler sammen.' },
          { text: 'Bliv hos den, der er ramt. Ring til familien, og følg den ramte hjem.' },
          { text: 'Bestil krisehjælp.', contact: 'nordlys-krisepsykologer' },
          { text: 'Lås rådhusets sideindgange, hvis personen ikke er pågrebet.', role: 'bygningsansvarlig' },
        ],
        followUp: [
          {
            text: 'Anmeld det til politiet senest dagen efter. Lederen anmelder, så den ramte ikke står alene med det.',
            contact: 'politiet',
          },
          { text: 'Anmeld arbejdsulykken, og tilbyd flere samtaler.', contact: 'ulla-thorsager' },
          {
            text:
              'Beslut, hvordan borgeren kan betjenes fremover: på telefon, med vagt eller gennem en ' +
              'partsrepræsentant.',
            contact: 'pernille-skovsende',
          },
          { text: 'Tag det op på næste møde i arbejdsmiljøgruppen.' },
        ],
      },
      leadership: `
        Afdelingens {rolle:leder-af-borgerbetjeningen} leder. Politiet bestemmer, når det er kommet. Alle medarbejdere
        må lukke deres egen skranke uden at spørge.
      `,
      staffing: {
        staff: 'Mindst tre i ekspeditionen i åbningstiden. Samtaler, der kan blive svære, holdes af to.',
        equipment: `
          - Alarmknapper under alle borde og en bærbar til samtalerummene; prøves hver mandag
          - Låsbar dør mellem ekspedition og kontorer
          - Vagt på stedet, når det er aftalt med {kontakt:natlys-vagt}
        `,
      },
      communication: {
        internal: 'Alle på rådhuset får en sms, når dørene låses, og igen, når faren er ovre.',
        external: `
          {kontakt:pressetelefonen} svarer pressen. Vi oplyser aldrig om borgeren og siger aldrig navnet på den, der
          blev truet.
        `,
      },
    },
    alarmChain: [
      { contact: 'alarmcentralen', note: 'Ved vold eller våben' },
      { contact: 'natlys-vagt', note: 'Kommer inden for ti minutter' },
      { role: 'leder-af-borgerbetjeningen' },
      { contact: 'pernille-skovsende' },
    ],
    contactGroups: [
      {
        heading: 'Sikkerhed',
        members: [
          { contact: 'politiet' },
          { contact: 'natlys-vagt' },
          { role: 'bygningsansvarlig' },
        ],
      },
      {
        heading: 'Hjælp til medarbejdere',
        members: [{ contact: 'ulla-thorsager' }, { contact: 'nordlys-krisepsykologer' }, { contact: 'fatima-rahmani' }],
      },
    ],
    noActionCards: true,
  },
  editions: [
    {
      writtenBy: 'forfatter',
      submittedDaysAgo: 182,
      changeClass: 'major',
      changeNote: 'Første udgave. Arbejdsmiljøgruppen har været med.',
      outcome: { approvedBy: 'godkender', daysAgo: 176 },
    },
  ],
}
