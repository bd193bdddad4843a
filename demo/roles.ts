/** The functions that the plans ask things of: first the holder, then the deputies in order. */
import type { DemoRole } from './types'

export const roles = {
  kriseleder: {
    title: 'Kriseleder',
    holders: ['torben-askegaard', 'merete-overby', 'karen-lindvig'],
    tasks: `
      Leder krisestaben og træffer beslutning på kommunens vegne.

      - Afgør inden for 15 minutter efter alarmen, om staben skal samles, og på hvilket niveau.
      - Siger målet højt: Hvad skal være opnået, når vi mødes næste gang?
      - Holder borgmesteren orienteret mindst hver anden time.
      - Sørger for, at alle i staben bliver afløst senest efter otte timer.
    `,
  },
  beredskabskoordinator: {
    title: 'Beredskabskoordinator',
    holders: ['signe-moelgaard', 'merete-overby'],
    tasks: `
      Holder planerne ved lige og er krisestabens forbindelse til andre myndigheder.

      - Kalder staben sammen, når kriselederen beder om det.
      - Har kontakten til brandvæsenet, politiet og den lokale beredskabsstab.
      - Skifter papirplanerne i de røde mapper, hver gang en plan er godkendt.
    `,
  },
  logfoerer: {
    title: 'Logfører',
    holders: ['kirsten-holmboe', 'emil-sandager'],
    tasks: `
      Skriver krisestabens log.

      - Noterer klokkeslæt, oplysning, beslutning og ansvarlig for hver linje.
      - Skriver også det, som staben vælger ikke at gøre, og hvorfor.
      - Læser åbne punkter op, før mødet slutter.

      Fremgangsmåden står i {plan:logfoering-i-krisestaben}.
    `,
  },
  situationsansvarlig: {
    title: 'Ansvarlig for situationsbilledet',
    holders: ['merete-overby', 'anders-vestbjerg'],
    tasks: `
      Samler, hvad vi ved, så alle i staben ser det samme billede.

      - Deler tavlen i tre: Det ved vi, Det tror vi, Det mangler vi at vide.
      - Skriver kilde og klokkeslæt ved hver oplysning.
      - Henter ny status fra afdelingerne hver time.
    `,
  },
  kommunikationsansvarlig: {
    title: 'Kommunikationsansvarlig',
    department: 'kommunikation',
    holders: ['trine-hoejlund', 'emil-sandager'],
    tasks: `
      Sørger for, at borgere, medarbejdere og presse får de samme oplysninger.

      - Har det første budskab klar 30 minutter efter alarmen, også når det kun er kort.
      - Får hvert budskab godkendt af kriselederen, før det sendes ud.
      - Siger altid, hvornår der kommer nyt, og overholder det.
    `,
  },
  bygningsansvarlig: {
    title: 'Bygningsansvarlig',
    department: 'direktion-og-stab',
    holders: ['preben-dalsoe'],
    tasks: `
      Gør rådhuset klar til krisestaben.

      - Låser op, tænder lys og skærme i Fyret og afprøver nødstrømmen.
      - Sørger for adgangskort, mad og hvilepladser, når arbejdet varer mere end fire timer.
      - Lukker rådhusets indgange, når kriselederen beder om det.
    `,
  },
  'it-kriseleder': {
    title: 'IT-kriseleder',
    department: 'it-og-digitalisering',
    holders: ['rasmus-fuglsig', 'nadia-el-amin'],
    tasks: `
      Leder arbejdet, når IT er nede eller under angreb.

      - Beslutter, hvilke systemer der lukkes, og i hvilken rækkefølge de startes igen.
      - Giver krisestaben status til hel og halv: hvad virker, hvad virker ikke, hvornår ved vi mere.
      - Holder teknikerne fri for telefonopkald, så de kan arbejde.
    `,
  },
  'it-driftsvagt': {
    title: 'IT-driftsvagt',
    department: 'it-og-digitalisering',
    holders: ['it-vagten', 'peter-klint'],
    tasks: `
      Er den første tekniker på sagen, døgnet rundt.

      - Vurderer inden for 15 minutter, hvad der er ramt, og hvor mange det går ud over.
      - Kalder IT-kriselederen, når mere end én afdeling er ramt.
      - Følger {plan:it-driftsvagtens-foerste-time}.
    `,
  },
  informationssikkerhedskoordinator: {
    title: 'Informationssikkerhedskoordinator',
    department: 'it-og-digitalisering',
    holders: [],
    tasks: `
      Vurderer, om en hændelse er et sikkerhedsbrud, og sørger for at myndighederne får besked i tide.

      - Samler beviser, før systemer ryddes eller startes igen.
      - Skriver tidlig varsling og hændelsesunderretning efter NIS 2-loven.
      - Hjælper databeskyttelsesrådgiveren med at anmelde brud på persondatasikkerheden.

      Stillingen er ledig. Indtil den er besat, løser IT-kriselederen opgaverne.
    `,
  },
  sundhedsberedskabsleder: {
    title: 'Leder af sundhedsberedskabet',
    department: 'sundhed-og-omsorg',
    holders: ['karen-lindvig', 'birgit-soendervang'],
    tasks: `
      Leder indsatsen, når borgere med behov for pleje eller behandling er ramt.

      - Afgør, hvilke besøg og ydelser der kan vente, og hvilke der ikke kan.
      - Aftaler med hospitalet, hvem kommunen tager hjem, og hvem der indlægges.
      - Fordeler sygeplejersker, sengepladser og hjælpemidler mellem distrikterne.
    `,
  },
  'ansvarshavende-i-hjemmeplejen': {
    title: 'Ansvarshavende i Hjemmeplejen',
    department: 'hjemmeplejen',
    holders: ['hjemmeplejens-vagttelefon', 'nattevagten-i-hjemmeplejen', 'charlotte-engdal'],
    tasks: `
      Leder Hjemmeplejens arbejde på vagten, indtil en leder er nået frem.

      - Har vagttelefonen, nød-pc'en og el-listen hos sig.
      - Må kalde ekstra personale ind uden at spørge først.
      - Melder til sundhedsberedskabets leder, når et besøg, der ikke kan vente, ikke bliver nået.
    `,
  },
  'vagthavende-sygeplejerske': {
    title: 'Vagthavende sygeplejerske',
    department: 'sundhed-og-omsorg',
    holders: ['akutteamet'],
    tasks: `
      Giver faglige råd til Hjemmeplejen og plejecentrene hele døgnet.

      - Vurderer borgere, der mangler medicin, ilt eller behandling.
      - Taler med vagtlæge og hospital på personalets vegne.
    `,
  },
  evakueringsleder: {
    title: 'Evakueringsleder',
    department: 'plejecentrene',
    holders: ['inger-brix', 'susan-tolstrup'],
    tasks: `
      Får beboere og personale ud af plejecentret og i sikkerhed.

      - Har gul vest og beboerlisten på sig under hele evakueringen.
      - Fordeler opgaverne og står selv fast ved mødestedet.
      - Melder antal til brandvæsenets indsatsleder: ude, inde, savnet.

      Den, der har vagten, er evakueringsleder, til en centerleder når frem.
    `,
  },
  'kriseleder-i-boern-og-skole': {
    title: 'Kriseleder i Børn og Skole',
    department: 'boern-og-skole',
    holders: ['jeppe-noerholm', 'camilla-storgaard'],
    tasks: `
      Støtter den ramte skole eller institution og leder arbejdet på tværs.

      - Sender en kollega ud til den ramte leder inden for en time.
      - Aftaler med politiet, hvem der underretter de pårørende.
      - Følger op sammen med lederen efter en uge, en måned og et år.
    `,
  },
  'leder-af-paaroerendemodtagelsen': {
    title: 'Leder af pårørendemodtagelsen',
    department: 'boern-og-skole',
    holders: ['hanne-sejr', 'camilla-storgaard'],
    tasks: `
      Tager imod forældre og andre pårørende efter en alvorlig ulykke.

      - Vælger et roligt lokale med egen indgang, væk fra pressen.
      - Fører liste over, hvem der er kommet, og hvem der er blevet hentet.
      - Sørger for, at ingen går hjem alene med en dårlig besked.
    `,
  },
  stormflodsleder: {
    title: 'Stormflodsleder',
    department: 'teknik-og-miljoe',
    holders: ['soeren-bakholm', 'bent-kragelund'],
    tasks: `
      Leder arbejdet med at holde vandet ude af Fjordby.

      - Følger varslerne og beslutter, hvornår slusen lukkes og barrieren rejses.
      - Anbefaler krisestaben, hvilke gader der skal rømmes.
      - Beslutter, hvornår folk trækkes væk fra kajen.
    `,
  },
  'holdleder-for-diger-og-pumper': {
    title: 'Holdleder for diger og pumper',
    department: 'vej-og-park',
    holders: ['dennis-ahlberg', 'vejvagten'],
    tasks: `
      Rejser barrieren, lukker slusen og holder pumperne i gang.

      - Arbejder altid to og to, med redningsvest, når vandet står over kajkanten.
      - Melder vandstand og pumpedrift til stormflodslederen hver halve time.
    `,
  },
  miljoevagt: {
    title: 'Miljøvagt',
    department: 'teknik-og-miljoe',
    holders: ['miljoevagten', 'line-tornbjerg'],
    tasks: `
      Er kommunens myndighed på stedet ved forurening af vand, jord og luft.

      - Rykker ud inden for en time, hele døgnet.
      - Tager prøver eller får dem taget, før sporene forsvinder.
      - Giver påbud mundtligt på stedet og skriftligt næste hverdag.
    `,
  },
  'leder-af-borgerbetjeningen': {
    title: 'Leder af borgerbetjeningen',
    department: 'borgerservice-og-arbejdsmarked',
    holders: ['fatima-rahmani', 'kristian-obel'],
    tasks: `
      Sørger for, at borgere kan få svar og hjælp, og at medarbejderne er i sikkerhed.

      - Beslutter, om ekspeditionen skal lukkes, og hvor den flytter hen.
      - Giver hovednummeret en tekst at svare ud fra.
      - Har nøglerne til nøddokumenter og kontantkasse.
    `,
  },
  udbetalingsansvarlig: {
    title: 'Udbetalingsansvarlig',
    department: 'borgerservice-og-arbejdsmarked',
    holders: ['kristian-obel', 'pernille-skovsende'],
    tasks: `
      Sørger for, at ingen borger står uden penge til mad og medicin, fordi kommunens systemer svigter.

      - Godkender hver nødudbetaling og skriver under i kvitteringsbogen.
      - Stemmer bogen af, når systemerne virker igen.
    `,
  },
} satisfies Record<string, DemoRole>

export type RoleKey = keyof typeof roles
