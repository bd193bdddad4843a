/**
 * Places paragraphs of a delplan whose headings were lost on the way out of an accordion (domain.md: S3), by words
 * that hardly stand in any other section. Whatever carries no such words is left for a human.
 */
import type { SectionKey } from '../domain/content/templates'

const cues: [SectionKey, RegExp][] = [
  ['meetingPlace', /\bkrisestaben (?:mødes|samles)\b|\bmødested/iu],
  ['callIn', /\bkrisestaben (?:kan )?(?:indkaldes|komme i kontakt|kontaktes)|\bindkalde(?:s|lse)|^kontakt sker\b/iu],
  ['callIn', /tilgængelige? på (?:\p{L}*telefon|mobil)/iu],
  ['topCrisisStaff', /(?<!\p{L})øverste krisestab/iu],
  ['alerting', /\balarm[eé]r(?:e|es|er|ing)?\b|\bslå alarm\b/iu],
  ['incomingInformation', /\bindrapporter|\bindkommende information/iu],
  ['communication', /\bmelde ud\b|\bvidereformidle|\bpressen?\b|\bmediebilledet\b|\bmedierne\b/iu],
  ['tasks', /^opgaven er\b|\bkonkrete opgaver\b/iu],
]

/** @returns the section the paragraph's own words point at, or null */
export const sectionByCue = (text: string): SectionKey | null => cues.find(([, cue]) => cue.test(text))?.[0] ?? null
