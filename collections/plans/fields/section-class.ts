import type { SectionKey } from '../../../domain/content/templates'

/** By this class the workflow bar finds a section in the edit view, when something in it is missing. */
export const sectionClass = (key: SectionKey): string => `pv-section-${key}`
