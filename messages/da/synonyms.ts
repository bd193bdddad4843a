/** What the collection of synonyms says in the admin. */
export const synonymTexts = {
  labels: { singular: 'Synonymgruppe', plural: 'Synonymer' },
  about:
    'Ord, som betyder det samme, når man søger i planerne. Skriv en gruppe for hvert begreb, for eksempel ' +
    '“it-nedbrud, systemnedbrud, systemfejl”. Søgningen finder så planen, uanset hvilket af ordene læseren skriver.',
  label: 'Gruppe',
  words: 'Ord, der betyder det samme',
  wordsHelp:
    'Skriv et ord, og tryk Enter. Bøjninger, tastefejl og dele af sammensatte ord finder søgningen selv. Begynder gruppen ' +
    'med samme ord som en af søgningens egne, træder den i stedet for den. Ordene ligger i søgningen og kan læses af alle.',
  tooFew: 'Skriv mindst to ord, der betyder det samme.',
  tooLong: (word: string) => `“${word.slice(0, 40)}…” er for langt. Et ord må højst være på 60 tegn.`,
  own: (count: number) => `Søgningen kender i forvejen ${count} grupper`,
} as const

/**
 * Words that mean the same in contingency plans, a group each, which the search knows from the start. The municipality
 * adds its own under "Synonymer" in the admin, and replaces one of these by a group that begins with the same word. Only what a reader may well write in another's place: a word that means
 * something wider or narrower would bring the wrong plan first.
 */
