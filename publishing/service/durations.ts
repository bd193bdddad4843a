/** How the latest release of this server went, for its figures. */
import { onePerProcess } from '../../database/one-per-process'
export interface LastRelease {
  milliseconds: number
  rendered: number
}

const holder = onePerProcess<LastRelease>('last-release')

export const noteRelease = ({ milliseconds, rendered }: LastRelease): void => {
  holder.current = { milliseconds, rendered }
}

export const lastRelease = (): LastRelease | null => holder.current ?? null
