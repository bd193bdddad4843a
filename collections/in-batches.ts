/** A database takes only so many values in one question: SQLite 32,766 in all, MongoDB 16 MB. */
const most = 500

/** Asks for a long list in parts, one after another. @returns all answers, in order */
export async function inBatches<T, R>(values: readonly T[], ask: (some: readonly T[]) => Promise<readonly R[]>): Promise<R[]> {
  const answers: R[] = []
  for (let from = 0; from < values.length; from += most) answers.push(...(await ask(values.slice(from, from + most))))
  return answers
}
