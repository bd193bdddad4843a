/** Columns that somebody has made with tabs. */

/** @returns the cells of each line, or null for text with no columns; "1.[tab]Gå ud" is a number, not a column */
export function rowsOf(text: string): string[][] | null {
  const rows = text.split('\n').map((line) => line.split('\t').map((cell) => cell.trim()))
  const columns = rows.every((row) => row.length > 1 && !/^(?:\d+[.)]|[a-z][.)]|[•·–-])?$/u.test(row[0] ?? ''))
  return columns ? rows : null
}
