/**
 * What people write who have never seen the plans: as they talk, in a hurry, on a telephone, in English, and about what there is no plan
 * for. Written from the titles of the plans alone, without asking the search, and then used to mend it; a third was kept back
 * (queries-strangers-held-back.ts).
 */
import type { Asked } from './queries-da'

export const pages = {
  it: ['IT-nedbrud', 'IT-driftsvagtens første time', 'Delplan for IT og Digitalisering'],
  cyber: ['Mistanke om cyberangreb'],
  storm: ['Stormflod og skybrud', 'Barriere på Havnegade'],
  water: ['Forurenet drikkevand'],
  power: ['Strømsvigt hos borgere med elektrisk udstyr'],
  evacuation: ['Evakuering af plejecenter', 'Evakueringsleder på plejecenter', 'Evakueringsleder'],
  accident: ['Alvorlig ulykke på skole eller i dagtilbud'],
  threats: ['Trusler og vold i Borgerservice'],
  paper: ['Papirdrift af Omsorgsjournalen'],
  phones: ['Nødtelefoni'],
  log: ['Logføring i krisestaben', 'Logfører'],
  master: ['Beredskabsplan for Fjordby Kommune'],
  leader: ['Kriseleder', 'Beredskabsplan for Fjordby Kommune'],
} satisfies Record<string, string[]>

export const asked = (list: Record<string, string[]>): Asked[] => Object.entries(list).map(([query, expect]) => ({ query, expect }))

const { it, cyber, storm, water, power, evacuation, accident, threats, paper, phones, log, master, leader } = pages

