/** The four action cards of the plan for an IT outage. */
import type { DemoPlan } from '../types'

const underItNedbrud = { kind: 'actionCard', parent: 'it-nedbrud', responsibleEditor: 'forfatter' } as const

export const driftsvagtensFoersteTime: DemoPlan = {
  ...underItNedbrud,
  slug: 'it-driftsvagtens-foerste-time',
  department: 'it-og-digitalisering',
  lastExercisedDaysAgo: 205,
  text: {
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
          { text: '5-10 minutter: Prøv selv login, telefon, Omsorgsjournal og hjemmeside fra en nød-pc på mobilnettet.' },
          {
            text: '10-15 minutter: Kig efter tegn på angreb: ukendte administratorer, krypterede filer, slukket ' +
              'virusværn. Ser du ét af dem, så skift til kortet om cyberangreb.',
          },
          { text: '15 minutter: Ring, hvis mere end én afdeling er ramt.', contact: 'rasmus-fuglsig' },
          { text: '20 minutter: Ring, og få et sagsnummer.', contact: 'havblik-it-drift' },
          { text: '30 minutter: Giv den første status. To sætninger er nok.', contact: 'servicedesk' },
        ],
        shortly: [
          { text: 'Lav ingen ændring uden at skrive den i sagen, og lav kun én ad gangen.' },
          { text: 'Kald den næste tekniker, før du selv er træt.', contact: 'peter-klint' },
          { text: 'Overdrag mundtligt, når IT-kriselederen er fremme: omfang, forsøgt, næste skridt.', role: 'it-kriseleder' },
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

export const noedtelefoni: DemoPlan = {
  ...underItNedbrud,
  slug: 'noedtelefoni',
  department: 'it-og-digitalisering',
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
          { text: 'Bed leverandøren viderestille vagtnumrene efter skemaet på skabets låge.', contact: 'havblik-it-drift' },
          { text: 'Kør de første fire ud: Hjemmeplejen, Fjordglimt, Elmehaven og Akutteamet.' },
          { text: 'Ring hvert nummer op fra en privat mobil, og sæt kryds i skemaet, når nogen svarer.' },
        ],
        shortly: [
          { text: 'Aflevér de næste tre: Krisestabsvagten, Den sociale døgnvagt og Vejvagten.' },
          { text: 'Lad de sidste tre blive i Fyret til krisestaben.', role: 'bygningsansvarlig' },
          { text: 'Få numrene lagt på hjemmesiden og læst op i radioen, hvis borgere skal ringe på dem.', contact: 'radio-fjord' },
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

export const papirdrift: DemoPlan = {
  ...underItNedbrud,
  slug: 'papirdrift-af-omsorgsjournalen',
  department: 'hjemmeplejen',
  text: {
    title: 'Papirdrift af Omsorgsjournalen',
    summary: 'Sådan får borgerne deres besøg og deres medicin, når Omsorgsjournalen ikke kan åbnes.',
    performedBy: 'ansvarshavende-i-hjemmeplejen',
    sections: {
      when: `
        Når Omsorgsjournalen har været væk i 30 minutter, eller straks, hvis {kontakt:it-vagten} siger, at den bliver
        væk længere.
      `,
      tasks: `
        Alle borgere får den medicin og de besøg, der ikke kan vente. Alt, hvad vi gør, bliver skrevet ned, så det kan
        komme i journalen bagefter.
      `,
      meetingPlace: 'Distriktets vagtrum. Nød-pc og printer står i det grå skab; koden er på plakaten inden i lågen.',
      actions: {
        immediate: [
          { text: 'Tænd nød-pc\'en. Den har en kopi af kørelister og medicinlister fra kl. 5 i morges.' },
          { text: 'Print kørelister og medicinlister. Skriv klokkeslæt og “papirdrift” øverst på hver side.' },
          { text: 'Sæt rød ring om besøg med insulin, ilt, sondemad, tidsbestemt medicin og nødkald.' },
          { text: 'Del listerne ud, og bed alle sende en sms ved dagens slutning og straks, hvis noget ikke kan nås.' },
          { text: 'Spørg, hvis der er ændret medicin i dag, som ikke står på listen.', contact: 'akutteamet' },
        ],
        shortly: [
          { text: 'Skriv på notatarket: borger, klokkeslæt, hvad du gjorde, dine initialer. Ét ark pr. borger.' },
          { text: 'Udskyd rengøring og bad, hvis der mangler hænder, og notér det.' },
          { text: 'Sig til, hvis et besøg med rød ring ikke bliver nået.', role: 'sundhedsberedskabsleder' },
          { text: 'Lav nye lister til næste vagt i hånden, hvis nedbruddet varer ud over kl. 22.' },
        ],
        followUp: [
          { text: 'Skriv notatarkene ind inden for tre døgn: medicin først, så ændringer i tilstand, så resten.' },
          { text: 'Lad en kollega læse medicinen efter. To sæt initialer på hvert ark.' },
          { text: 'Læg arkene i sikkerhedsskabet, til lederen har sagt god for, at de destrueres.' },
          { text: 'Indberet utilsigtede hændelser, og meld dem.', contact: 'birgit-soendervang' },
        ],
      },
      staffing: {
        staff: 'Den ansvarshavende, en til telefonen og en til printeren. Kald afløsere ind, hvis det er weekend.',
        equipment: 'Nød-pc, printer, notatark, røde tusser og nøgler til nøgleboksene, hvis de elektroniske låse svigter.',
      },
      otherMatters: `
        Listerne indeholder følsomme oplysninger. De må ikke fotograferes, og de må ikke ligge i bilen, når du går ind til
        borgeren.
      `,
    },
    contactGroups: [
      {
        heading: 'Råd og hjælp',
        members: [
          { role: 'vagthavende-sygeplejerske' },
          { contact: 'it-vagten' },
          { contact: 'laegevagten' },
          { contact: 'charlotte-engdal' },
        ],
      },
    ],
  },
  editions: [
    {
      writtenBy: 'godkender2',
      submittedDaysAgo: 31,
      changeClass: 'major',
      changeNote: 'Nyt kort efter øvelsen Mørk Skærm. Prøvet af i Distrikt Nord.',
      outcome: { approvedBy: 'godkender', daysAgo: 27 },
    },
  ],
}

export const cyberangreb: DemoPlan = {
  ...underItNedbrud,
  slug: 'mistanke-om-cyberangreb',
  department: 'it-og-digitalisering',
  text: {
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
          { text: 'Tag sikkerhedskopierne fysisk af nettet.', contact: 'peter-klint' },
          { text: 'Få krisestaben kaldt på niveau 3.', contact: 'krisestabsvagten' },
          { text: 'Ring til politiet, og anmeld det som igangværende angreb.', contact: 'politiet' },
        ],
        shortly: [
          {
            text: 'Led arbejdet med beviser. Er stillingen ledig, udpeger IT-kriselederen en tekniker, som ikke gør andet.',
            role: 'informationssikkerhedskoordinator',
          },
          { text: 'Tal sammen på nødtelefoner og ansigt til ansigt. Angriberen læser måske med i mail og chat.' },
          { text: 'Send den tidlige varsling gennem virk.dk inden for 24 timer.', role: 'informationssikkerhedskoordinator' },
          { text: 'Vurdér, om personoplysninger er tabt eller set.', contact: 'anders-vestbjerg' },
          { text: 'Svar ikke på krav om penge. Det afgør krisestaben sammen med politiet.', role: 'kriseleder' },
        ],
        followUp: [
          { text: 'Byg ramte systemer op fra bunden. Ryd ikke bare op på dem.', role: 'it-kriseleder' },
          { text: 'Skift alle koder, også på printere, låse og varmeanlæg.' },
          { text: 'Send hændelsesunderretning inden for 72 timer og den endelige rapport inden for en måned.' },
          { text: 'Fortæl de berørte borgere, hvad der er sket, og hvad de selv kan gøre.', role: 'kommunikationsansvarlig' },
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
