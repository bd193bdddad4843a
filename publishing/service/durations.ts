/** How the latest release of this server went, for its figures. */
export interface LastRelease {
  milliseconds: number
  rendered: number
}

// Next bundles this module more than once per process; the figures are asked for by another copy.
const key = Symbol.for('planvaerk.last-release')
const holder = globalThis as { [key]?: LastRelease }

export const noteRelease = ({ milliseconds, rendered }: LastRelease): void => {
  holder[key] = { milliseconds, rendered }
}

export const lastRelease = (): LastRelease | null => holder[key] ?? null
