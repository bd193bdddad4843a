/** Children and schools in a crisis. */
import type { DemoPlan } from '../types'

export const delplanBoernOgSkole: DemoPlan = {
  slug: 'delplan-for-boern-og-skole',
  kind: 'subPlan',
  department: 'boern-og-skole',
  parent: 'beredskabsplan-for-fjordby-kommune',
  responsibleEditor: 'forfatter',
  text: {
    title: 'Delplan for Børn og Skole',
    summary: 'Hvem der leder på skoler og i dagtilbud, hvordan børn holdes trygge, og hvordan forældre får besked.',
    sections: {
      departmentTasks: `
        Børn og Skole har ansvaret for kommunens to skoler med 1.150 elever, ni dagtilbud med 480 børn og hjælp til
        udsatte børn og familier.

        Under en krise skal børnene være i sikkerhed, forældrene skal vide, hvor de er, og børn med brug for
        beskyttelse skal
        kunne få hjælp hele døgnet.
      `,
      targetGroups: `
        - Børn fra ni måneder til 16 år og deres forældre
        - 38 elever i specialklasserne på Nørrestrandskolen, hvoraf ni kører i liftbus
        - 190 medarbejdere på skolerne og 120 i dagtilbuddene
      `,
      criticalFunctions: `
        - Tilsyn med børn, der allerede er mødt ind
        - Pasning af børn, hvis forældre arbejder i sundhedsvæsen, politi, brandvæsen eller forsyning
        - Akut beskyttelse af børn gennem {kontakt:den-sociale-doegnvagt}
        - Kørsel af elever med handicap

        Undervisning kan vente. Pasning kan ikke.
      `,
      criticalFactors: `
        Personale nok til at holde opsyn, varme og vand i bygningerne, telefon til forældrene og opdaterede
        kontaktkort på hvert barn. Kortene printes ud hver første skoledag i måneden og ligger i kontorets røde kasse.
      `,
      riskFactors: `
        - Ulykke eller dødsfald, se {plan:alvorlig-ulykke-paa-skole-eller-i-dagtilbud}
        - Trusler mod en skole
        - Snestorm eller højvande i skoletiden
        - Smitsom sygdom og forurenet vand, se {plan:forurenet-drikkevand}
        - Svigt i forældreportalen, så beskeder ikke når frem
      `,
      alerting: `
        Den voksne, der er nærmest, ringer 112, hvis nogen er i fare. Kontoret ringer til forvaltningen, når børnene er
        i
        sikkerhed.

        Bekymring for et barn, der ikke kan vente til næste dag, meldes til {kontakt:den-sociale-doegnvagt}, også af
        naboer og andre borgere.
      `,
      crisisOrganisation: `
        - Leder på tværs: {rolle:kriseleder-i-boern-og-skole}
        - Leder på stedet: skolelederen eller dagtilbuddets leder, ellers den souschef, der har dagen
        - Forældre og pårørende: {rolle:leder-af-paaroerendemodtagelsen}
        - Log: forvaltningens sekretær, på papir
        - Budskaber: {rolle:kommunikationsansvarlig}
      `,
      meetingPlace: `
        Mødelokalet på Fjordbyskolen, Skolegade 14. Er skolen ramt, mødes vi på Nørrestrandskolen, Nørrestrand 3.
      `,
      callIn: `
        {kontakt:boern-og-skoles-vagttelefon} ringer til lederne. Uden for åbningstid bruges ringelisten i den røde
        mappe. Alle skoleledere bor under 30 minutter væk og har nøgle til begge skoler.
      `,
      incomingInformation: `
        Oplysninger fra politi, hospital og læger gives kun til den leder, der har opgaven. Skriv dem ned, læs dem højt
        tilbage, og del dem ikke i kollegernes chatgrupper.
      `,
      communication: {
        internal: 'Lederne samler personalet, før børnene møder næste dag, og siger det samme til alle.',
        external: `
          Forældre får besked gennem forældreportalen. Virker den ikke, bruges sms, dernæst opslag på døren og
          {kontakt:radio-fjord}. Beskeden siger, hvor børnene er, om de skal hentes, og hvad forældrene kan tale med dem
          om.
        `,
      },
      responsePlanSummaries: `
        - {plan:alvorlig-ulykke-paa-skole-eller-i-dagtilbud}: de første minutter, de første dage og tiden efter.
      `,
      resources: `
        - To haller, der kan rumme 400 personer hver i nogle timer
        - Fire skolepsykologer med uddannelse i krisehjælp
        - To skolebusser, som kan køre fra kl. 6
      `,
    },
    alarmChain: [
      { contact: 'alarmcentralen', note: 'Ved fare' },
      { contact: 'boern-og-skoles-vagttelefon' },
      { role: 'kriseleder-i-boern-og-skole', note: 'Om natten eller uden svar' },
      { contact: 'den-sociale-doegnvagt', note: 'Et barn har brug for beskyttelse nu' },
    ],
    contactGroups: [
      {
        heading: 'Børn og Skole',
        members: [
          { contact: 'jeppe-noerholm' },
          { contact: 'camilla-storgaard' },
          { contact: 'hanne-sejr' },
          { contact: 'maria-westerlund' },
          { contact: 'thomas-rabjerg' },
        ],
      },
      {
        heading: 'Andre',
        members: [{ contact: 'den-sociale-doegnvagt' }, { contact: 'fjordby-busser' }, { contact: 'radio-fjord' }],
      },
    ],
  },
  editions: [
    {
      writtenBy: 'forfatter',
      submittedDaysAgo: 352,
      changeClass: 'major',
      changeNote: 'Samler de to skolers og dagtilbuddenes egne planer i én.',
      outcome: { approvedBy: 'godkender2', daysAgo: 347 },
    },
  ],
}
