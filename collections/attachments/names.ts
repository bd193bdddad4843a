/** Names and endings of attachments. */

const endings: Record<string, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
}

/** @returns the ending that belongs to the content, without a dot */
export function endingOf(mime: string): string {
  const ending = endings[mime]
  if (!ending) throw new Error(`An attachment cannot be of the type ${mime}.`)
  return ending
}

const longest = 120

/**
 * @param given as the sender calls it, perhaps with a path
 * @returns a name for readers: one line, no path, nothing that a file system or a header trips over, the true ending
 */
export function fileName(given: string, mime: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const stem = last
    .replace(/\.[^.]*$/, '')
    .replace(/[\p{C}<>:"|?*;%#]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|(?<![.\s])[.\s]+$/g, '')
  return `${[...stem].slice(0, longest).join('').trim() || 'bilag'}.${endingOf(mime)}`
}
