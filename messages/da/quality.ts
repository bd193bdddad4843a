/** The list of what should be mended, in sentences that say what to do. */
import type { Finding, QualityIssue } from '../../workflow/quality'
import { words } from './words'

const listed = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ')
const usedIn = (names: readonly string[]): string => (names.length > 0 ? ` Anvendes i ${listed(names)}.` : '')

const sentences: Record<QualityIssue, (finding: Finding) => string> = {
  'role-vacant': ({ names }) => `Ingen varetager rollen. Vælg en person.${usedIn(names)}`,
  'contact-unreachable': ({ names }) => `Kontakten har hverken telefon, mail eller anden vej.${usedIn(names)}`,
  'number-shared': ({ names, number }) => `${number} bruges også af ${listed(names)}. Ret nummeret hos den, der ikke har det mere.`,
  'no-editor': () => 'Planen har ingen ansvarlig redaktør, der er aktiv. Vælg en.',
  'no-approver': () => 'Ingen kan godkende planen uden selv at have skrevet i den. Giv en anden tilladelsen.',
  'dead-reference': ({ names }) => `Planen henviser til noget, der ikke længere bruges: ${listed(names)}.`,
  'empty-sections': ({ sections = [] }) => `Tomme afsnit: ${sections.map((key) => words.sections[key]).join(', ')}.`,
  'never-exercised': () => 'Planen er aldrig afprøvet. Skriv datoen under “Sidst afprøvet” efter næste øvelse.',
}

export const qualityTexts = {
  heading: 'Skal rettes',
  none: 'Der er intet at rette.',
  issues: {
    'role-vacant': 'Vakante roller',
    'contact-unreachable': 'Kontakter, der ikke kan nås',
    'number-shared': 'Samme nummer hos flere',
    'no-editor': 'Planer uden ansvarlig redaktør',
    'no-approver': 'Planer uden godkender',
    'dead-reference': 'Døde henvisninger',
    'empty-sections': 'Tomme standardafsnit',
    'never-exercised': 'Aldrig afprøvet',
  } satisfies Record<QualityIssue, string>,
  sentence: (finding: Finding): string => sentences[finding.issue](finding),
} as const
