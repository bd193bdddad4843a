/** Milliseconds for one step: Firefox on a full device, and busy, neither takes it nor says that it cannot. */
const patience = 15_000

/** @throws when the browser has not done it in time */
export const inTime = <Done>(step: Promise<Done>): Promise<Done> =>
  Promise.race([step, new Promise<never>((_, stop) => setTimeout(() => stop(new Error('The browser did not do it in time.')), patience))])
