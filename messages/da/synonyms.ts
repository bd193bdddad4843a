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
  cues: (count: number) => `Søgningen kender også, hvad folk siger, når noget er sket: ${count} emner`,
  leadTo: (to: string, cues: string[]) => `${to}: ${cues.join(', ')}`,
} as const

/**
 * Words that mean the same in contingency plans, a group each, which the search knows from the start. The municipality
 * adds its own under "Synonymer" in the admin, and replaces one of these by a group that begins with the same word. Only what a
 * reader may well write in another's place: what is wider or narrower is a cue, below.
 */
export const ownSynonyms: string[][] = [
  ['it-nedbrud', 'systemnedbrud', 'systemfejl', 'it-svigt', 'driftsforstyrrelse', 'driftsstop', 'nedetid', 'it-krise', 'systemsvigt'],
  ['cyberangreb', 'hackerangreb', 'hacking', 'hacket', 'hackere', 'ransomware', 'løsepengevirus', 'it-angreb', 'phishing', 'malware', 'afpresning', 'svindelmail'],
  ['strømsvigt', 'strømafbrydelse', 'strømudfald', 'blackout', 'mørklægning', 'elafbrydelse', 'elsvigt', 'strømløs', 'uden strøm'],
  ['stormflod', 'oversvømmelse', 'højvande', 'forhøjet vandstand', 'vandskade'],
  ['skybrud', 'oversvømmelse', 'regnvand', 'kraftig regn', 'monsterregn', 'vandskade'],
  ['hedebølge', 'varmebølge', 'ekstrem varme', 'høj varme'],
  ['snestorm', 'sne', 'isslag', 'vintervejr', 'snefald'],
  ['drikkevand', 'vandforsyning', 'vandhane', 'postevand', 'hanevand', 'vandværk'],
  ['forurenet', 'forurening', 'forgiftet'],
  ['brand', 'ild', 'ildebrand', 'røg', 'flammer', 'brandalarm', 'brandinstruks'],
  ['evakuering', 'evakuere', 'rømning', 'rømme', 'rømningsplan', 'brand'],
  ['trusler', 'truende', 'chikane', 'truet', 'trussel', 'aggressiv', 'bombetrussel', 'våben', 'kniv'],
  ['vold', 'overfald', 'voldelig', 'slagsmål', 'skyderi'],
  ['ulykke', 'uheld', 'tilskadekomst', 'kvæstelse', 'tilskadekomne', 'kommet til skade'],
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
  ['alarmcentral', 'nødnummer', 'alarmnummer'],
  ['brandvæsen', 'brandfolk', 'redningsberedskab', 'brandmænd'],
  ['politi', 'betjent'],
  ['telefon', 'mobil', 'mobiltelefon', 'tlf', 'telefoni'],
  ['mail', 'e-mail', 'email', 'mailadresse'],
  ['computer', 'pc', 'bærbar', 'edb'],
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
  ['nødtelefoni', 'nødtelefon', 'mobilnettet', 'telefonnedbrud'],
  ['gdpr', 'databrud', 'persondata', 'datalæk', 'datatilsynet'],
]

/**
 * What people say, write in a hurry or ask in English when something has happened, and first the one word that it is about. They
 * lead to that word and to what means the same, not to one another. Events, not places: a playground is no accident. No short
 * English word that is Danish for something else but its ending, as "tide" is (tid).
 */
