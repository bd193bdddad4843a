// @ts-check
/** What `npm test` and `npm run check` say to developers, before anything is installed and after. */
export const testRunTexts = {
  noChromium:
    'Der er ingen Chromium at køre testene i: installer den (Debian/Ubuntu: sudo apt-get install chromium; macOS: brew install --cask chromium), ' +
    'eller peg på den med CHROMIUM_PATH=….',
  noFirefox:
    'Der er ingen Firefox, så testene i Firefox springes over: installer den (Debian: sudo apt-get install firefox-esr; ' +
    'macOS: brew install --cask firefox), eller peg på den med FIREFOX_PATH=….',
  installingFirefox: 'Henter Firefox til testene …',
  installingChromium: 'Henter Chromium til testene …',
  /** @param {string} version */
  fetchingNode: (version) => `Henter Node.js ${version} til testene …`,
  /** @param {string} version */
  noNode: (version) => `Node.js ${version} kunne ikke hentes fra npm-registret, så der er intet testet på den.`,
  /** @param {string} given */
  unknownOption: (given) => `${given} kendes ikke. Brug: npm test -- [--all] [--node 24] [del af et filnavn …]`,
  installingPython: 'Henter python3-venv til MongoDB-testene …',
}
