/** Medicine and visits by paper lists. */
import type { DemoPlan } from '../types'

export const papirdrift: DemoPlan = {
  slug: 'papirdrift-af-omsorgsjournalen',
  kind: 'actionCard',
  department: 'hjemmeplejen',
  parent: 'it-nedbrud',
  responsibleEditor: 'forfatter',
  text: {
    title: 'Papirdrift af Omsorgsjournalen',
    summary: 'Sådan får borgerne deres besøg og deres medicin, når Omsorgsjournalen ikke kan åbnes.',
    performedBy: 'ansvarshavende-i-hjemmeplejen',
    sections: {
      when: `
        Når Omsorgsjournalen har været væk i 20 minutter, eller straks, hvis {kontakt:it-vagten} siger, at den bliver
        væk længere.
      `,
      tasks: `
        Alle borgere får den medicin og de besøg, der ikke kan vente. Alt, hvad vi gør, bliver skrevet ned, så det kan
        komme i journalen bagefter.
      `,
      meetingPlace:
        'Distriktets vagtrum. Nød-pc og printer står i det grå skab. Koden ligger i en forseglet kuvert på øverste ' +
        'hylde.',
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
          { text: 'Ring straks, hvis et besøg med rød ring ikke bliver nået.', contact: 'karen-lindvig' },
          { text: 'Lav nye lister til næste vagt i hånden, hvis nedbruddet varer ud over kl. 22.' },
        ],
        followUp: [
          { text: 'Skriv notatarkene ind inden for tre døgn: medicin først, så ændringer i tilstand, så resten.' },
          { text: 'Lad en kollega læse medicinen efter. To sæt initialer på hvert ark.' },
          { text: 'Læg arkene i sikkerhedsskabet, til lederen har sagt god for, at de destrueres.' },
          {
            text: 'Indberet utilsigtede hændelser, og ring, hvis nogen er kommet til skade.',
            contact: 'birgit-soendervang',
          },
        ],
      },
      staffing: {
        staff: 'Den ansvarshavende, en til telefonen og en til printeren. Kald afløsere ind, hvis det er weekend.',
        equipment:
          'Nød-pc, printer, notatark, røde tusser og nøgler til nøgleboksene, hvis de elektroniske låse ' +
          'svigter.',
      },
      otherMatters: `
        Listerne indeholder følsomme oplysninger. De må ikke fotograferes, og de må ikke ligge i bilen, når du går ind
        til
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
      text: {
        sections: {
          when: `
            Når Omsorgsjournalen har været væk i 30 minutter, eller straks, hvis {kontakt:it-vagten} siger, at den bliver
            væk længere.
          `,
        },
      },
    },
    {
      writtenBy: 'forfatter',
      submittedDaysAgo: 6,
      changeClass: 'minor',
      changeNote: 'Papirdrift begynder efter 20 minutter. Gælder, når alle nød-pc’er er skiftet.',
      outcome: { approvedBy: 'godkender', daysAgo: 4, inForceInDays: 20 },
    },
  ],
}
