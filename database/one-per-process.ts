/** What is one per process. Next bundles a module more than once into it, and each copy must find what another keeps. */

/** @returns the place that all who ask by this name share; empty until one of them puts something there */
export function onePerProcess<T>(name: string): { current?: T } {
  const places = globalThis as unknown as Record<symbol, { current?: T } | undefined>
  return (places[Symbol.for(`planvaerk.${name}`)] ??= {})
}