export const strangers = {
  'som man siger det': asked({
    'computerne er gået ned': it, 'hele systemet er gået i sort': it, 'jeg kan ikke komme på nettet': it, 'skærmen er låst og de vil have penge': cyber,
    'nogen har hacket os': cyber, 'jeg trykkede på et mærkeligt link': cyber, 'virus på computeren': cyber, 'vandet stiger': storm,
    'der er vand i kælderen': storm, 'det regner helt vildt': storm, 'vandet lugter': water, 'må man drikke vandet': water, 'syge af vandet': water,
    'strømmen er væk': power, 'der er ingen strøm': power, 'iltmaskinen er gået ud': power, 'det brænder på plejehjemmet': evacuation,
    'vi skal have de gamle ud': evacuation, 'et barn er faldet ned': accident, 'elev slået ihjel': accident, 'bilulykke med børn': accident,
    'mand med kniv': threats, 'borger råber og truer': threats, 'journalen er nede': [...paper, ...it], 'telefonen er død': [...phones, ...it],
    'hvem bestemmer': leader,
  }),
  'tastefejl i farten': asked({
    'stømsvigt': power, 'strømsvig': power, 'stormflob': storm, 'skybryd': storm, 'oversvømmmelse': storm, 'cyberangeb': cyber, 'cyperangreb': cyber,
    'drikevand': water, 'forurenet drikekvand': water, 'evakeuring': evacuation, 'evakuereing': evacuation, 'plejecneter': [...evacuation, 'Delplan for Sundhed og Omsorg'],
    'trussler': threats, 'nødtelefni': phones, 'papirdrfit': paper, 'beredksabsplan': [...master], 'krisleder': ['Kriseleder', 'IT-kriseleder', 'Kriseleder i Børn og Skole'],
    'logførre': log, 'ulykek': accident, 'it nedburd': it,
  }),
  'sammensatte ord': asked({
    'evakueringsvejledning': evacuation, 'cyberangrebsinstruks': cyber, 'vandforureningsplan': water, 'voldsberedskab': threats, 'trusselsberedskab': threats,
    'it-beredskabsplan': [...it, ...cyber, ...master], 'skoleulykke': accident, 'børnehaveulykke': accident, 'strømafbrydelsesinstruks': power, 'nødtelefonplan': phones,
    'højvandsplan': storm, 'skybrudsinstruks': storm, 'plejecenterevakuering': evacuation, 'kommunikationsplan': ['Kommunikationsansvarlig', ...master, 'Kommunikation'],
    'krisestabsinstruks': [...master, ...log, 'Krisestabsvagten'],
  }),
  'English, strangers': asked({
    'the water is contaminated': water, 'can we drink the water': water, 'power is out': power, 'no power': power, 'we have been hacked': cyber, 'suspicious email': cyber,
    'the computers are down': it, 'server down': it, 'phone lines down': [...phones, ...it], 'a child is injured': accident, 'knife attack': threats, 'aggressive citizen': threats,
    'evacuation of care home': evacuation, 'heavy rain': storm, 'water in the basement': storm, 'who is in charge': leader, 'emergency number': [...phones, 'Alarmcentralen', ...master], 'crisis log': log,
  }),
  'mennesker og numre': asked({
    'direktøren': ['Torben Askegaard'], 'kommunaldir': ['Torben Askegaard'], 'hr chef': ['Ulla Thorsager'], 'havnefoged': ['Kaj Munkholm'], 'radioen': ['Radio Fjord'],
    'vagtselskab': ['Natlys Vagt'], 'fjernvarme vagt': ['Fjordby Fjernvarme'], 'læge om natten': ['Lægevagten'], 'torben': ['Torben Askegaard'], '1002': ['Merete Overby'], '95017002': ['Regionshospitalet Fjordby'],
  }),
  'et stikord og et sted': asked({
    'strømsvigt hjemmepleje': power, 'strømsvigt respirator': power, 'ilt i hjemmet': power, 'borgere med respirator': power, 'vand fra hanen': water, 'kog vandet først': water,
    'forurening vand': water, 'drikkevand plejecenter': water, 'stormflod havnen': storm, 'højvande havnen': storm, 'barriere havnegade': storm, 'sandsække havnen': storm, 'skybrud kælder': storm,
    'it nedbrud hjemmepleje': [...it, ...paper], 'netværk nede': it, 'systemer nede': it, 'omsorgsjournal papir': paper, 'papir i hjemmeplejen': paper, 'medicin på papir': paper,
    'cyberangreb mail': cyber, 'mistanke hacker': cyber, 'ransomware filer': cyber, 'datatilsynet brud': [...cyber, ...it], 'evakuering brand': evacuation, 'evakuering beboere': evacuation,
    'plejecenter brand': evacuation, 'plejehjem evakuering': evacuation, 'busser til evakuering': [...evacuation, 'Fjordby Busser'], 'ulykke skole': accident, 'ulykke børnehave': accident,
    'ulykke dagtilbud': accident, 'dødsfald skole': accident, 'pårørende skole': [...accident, 'Leder af pårørendemodtagelsen'], 'krisehjælp elever': accident, 'trusler borgerservice': threats,
    'vold borgerservice': threats, 'alarm borgerservice': threats, 'truende borger': threats, 'nødtelefon': phones, 'telefoner nede': [...phones, ...it], 'mobil uden net': phones,
    'log krisestab': log, 'føre log': log, 'logskema': log, 'krisestab mødes': [...master, ...log], 'krisestab leder': [...leader, ...log], 'beredskabsplan kommunen': master,
    'beredskabsplan fjordby': master, 'hvem er kriseleder': leader, 'kommunikation ved krise': ['Kommunikationsansvarlig', ...master, 'Kommunikation'], 'presse ved krise': ['Pressetelefonen', 'Kommunikationsansvarlig', 'Kommunikation', ...master],
    'it vagten nummer': ['IT-vagten', 'IT-driftsvagt'], 'vagten i hjemmeplejen': ['Hjemmeplejens vagttelefon', 'Ansvarshavende i Hjemmeplejen', 'Nattevagten i Hjemmeplejen'], 'vagtlægen': ['Lægevagten', 'Vagthavende sygeplejerske'], 'vandværket': [...water, 'Fjord Forsyning'],
    'forsyningen': ['Fjord Forsyning', ...water, ...storm], 'elselskabet': ['Strandnet', ...power],
  }),
} as const satisfies Record<string, readonly Asked[]>

/** Nothing is said of it anywhere: "Vi fandt ikke det", whatever word of it happens to stand in a plan. */
export const strangersUnanswered = [
  'fodboldbane', 'byggetilladelse', 'rottebekæmpelse', 'svømmehal åbningstider', 'feriepenge', 'sygemelding', 'mus under skrivebordet', 'hvornår er der fredagsbar', 'ny skærm til kontoret',
  'bibliotekskort', 'hundelort på fortovet', 'tandlæge', 'bryllup på rådhuset', 'terrorangreb', 'flystyrt', 'skovbrand', 'togulykke', 'fugleinfluenza', 'krig', 'strejke',
  'swimming pool', 'job vacancy', 'parental leave', 'plane crash', 'earthquake',
] as const
