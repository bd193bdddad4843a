/** The health contingency of the municipality. */
import type { DemoPlan } from '../types'

export const delplanSundhed: DemoPlan = {
  slug: 'delplan-for-sundhed-og-omsorg',
  kind: 'subPlan',
  department: 'sundhed-og-omsorg',
  parent: 'beredskabsplan-for-fjordby-kommune',
  responsibleEditor: 'godkender2',
  reviewIntervalMonths: 12,
  lastExercisedDaysAgo: 140,
  text: {
    title: 'Delplan for Sundhed og Omsorg',
    summary:
      'Kommunens sundhedsberedskab: hvilke borgere der ikke kan vente, hvem der leder, og hvordan vi samarbejder med ' +
      'hospitalet.',
    sections: {
      departmentTasks: `
        Sundhed og Omsorg plejer og behandler borgere i eget hjem, på kommunens to plejecentre og på de midlertidige
        pladser. Området har opgaver hele døgnet og kan ikke lukke.

        Under en krise skal vi beskytte liv, holde den nødvendige behandling i gang og kunne tage borgere hjem fra
        hospitalet hurtigere end normalt.
      `,
      targetGroups: `
        - Cirka 620 borgere, der får hjemmepleje eller sygepleje
        - 112 beboere: 64 på Fjordglimt, Strandvej 20, og 48 på Elmehaven, Elmealle 7
        - 34 borgere med udstyr i hjemmet, der kræver strøm; de står på el-listen
        - Pårørende, som venter besked
      `,
      criticalFunctions: `
        Kan ikke vente:
        - insulin og anden tidsbestemt medicin
        - ilt, respirator, sondemad og dræn
        - nødkald
        - akut sygepleje
        - mad og drikke til borgere, der ikke selv kan skaffe det

        Kan vente et døgn:
        - personlig pleje hos borgere, der kan klare sig med støtte fra pårørende
        - genoptræning og aktiviteter

        Kan vente en uge:
        - rengøring, tøjvask og nye visitationer
      `,
      criticalFactors: `
        Personale, Omsorgsjournalen, nødkald, elektroniske låse, biler og strøm til opladning, mad fra
        {kontakt:centralkoekkenet} samt medicin fra apoteket.

        På hvert plejecenter er der medicin til tre døgn og mad til to døgn, når leverancerne udebliver.
      `,
      riskFactors: `
        - Strømsvigt, se {plan:stroemsvigt-hos-borgere-med-elektrisk-udstyr}
        - Brand, røg eller vand på et plejecenter, se {plan:evakuering-af-plejecenter}
        - IT-nedbrud, se {plan:papirdrift-af-omsorgsjournalen}
        - Hedebølge og smitsom sygdom
        - Sne og oversvømmede veje, så bilerne ikke kan komme frem
      `,
      alerting: `
        Ring 112, hvis en borger er i livsfare. Ring derefter til den ansvarshavende, som vurderer, om området skal
        alarmeres.

        Får hospitalet mange patienter på én gang, ringer {kontakt:regionshospitalet-fjordby} til
        {kontakt:akutteamet}. Det er den aftalte vej ind i kommunen hele døgnet.
      `,
      crisisOrganisation: `
        - Leder: {rolle:sundhedsberedskabsleder}
        - Hjemmeplejen: {rolle:ansvarshavende-i-hjemmeplejen}
        - Plejecentrene: {rolle:evakueringsleder}, også når der ikke skal evakueres
        - Faglige vurderinger: {rolle:vagthavende-sygeplejerske}
        - Pladser: {kontakt:visitationen} i åbningstiden, ellers {kontakt:yusuf-demir}
        - Log og situationsbillede: {kontakt:birgit-soendervang}
      `,
      meetingPlace: `
        Personalestuen på Elmehaven, Elmealle 7. Der er nødstrøm i stueetagen.

        Kan Elmehaven ikke bruges, mødes vi i Hjælpemiddeldepotet, Industrivej 8.
      `,
      callIn: `
        Den ansvarshavende ringer til lederne. Hver leder ringer til sit eget personale efter listen i den røde mappe,
        de nærmest boende først. Skriv på listen, hvem der kommer, og hvornår.

        Kald ikke alle ind på én gang. Der skal også være nogen til natten.
      `,
      topCrisisStaff: `
        Sundheds- og omsorgschefen sidder i krisestaben. Er chefen selv kriseleder, sidder risikomanageren der.
        Staben får tal to gange i døgnet, kl. 8 og kl. 16: ramte borgere, ledige pladser, fravær, mangler.
      `,
      incomingInformation: `
        Oplysninger fra hospital, praktiserende læger og {kontakt:embedslaegen} lander hos {kontakt:akutteamet}, som
        skriver dem ned og giver dem videre samme time.
      `,
      communication: {
        internal: `
          Alle distrikter og centre får den samme korte besked kl. 7, kl. 15 og kl. 23, så den kan læses op ved
          vagtskiftet.
        `,
        external: `
          Pårørende får besked fra det sted, hvor borgeren bor. Pressen henvises til {kontakt:pressetelefonen}; vi
          bekræfter aldrig, om en bestemt person er ramt.
        `,
      },
      responsePlanSummaries: `
        - {plan:stroemsvigt-hos-borgere-med-elektrisk-udstyr}: hvem vi besøger først, og hvor udstyret kan få strøm.
        - {plan:evakuering-af-plejecenter}: fra røg på gangen til alle er talt.
      `,
      resources: `
        - 210 medarbejdere i Hjemmeplejen og 140 på plejecentrene
        - 12 midlertidige pladser på Elmehaven; otte ekstra senge kan stilles op på seks timer
        - 38 biler, heraf 30 el-biler, og 12 cykler
        - Fire transportable generatorer i {kontakt:hjaelpemiddeldepotet}
      `,
    },
    alarmChain: [
      { contact: 'alarmcentralen', note: 'Ved livsfare' },
      { role: 'ansvarshavende-i-hjemmeplejen', note: 'Borgere i eget hjem' },
      { contact: 'vagten-fjordglimt', note: 'Beboere på Fjordglimt' },
      { contact: 'vagten-elmehaven', note: 'Beboere på Elmehaven' },
      { role: 'sundhedsberedskabsleder', note: 'Når opgaven ikke kan løses på stedet' },
    ],
    contactGroups: [
      {
        heading: 'Ledelsen',
        members: [
          { contact: 'karen-lindvig' },
          { contact: 'birgit-soendervang' },
          { contact: 'charlotte-engdal' },
          { contact: 'inger-brix' },
          { contact: 'susan-tolstrup' },
        ],
      },
      {
        heading: 'Distrikterne',
        members: [{ contact: 'mikkel-havgaard' }, { contact: 'lisbeth-kaervang' }],
      },
      {
        heading: 'Sundhedsvæsenet',
        members: [
          { contact: 'akutteamet' },
          { contact: 'regionshospitalet-fjordby' },
          { contact: 'laegevagten' },
          { contact: 'embedslaegen' },
        ],
      },
    ],
  },
  editions: [
    {
      writtenBy: 'forfatter',
      submittedDaysAgo: 210,
      changeClass: 'major',
      changeNote: 'Ny rækkefølge for, hvad der kan vente. Aftalen om akutte indlæggelser er skrevet ind.',
      outcome: { approvedBy: 'godkender2', daysAgo: 204 },
    },
  ],
}
