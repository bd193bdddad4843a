/**
 * Everything a person reads, in one place, so that another language can follow.
 * Each file under `da/` belongs to one part of the house.
 */
export { words } from './da/words'