export const ownCues: [to: string, ...cues: string[]][] = [
  ['it-nedbrud', 'serverrum', 'skærm', 'blå skærm', 'sort skærm', 'er nede', 'gået ned', 'gået i sort', 'systemet er dødt', 'systemerne er døde', 'er dødt', 'ingen net', 'intet net', 'netværk', 'internet', 'intranet', 'hjemmeside', 'wifi', 'vpn', 'teams', 'outlook', 'frosset', 'fryser', 'logger', 'logget', 'log ind', 'login', 'fagsystem', 'computere', 'pc’er', 'computer', 'computers', 'system', 'systems', 'all systems', 'screen', 'screens', 'website', 'server room', 'log in', 'offline', 'network', 'downtime', 'laptop', 'payroll', 'edb', 'computerproblemer', 'it outage', 'outage', 'network down', 'system down', 'it down', 'systems down', 'server', 'system failure', 'computers are down', 'logge på', 'logge ind', 'komme på nettet', 'i sort'],
  ['it-driftsvagt', 'it vagt', 'it-vagt', 'it vagten', 'driftsvagt', 'it duty', 'it support', 'it-support', 'helpdesk', 'servicedesk', 'it on call'],
  ['cyberangreb', 'spam', 'spammer', 'kapret', 'overtaget', 'stjålet', 'falsk', 'fupmail', 'fup', 'vedhæftet fil', 'vedhæftning', 'vedhæftet', 'bitcoin', 'bitcoins', 'krypteret', 'løsepenge', 'låst', 'trojansk', 'usb', 'usb-nøgle', 'mærkelig mail', 'underlig mail', 'arbejdsmail', 'misbrugt', 'hackergruppe', 'hack', 'scam', 'ransom', 'encrypted', 'attachment', 'stolen', 'steal', 'stole', 'spyware', 'strange mail', 'strange email', 'weird email', 'strange link', 'fake', 'fake email', 'mailbox', 'clicked', 'breach', 'password', 'hackede', 'mistænkelig', 'løsesum', 'cyber attack', 'cyberattack', 'hacked', 'hacker', 'virus', 'suspicious', 'suspicious email', 'link', 'klikket på', 'trykket på', 'svindel'],
  ['strømsvigt', 'elektricitet', 'elektrisk', 'strøm', 'mørkt', 'mørke', 'lyset gik', 'sikring', 'sikringen', 'elnet', 'batteri', 'dialyse', 'dialysis', 'ilt', 'iltmaskine', 'iltflaske', 'elseng', 'sug', 'lights', 'light', 'dark', 'battery', 'oxygen', 'ventilator', 'electric', 'breathing machine', 'concentrator', 'electric bed', 'strømmen', 'power outage', 'power cut', 'power failure', 'outage', 'iltapparat', 'respirator', 'lyset', 'power', 'electricity', 'no power', 'power is out'],
  ['stormflod', 'storm', 'orkan', 'blæst', 'vandstand', 'sandsæk', 'sandsække', 'dige', 'dæmning', 'tidevand', 'vandet stiger', 'havnen', 'sandbag', 'sandbags', 'high water', 'high tide', 'sea level', 'water level', 'harbour', 'harbor', 'barrier', 'dike', 'water rising', 'flood', 'storm surge', 'diget', 'kælderen', 'flooded', 'flooding', 'basement'],
  ['skybrud', 'regn', 'øsregn', 'styrtregn', 'pisregner', 'vælter ned', 'torden', 'kloak', 'kloakvand', 'afløb', 'rist', 'vand på gulvet', 'løber ind', 'vand ind', 'vand i kælderen', 'sewer', 'sewage', 'drain', 'cloudburst', 'downpour', 'rainwater', 'raining', 'water on the floor', 'water in', 'water come in', 'flooding', 'rain', 'heavy rain', 'regner', 'flooded', 'løber over'],
  ['drikkevand', 'kogeanbefaling', 'kogepåbud', 'koge', 'kog', 'brunt vand', 'vandprøve', 'smager', 'vandboring', 'drikkedunke', 'vandforurening', 'hane', 'vandhane', 'boil', 'boiling', 'brown water', 'tap', 'bad water', 'dirty water', 'germs', 'water smells', 'e. coli', 'coli', 'colibakterier', 'drinking water', 'tap water', 'vandet', 'water', 'drink', 'drinkable', 'contaminated', 'polluted', 'contamination', 'bakterier', 'forgiftet', 'poisoned'],
  ['evakuering', 'røgalarm', 'røgfyldt', 'røgdetektor', 'røg', 'brandalarm', 'hyler', 'ild', 'brænder', 'brand i', 'gas', 'gaslugt', 'gasudslip', 'gaslækage', 'smoke', 'smoke alarm', 'burning', 'burns', 'flames', 'evacuated', 'evacuating', 'get out', 'residents', 'wheelchair', 'kørestol', 'sengeliggende', 'beboerne ud', 'ud af bygningen', 'flytte beboere', 'flytte beboerne', 'tømme', 'genhuse', 'genhusning', 'ingen varme', 'heating', 'elevator', 'brandtrappe', 'samlingsplads', 'sprinkler', 'brandøvelse', 'fire alarm', 'fire drill', 'gas leak', 'gas smell', 'old people', 'elderly', 'fire', 'brandinstruks', 'ildløs', 'evacuation', 'evacuate', 'bombetrussel', 'folk ud', 'gamle ud'],
  ['ulykke', 'drukne', 'druknet', 'drukning', 'bevidstløs', 'livløs', 'blod', 'bløder', 'brækket', 'trafikulykke', 'busulykke', 'påkørt', 'kørt ned', 'faldet', 'faldt ned', 'kvalt', 'hjertestop', 'genoplivning', 'forbrændt', 'skoldet', 'stukket', 'omkommet', 'allergisk', 'unconscious', 'drowned', 'drowning', 'bleeding', 'bleeds', 'blood', 'fell', 'fallen', 'bus accident', 'school trip', 'dead', 'died', 'killed', 'hit by', 'run over', 'choking', 'allergic', 'stabbed', 'sick children', 'accident', 'kommet til skade', 'injured', 'injury', 'hurt', 'kørt galt', 'faldet ned', 'crash'],
  ['skole', 'elev', 'skoleelev', 'skolegård', 'lærer', 'pupil', 'pupils', 'student', 'students', 'teacher', 'classroom', 'school'],
  ['dagtilbud', 'børnehave', 'vuggestue', 'daginstitution', 'pædagog', 'kindergarten', 'day care', 'daycare'],
  ['trusler', 'bombe', 'bomb', 'bomb threat', 'spytter', 'spyttet', 'psyko', 'amok', 'smadrer', 'smadret', 'kaster', 'skriger', 'råbende', 'flipper', 'flippet', 'raser', 'rasende', 'truende', 'beruset', 'fuld mand', 'påvirket', 'stalker', 'følger efter', 'slå ihjel', 'dræbe', 'dræber', 'knivmand', 'pistol', 'gevær', 'økse', 'gidsel', 'hærværk', 'shouting', 'yelling', 'screaming', 'angry', 'threaten', 'threatened', 'kill', 'spit', 'spitting', 'punch', 'throws', 'throwing', 'smashing', 'drunk', 'hostage', 'stalking', 'follows me', 'shooting', 'gunman', 'skudt', 'skyder', 'truer', 'threat', 'threats', 'aggression', 'skyderi', 'truede', 'kniv', 'knife', 'weapon', 'gun', 'råber', 'threatening', 'violence', 'violent', 'assault', 'slår', 'attack'],
  ['papirdrift', 'papir', 'papirskema', 'papirskemaer', 'på papir', 'i hånden', 'håndskrevet', 'blanket', 'lap papir', 'medicinliste', 'medicinskema', 'medicinkort', 'hvilken medicin', 'omsorgsjournal', 'journalen', 'journal', 'nødjournal', 'dokumentere', 'paper', 'on paper', 'paper form', 'care journal', 'care record', 'care records', 'medication list', 'medicine list', 'wound care', 'by hand', 'which medicine'],
  ['nødtelefoni', 'klartone', 'hovednummer', 'omstilling', 'ringe ind', 'ringe ud', 'ingen dækning', 'dækning', 'telefonerne virker', 'telefonen er død', 'telefonerne er døde', 'telefonerne er nede', 'telefonerne nede', 'telefonen virker', 'telefoner', 'satellittelefon', 'walkie', 'sine', 'dial tone', 'no signal', 'signal', 'phone dead', 'phones dead', 'phone down', 'phone lines', 'mobile network', 'switchboard', 'telephony', 'phones', 'telephones', 'mobilnet', 'fastnet', 'emergency phone', 'emergency phones', 'mobilnettet', 'phones down', 'phone line', 'telefonnedbrud'],
  ['logføring', 'skriver ned', 'skrive ned', 'skriver det ned', 'føre log', 'fører log', 'ført log', 'notere', 'noterer', 'referent', 'tidslinje', 'minutes', 'who writes', 'writes down', 'write down', 'keep the log', 'note taker', 'notetaker', 'logbook', 'log', 'log keeping', 'logging', 'crisis log'],
  ['kriseleder', 'bestemmer', 'beslutter', 'beslutte', 'the boss', 'boss', 'chefen', 'i spidsen', 'øverste', 'decide', 'decides', 'decision', 'in command', 'commander', 'who leads', 'leader', 'crisis manager', 'crisis leader', 'in charge'],
  ['krisestabsvagten', 'vagten i krisestaben', 'vagt i krisestaben', 'krisestabsvagt', 'krisestabens vagt', 'stabsvagt', 'crisis duty', 'duty officer', 'staff on duty', 'beredskabsvagt'],
  ['beredskabsplan', 'aktivere', 'aktivering', 'afblæse', 'aflyse krisen', 'krisen slut', 'activate', 'activation', 'crisis over', 'hovedplan', 'main plan', 'crisis plan', 'emergency plan', 'contingency plan', 'contingency', 'emergency'],
  ['kommunikationsansvarlig', 'presse', 'pressen', 'journalist', 'journalister', 'medierne', 'avisen', 'tv', 'facebook', 'insta', 'instagram', 'snapchat', 'sociale medier', 'opslag', 'interview', 'udtale sig', 'udtaler sig', 'udtale', 'pressemeddelelse', 'reporter', 'newspaper', 'press', 'media', 'social media', 'journalists', 'television', 'interviewed', 'statement', 'talk to the press'],
  ['sundhed', 'health', 'health department', 'care department'],
  ['miljø', 'vejafdeling', 'road', 'roads', 'technical department'],
  ['hedebølge', 'heat wave', 'heatwave', 'varme', 'varmt', 'varm'],
  ['barn', 'child', 'children', 'kid', 'kids', 'baby'],
  ['plejecenter', 'nursing home', 'care home'],
  ['alarmcentral', 'emergency number', 'emergency', '112'],
  ['borger', 'citizen', 'citizens'],
  ['telefon', 'phone', 'telephone'],
  ['medicin', 'medicine', 'medication', 'pills'],
  ['nødstrøm', 'emergency power'],
  ['krisestab', 'crisis staff', 'crisis team'],
]
