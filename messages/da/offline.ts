/** What is said of the copy of the site that a phone or PC keeps. */
const counted = (count: number, one: string, many: string) => `for ${count} ${count === 1 ? one : many} siden`

/** @param minutes since the copy was fetched */
function ageText(minutes: number): string {
  if (minutes < 1) return 'lige nu'
  if (minutes < 60) return counted(minutes, 'minut', 'minutter')
  const hours = Math.floor(minutes / 60)
  return hours < 48 ? counted(hours, 'time', 'timer') : counted(Math.floor(hours / 24), 'dag', 'dage')
}

export const offlineTexts = {
  /** @param moment `23. november 2026 kl. 10.15` */
  fetched: (moment: string, minutes: number) =>
    `Offlinekopi hentet den ${moment} (${ageText(minutes)}). Bilag og filer, der hentes ned, er ikke med i kopien.`,
  newer: 'Ny udgave –',
  showNewer: 'vis',
  noRoom: 'Der er ikke plads til en offlinekopi på denne enhed. Frigør plads, og åbn siden igen om ti minutter.',
  noRoomForNewer: 'Der er ikke plads til en nyere kopi på denne enhed. Frigør plads, og åbn siden igen om ti minutter.',
  notInCopy: {
    title: 'Siden er ikke med i offlinekopien',
    text: 'Der er ingen forbindelse, og siden eller filen er ikke gemt på denne enhed.',
    links: [
      { label: 'Gå til forsiden', href: '/' },
      { label: 'Søg i offlinekopien', href: '/soeg/' },
      { label: 'Find et nummer under Kontakter', href: '/kontakter/' },
    ],
  },
} as const
