/**
 * Every release has two editions, made from one reading of the database (docs/decisions/0021): `internal` shows
 * employees everything, `public` only what is marked public.
 */
export const editions = ['internal', 'public'] as const
export type Edition = (typeof editions)[number]
export type PerEdition<T> = Record<Edition, T>

export const perEdition = <T>(make: (edition: Edition) => T): PerEdition<T> => ({
  internal: make('internal'),
  public: make('public'),
})

/** As `perEdition`, both at once. Waits for both also when one fails, so that nothing goes on behind the caller's back. */
export async function perEditionAsync<T>(make: (edition: Edition) => Promise<T>): Promise<PerEdition<T>> {
  const made = perEdition(make)
  await Promise.allSettled(Object.values(made))
  return { internal: await made.internal, public: await made.public }
}