export const ownSynonyms: string[][] = [
  ['it-nedbrud', 'systemnedbrud', 'systemfejl', 'it-svigt', 'driftsforstyrrelse', 'driftsstop', 'nedetid', 'it-krise', 'systemsvigt', 'edb', 'computer', 'pc', 'computerproblemer', 'it outage', 'outage', 'network down', 'system down', 'it down', 'systems down', 'server', 'serveren', 'system failure', 'computers are down', 'logge på', 'logge ind', 'komme på nettet', 'i sort'],
  ['cyberangreb', 'hackerangreb', 'hacking', 'hacket', 'hackere', 'hackede', 'ransomware', 'løsepengevirus', 'it-angreb', 'phishing', 'malware', 'mistænkelig', 'afpresning', 'løsesum', 'løsepenge', 'cyber attack', 'cyberattack', 'hacked', 'hacker', 'virus', 'svindelmail', 'suspicious', 'suspicious email', 'link', 'klikket på', 'trykket på', 'svindel'],
  ['strømsvigt', 'strømafbrydelse', 'strømudfald', 'blackout', 'mørklægning', 'elafbrydelse', 'elsvigt', 'strømløs', 'strømmen', 'uden strøm', 'power outage', 'power cut', 'power failure', 'outage', 'iltapparat', 'respirator', 'lyset', 'power', 'electricity', 'no power', 'power is out'],
  ['stormflod', 'oversvømmelse', 'højvande', 'forhøjet vandstand', 'vandskade', 'flood', 'storm surge', 'diget', 'kælderen', 'flooded', 'flooding', 'basement'],
  ['skybrud', 'oversvømmelse', 'regnvand', 'kraftig regn', 'monsterregn', 'vandskade', 'flooding', 'rain', 'heavy rain', 'regner', 'flooded', 'løber over'],
  ['hedebølge', 'varmebølge', 'ekstrem varme', 'høj varme', 'heat wave', 'heatwave', 'varme', 'varmt', 'varm'],
  ['snestorm', 'sne', 'isslag', 'vintervejr', 'snefald'],
  ['drikkevand', 'vandforsyning', 'vandhane', 'postevand', 'hanevand', 'drinking water', 'tap water', 'vandet', 'vandværk', 'water', 'drink', 'drinkable'],
  ['forurenet', 'forurening', 'forgiftet', 'beskidt', 'contaminated', 'polluted', 'contamination', 'bakterier', 'coli'],
  ['brand', 'ild', 'ildebrand', 'røg', 'flammer', 'fire', 'brænder', 'brandalarm', 'brandinstruks', 'ildløs'],
  ['evakuering', 'evakuere', 'rømning', 'rømme', 'evacuation', 'evacuate', 'rømningsplan', 'brand', 'brandinstruks', 'fire', 'bombetrussel', 'folk ud', 'gamle ud'],
  ['trusler', 'truende', 'chikane', 'truet', 'trussel', 'truer', 'threat', 'threats', 'aggressiv', 'aggression', 'bombetrussel', 'skyderi', 'truede', 'kniv', 'våben', 'knife', 'weapon', 'gun', 'råber', 'threatening'],
  ['vold', 'overfald', 'voldelig', 'slagsmål', 'violence', 'violent', 'assault', 'slår', 'skyderi', 'attack', 'kniv', 'knife'],
  ['ulykke', 'uheld', 'tilskadekomst', 'kvæstelse', 'tilskadekomne', 'accident', 'ulykken', 'kommet til skade', 'injured', 'injury', 'hurt', 'kørt galt', 'faldet ned', 'crash'],
  ['dødsfald', 'død', 'afdød', 'omkommet'],
  ['skole', 'folkeskole', 'klasse', 'elever', 'school'],
  ['dagtilbud', 'børnehave', 'vuggestue', 'dagpleje', 'daginstitution'],
  ['barn', 'børn', 'child', 'children', 'kid'],
  ['forældre', 'forælder', 'mor', 'far'],
  ['pårørende', 'familie', 'slægtninge'],
  ['plejecenter', 'plejehjem', 'ældrecenter', 'alderdomshjem', 'nursing home', 'care home'],
  ['hjemmepleje', 'hjemmehjælp', 'hjemmesygepleje', 'ældrepleje'],
  ['ældre', 'gamle', 'pensionister'],
  ['sygehus', 'hospital', 'akutmodtagelse', 'skadestue'],
  ['ambulance', 'redder', 'falck'],
  ['alarmcentral', 'nødnummer', 'alarmnummer', 'emergency number', 'emergency'],
  ['borger', 'citizen'],
  ['brandvæsen', 'brandfolk', 'redningsberedskab', 'brandmænd'],
  ['politi', 'betjent'],
  ['telefon', 'mobil', 'mobiltelefon', 'tlf', 'telefoni', 'phone', 'phones', 'telephone'],
  ['mail', 'e-mail', 'email', 'mailadresse'],
  ['computer', 'pc', 'bærbar'],
  ['netværk', 'internet', 'wifi', 'wi-fi', 'forbindelse'],
  ['login', 'adgangskode', 'password', 'kodeord', 'logge på', 'logge ind', 'log ind', 'log på'],
  ['journal', 'journalsystem', 'fagsystem', 'omsorgssystem'],
  ['medicin', 'piller', 'lægemidler', 'dosis', 'medicine', 'medication'],
  ['nødstrøm', 'generator', 'nødgenerator', 'ups', 'emergency power'],
  ['kontanthjælp', 'udbetaling', 'ydelse', 'penge'],
  ['presse', 'journalist', 'medier', 'avis', 'press', 'media'],
  ['borgerservice', 'rådhus', 'ekspedition', 'skranke'],
  ['krisestab', 'kriseledelse', 'stab', 'krisegruppe', 'crisis staff', 'crisis team'],
  ['kriseleder', 'indsatsleder', 'stabschef', 'crisis manager', 'crisis leader', 'in charge', 'bestemmer'],
  ['logbog', 'logføring', 'log', 'journalføring', 'referat', 'log keeping', 'logging'],
  ['krisehjælp', 'psykolog', 'debriefing', 'krisepsykolog'],
  ['mødested', 'samlingssted', 'samlingsplads', 'mødelokale'],
  ['beredskabsplan', 'kriseplan', 'nødplan', 'emergency plan', 'contingency plan', 'contingency', 'beredskabsplanen', 'emergency'],
  ['alarmering', 'tilkalde', 'tilkald', 'indkaldelse'],
  ['nødtelefoni', 'nødtelefon', 'emergency phone', 'emergency phones', 'mobilnettet', 'telefonnedbrud', 'phones down', 'phone lines', 'phone line'],
  ['gdpr', 'databrud', 'persondata', 'datalæk', 'datatilsynet'],
]
