// @ts-check
/** What people read before anything is installed: plain JavaScript, because nothing else runs yet. */
export const beforeInstallTexts = {
  /** @param {string} found @param {string} needed */
  wrongNode: (found, needed) =>
    `Planværk kræver Node.js ${needed} eller nyere, men her er ${found}. Hent en nyere på nodejs.org, og prøv igen.`,
  /** @param {string} found */
  oldNode: (found) => `Node.js ${found} får ikke længere sikkerhedsopdateringer. Planværk kører, men brug hellere 22 eller 24.`,
  installing: 'Henter de pakker, Planværk bruger (første gang tager det et par minutter) …',
  notInstalled: 'Pakkerne kunne ikke hentes. Se ovenfor hvorfor; oftest mangler der forbindelse til npm-registret. Prøv så igen.',
  building: 'Bygger Planværk (første gang og efter ændringer; tager et par minutter) …',
  notBuilt: 'Planværk kunne ikke bygges. Se ovenfor hvorfor.',
}
