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
    'med samme ord som en af søgningens egne, træder den i stedet for den.',
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
  ['it-nedbrud', 'systemnedbrud', 'systemfejl', 'it-svigt', 'driftsforstyrrelse', 'driftsstop', 'nedetid', 'it-krise', 'systemsvigt'],
  ['cyberangreb', 'hackerangreb', 'hacking', 'hacket', 'hackere', 'hackede', 'ransomware', 'løsepengevirus', 'it-angreb', 'phishing', 'malware', 'afpresning', 'løsesum', 'løsepenge'],
  ['strømsvigt', 'strømafbrydelse', 'strømudfald', 'blackout', 'mørklægning', 'elafbrydelse', 'elsvigt'],
  ['stormflod', 'oversvømmelse', 'højvande', 'forhøjet vandstand'],
  ['skybrud', 'oversvømmelse', 'regnvand', 'kraftig regn', 'monsterregn'],
  ['hedebølge', 'varmebølge', 'ekstrem varme', 'høj varme'],
  ['snestorm', 'sne', 'isslag', 'vintervejr', 'snefald'],
  ['drikkevand', 'vandforsyning', 'vandhane', 'postevand', 'hanevand'],
  ['forurenet', 'forurening', 'forgiftet', 'beskidt'],
  ['brand', 'ild', 'ildebrand', 'røg', 'flammer'],
  ['evakuering', 'evakuere', 'rømning', 'rømme'],
  ['trusler', 'truende', 'chikane', 'truet', 'trussel', 'truer'],
  ['vold', 'overfald', 'voldelig', 'slagsmål'],
  ['ulykke', 'uheld', 'tilskadekomst', 'kvæstelse', 'tilskadekomne'],
  ['dødsfald', 'død', 'afdød', 'omkommet'],
  ['skole', 'folkeskole', 'klasse', 'elever'],
  ['dagtilbud', 'børnehave', 'vuggestue', 'dagpleje', 'daginstitution'],
  ['barn', 'børn'],
  ['forældre', 'forælder', 'mor', 'far'],
  ['pårørende', 'familie', 'slægtninge'],
  ['plejecenter', 'plejehjem', 'ældrecenter', 'alderdomshjem'],
  ['hjemmepleje', 'hjemmehjælp', 'hjemmesygepleje', 'ældrepleje'],
  ['ældre', 'gamle', 'pensionister'],
  ['sygehus', 'hospital', 'akutmodtagelse', 'skadestue'],
  ['ambulance', 'redder', 'falck'],
  ['brandvæsen', 'brandfolk', 'redningsberedskab', 'brandmænd'],
  ['politi', 'betjent'],
  ['telefon', 'mobil', 'mobiltelefon', 'tlf', 'telefoni'],
  ['mail', 'e-mail', 'email', 'mailadresse'],
  ['computer', 'pc', 'bærbar'],
  ['netværk', 'internet', 'wifi', 'wi-fi', 'forbindelse'],
  ['login', 'adgangskode', 'password', 'kodeord', 'logge på', 'logge ind'],
  ['journal', 'journalsystem', 'fagsystem', 'omsorgssystem'],
  ['medicin', 'piller', 'lægemidler', 'dosis'],
  ['nødstrøm', 'generator', 'nødgenerator', 'ups'],
  ['kontanthjælp', 'udbetaling', 'ydelse', 'penge'],
  ['presse', 'journalist', 'medier', 'avis'],
  ['borgerservice', 'rådhus', 'ekspedition', 'skranke'],
  ['krisestab', 'kriseledelse', 'stab', 'krisegruppe'],
  ['kriseleder', 'indsatsleder', 'stabschef'],
  ['logbog', 'logføring', 'log', 'journalføring', 'referat'],
  ['krisehjælp', 'psykolog', 'debriefing', 'krisepsykolog'],
  ['mødested', 'samlingssted', 'samlingsplads', 'mødelokale'],
  ['beredskabsplan', 'kriseplan', 'nødplan'],
  ['alarmering', 'tilkalde', 'tilkald', 'indkaldelse'],
  ['gdpr', 'databrud', 'persondata', 'datalæk', 'datatilsynet'],
]
