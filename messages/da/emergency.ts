/** What the settings for "Når det sker" say in the admin. */
export const emergencyTexts = {
  label: 'Når det sker',
  about: 'Det første, medarbejderne møder på siden med planerne, når noget er sket.',
  duty: 'Krisestabens vagt',
  dutyHelp: 'Kontakten med det nummer, der altid kan ringes til. Står på forsiden, og træder i stedet for en rolle, som er vakant.',
  events: 'De største hændelser',
  eventsHelp: 'Op til otte planer, som forsiden svarer “Hvad er der sket?” med, i den rækkefølge de skal stå. Tomt felt: indsatsplanerne fra A.',
  tooMany: 'Vælg højst otte planer.',
  underWay: 'Lige nu',
  underWayHelp: 'Et banner øverst på alle sider, så længe hændelsen står på. Tøm teksten for at tage det ned.',
  text: 'Tekst',
  textHelp: 'For eksempel “Krisestaben er samlet. Følg planen for strømsvigt.”',
  plan: 'Plan',
  everybody: 'Vis det også i den offentlige udgave',
  changed: '“Når det sker” er ændret.',
  none: 'ingen',
} as const
