// @ts-check
/** A loader for the bundler: exchanges what patches.mjs names, and refuses a file that does not say it. */
/** @this {{ getOptions(): { changes: [string, string][] }, resourcePath: string }} @param {string} source */
module.exports = function exchange(source) {
  return this.getOptions().changes.reduce((text, [from, to]) => {
    const parts = text.split(from)
    if (parts.length !== 2) throw new Error(`${this.resourcePath} does not say once: ${from}`)
    return parts.join(to)
  }, source)
}
