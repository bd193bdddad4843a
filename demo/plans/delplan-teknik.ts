/** Roads, water, harbour and environment in a crisis. */
import type { DemoPlan } from '../types'

export const delplanTeknik: DemoPlan = {
  slug: 'delplan-for-teknik-og-miljoe',
  kind: 'subPlan',
  department: 'teknik-og-miljoe',
  parent: 'beredskabsplan-for-fjordby-kommune',
  responsibleEditor: 'forfatter',
  text: {
    title: 'Delplan for Teknik og Miljø',
    summary:
      'Veje, diger, drikkevand, havn og miljø: hvad der skal fungere, hvem der rykker ud, og hvad vi har at gøre ' +
      'med.',
    sections: {
      departmentTasks: `
        Området holder veje farbare, driver sluse, diger og pumper, fører tilsyn med drikkevandet og er miljømyndighed.
        {kontakt:fjord-forsyning} ejer vandværker, ledninger og renseanlæg.

        Under en krise skal vi holde vand ude, udrykningsveje åbne og drikkevandet sikkert.
      `,
      criticalFunctions: `
        - Sluse og pumper ved havnen
        - Udrykningsvejene Havnegade, Skolegade, Strandvej og Industrivej
        - Myndighedens svar, når drikkevand eller badevand er forurenet
        - Brændstof til kommunens nødstrøm og køretøjer
      `,
      criticalFactors: `
        Strøm til pumperne, folk med kørekort til lastbil, brændstof og radioforbindelse. Tanken på Materielgården,
        Industrivej 12, rummer 9.000 liter diesel; den må ikke komme under 4.000 liter mellem oktober og marts.
      `,
      riskFactors: `
        - Stormflod og skybrud, se {plan:stormflod-og-skybrud}
        - Forurening af drikkevand, se {plan:forurenet-drikkevand}
        - Sne og isslag
        - Olie eller kemikalier i havn og åer
        - Langt strømsvigt
      `,
      alerting: `
        Borgere ringer til {kontakt:hovednummeret} i åbningstiden. Uden for åbningstiden går opkald om veje og træer til
        {kontakt:vejvagten} og om forurening til {kontakt:miljoevagten}.

        Er der akut fare for mennesker eller miljø, ringes der 112.
      `,
      crisisOrganisation: `
        - Leder ved vand og vejr: {rolle:stormflodsleder}
        - Leder ved forurening: områdets {rolle:miljoevagt}, til miljølederen overtager
        - Folk i marken: {rolle:holdleder-for-diger-og-pumper}
        - Log og kort: den planlægger, der har vagten på Materielgården
        - Havn: {kontakt:kaj-munkholm}
      `,
      meetingPlace: `
        Materielgården, Industrivej 12, mandskabsstuen. Stedet ligger seks meter over havet og har egen generator.

        Kan vi ikke nå frem til Materielgården, mødes vi i Fyret på rådhuset.
      `,
      callIn: `
        Vejvagten ringer til holdlederne, og holdlederne ringer til deres hold. Et hold er på fire og kan være kørende
        45 minutter efter opkaldet.
      `,
      topCrisisStaff: `
        Teknik- og miljøchefen møder i krisestaben fra niveau 2 med et kort, hvor lukkede veje, vandstand og pumper er
        tegnet ind. Kortet bliver fornyet hver time.
      `,
      incomingInformation: `
        Varsler fra DMI og målinger fra havnens vandstandsmåler går til {kontakt:vejvagten}, som skriver dem i
        vagtloggen
        og ringer videre, når en af grænserne i planen er nået.
      `,
      responsePlanSummaries: `
        - {plan:stormflod-og-skybrud}: fra varsel til oprydning, med kort til holdet på kajen.
        - {plan:forurenet-drikkevand}: kogeanbefaling, nødvand og prøver.
      `,
      resources: `
        - 26 medarbejdere i Vej og Park, heraf 14 med kørekort til lastbil
        - Fire lastbiler, to gummigeder, tre saltspredere
        - 220 meter mobil barriere, seks transportable pumper, 4.000 sandsække
        - To både hos {kontakt:brandvaesenet}
      `,
    },
    alarmChain: [
      { contact: 'alarmcentralen', note: 'Ved akut fare' },
      { contact: 'vejvagten', note: 'Veje, træer, vand' },
      { contact: 'miljoevagten', note: 'Forurening' },
      { role: 'stormflodsleder', note: 'Ved varsel om højvande' },
    ],
    contactGroups: [
      {
        heading: 'Teknik og Miljø',
        members: [
          { contact: 'soeren-bakholm' },
          { contact: 'bent-kragelund' },
          { contact: 'line-tornbjerg' },
          { contact: 'kaj-munkholm' },
          { contact: 'dennis-ahlberg' },
        ],
      },
      {
        heading: 'Forsyning',
        members: [{ contact: 'fjord-forsyning' }, { contact: 'strandnet' }, { contact: 'fjordby-fjernvarme' }],
      },
    ],
  },
  editions: [
    {
      writtenBy: 'forfatter',
      submittedDaysAgo: 268,
      changeClass: 'major',
      changeNote: 'Ny grænse for brændstof om vinteren og nyt samlested på Materielgården.',
      outcome: { approvedBy: 'godkender', daysAgo: 263 },
    },
  ],
}
