/** The list of what should be mended, in sentences that say what to do. */
import type { Finding, QualityIssue } from '../../domain/quality'
import { typedFactTexts } from './typed-facts'
import { words } from './words'
import { problemText } from './workflow'

const listed = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ')
const usedIn = (names: readonly string[]): string => (names.length > 0 ? ` Anvendes i ${listed(names)}.` : '')

const sentences: Record<QualityIssue, (finding: Finding) => string> = {
  'role-vacant': ({ names }) => `Ingen varetager rollen. Vælg en person.${usedIn(names)}`,
  'contact-unreachable': ({ names }) => `Kontakten har hverken telefon, mail eller anden vej.${usedIn(names)}`,
  'number-shared': ({ names, number }) => `${number} bruges også af ${listed(names)}. Ret nummeret hos den, der ikke har det mere.`,
  'no-editor': () => 'Planen har ingen ansvarlig redaktør, der er aktiv. Vælg en.',
  'no-approver': () => 'Ingen kan godkende planen uden selv at have skrevet i den. Giv en anden tilladelsen.',
  'dead-reference': ({ names }) => `Planen henviser til noget, der ikke længere bruges: ${listed(names)}.`,
  'dead-link': ({ names }) => `Siden findes ikke længere: ${names.join(', ')}. Ret linket, eller fjern det.`,
  'silent-link': ({ names }) => `Ingen svar fra ${names.join(', ')}. Prøv linket i din egen browser, før du retter det.`,
  'text-fault': ({ problems = [] }) => problems.map(problemText).join(' '),
  'typed-fact': ({ typed = [] }) => typed.map(typedFactTexts.text).join(' '),
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
    'dead-link': 'Døde links til andre websteder',
    'silent-link': 'Links, der ikke svarede',
    'text-fault': 'Tekster, som ikke alle kan bruge',
    'typed-fact': 'Numre og navne skrevet som tekst',
    'empty-sections': 'Tomme standardafsnit',
    'never-exercised': 'Aldrig afprøvet',
  } satisfies Record<QualityIssue, string>,
  lead: 'Det stopper ingen godkendelse, men bør rettes, så planerne virker, når de skal bruges.',
  count: (count: number) => (count === 1 ? '1 ting skal rettes.' : `${count} ting skal rettes.`),
  inOrder: (kinds: readonly string[]) => `Intet at rette her: ${kinds.join('; ')}.`,
  fromDashboard: 'Se, hvad der skal rettes i planer, kontakter og roller',
  notAllowed: 'Du mangler en tilladelse til denne side. En administrator kan give dig den.',
  links: {
    title: 'Links til andre websteder',
    never: 'De er ikke kontrolleret endnu. Det sker én gang i døgnet.',
    checked: (at: string, count: number) =>
      `Senest kontrolleret ${at}: ${count === 1 ? '1 link' : `${count} links`}. Det sker én gang i døgnet.`,
    inside: (count: number) =>
      count === 1
        ? '1 link fører til kommunens eget netværk og kontrolleres ikke herfra.'
        : `${count} links fører til kommunens eget netværk og kontrolleres ikke herfra.`,
    allSilent: 'Intet websted svarede. Serveren har sandsynligvis ikke adgang til internettet, så det siger intet om linkene.',
    button: 'Kontrollér links nu',
    checking: 'Kontrollerer …',
    going: 'Kontrollen er ikke færdig. Genindlæs siden om lidt.',
    failed: 'Kontrollen kunne ikke startes. Prøv igen om lidt.',
  },
  sentence: (finding: Finding): string => sentences[finding.issue](finding),
} as const
