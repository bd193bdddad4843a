/**
 * Which heading means which section: the words that Danish municipalities write, and what our templates call them
 * (domain.md §2). A heading may mean different sections in different kinds of plan; the first that fits is taken.
 */
import { words } from '../messages'
import { templates, type PhaseKey, type SectionKey, type TextPartKey } from '../domain/content/templates'
import type { PlanKind } from '../domain/approval/vocabulary'
import { oneSlipApart, tidy } from './text'

/** Phases of `actions` and parts of `staffing` and `communication`. */
export type PartKey = PhaseKey | Exclude<TextPartKey, 'body'>

export interface Meaning {
  /** In order of preference; empty for "Hvem", which is a field of an action card. */
  sections: SectionKey[]
  part: PartKey | null
}

/** Sections whose headings are the parts: "Straks" is a phase in Handling, and a plain word elsewhere. */
export const sectionOfPart: Record<PartKey, SectionKey> = {
  immediate: 'actions',
  shortly: 'actions',
  followUp: 'actions',
  staff: 'staffing',
  equipment: 'staffing',
  internal: 'communication',
  external: 'communication',
}

/** "Centrets", "Afdelingens egen" */
const owned = '(?:\\p{L}+(?:ens|ets|ernes|s) (?:egen |egne )?)'
const own = `${owned}?`
const critical = '(?:funktioner|ydelser|leverancer|opgaver)'

type Row = [pattern: string, sections: SectionKey[], part?: PartKey]

/** Each pattern must match the whole heading in small letters without its number and its colon. */
const table: Row[] = [
  [
    'situation(?:en)?|situationsbeskrivelse|(?:beskrivelse af )?(?:situationen|hændelsen)|scenari(?:e|um)',
    ['situation', 'when'],
  ],
  ['hvornår træder (?:\\p{L}+ )?(?:\\p{L}*plan(?:en)?|kortet) i kraft', ['situation', 'when']],
  ['hvornår(?: (?:bruges|anvendes|gælder) (?:\\p{L}*kortet|planen))?', ['when', 'situation']],
  [
    'alarmering(?:en|er)?|(?:alarmering|varsling|aktivering)(?:\\/| og )(?:alarmering|varsling|aktivering)',
    ['alerting'],
  ],
  ['varsling|hvem skal alarmeres|aktivering', ['alerting']],
  [`${own}opgaver og målgrupper|${owned}opgaver`, ['departmentTasks', 'tasks']],
  ['opgaver i den rollebaserede krisestyring|krisestabens opgaver', ['tasks']],
  ['opgave(?:r|n|rne)?|opgavebeskrivelse|(?:primære|konkrete) opgaver', ['tasks', 'departmentTasks']],
  [`${own}målgruppe(?:r)?|borgere og målgrupper`, ['targetGroups']],
  [`${own}kritiske ${critical}(?:(?:,| og| ?\\/) ?${critical})*`, ['criticalFunctions']],
  ['kritiske faktorer(?:,? (?:der|som) .*)?', ['criticalFactors']],
  ['risikofaktorer(?:,? (?:der|som) .*)?|risici|sårbarheder|risiko- og sårbarhed\\p{L}*', ['riskFactors']],
  [
    `${own}(?:interne? )?(?:krisestyringsorganisation|kriseorganisation)`,
    ['crisisOrganisation', 'leadership', 'crisisStaff'],
  ],
  [`${own}(?:kriseledelse|krisestab|krisestaben)`, ['crisisStaff', 'crisisOrganisation', 'leadership']],
  [
    'ledelse og organis(?:ation|ering)|organis(?:ation|ering) og ledelse|ledelse|organis(?:ation|ering)',
    ['leadership', 'crisisOrganisation', 'crisisStaff'],
  ],
  [`${own}mødested(?:er|et)?`, ['meetingPlace']],
  ['indkaldelse(?:n)?(?: af krisestaben)?', ['callIn']],
  ['understøttelse af (?:den )?øverste krisestab', ['topCrisisStaff']],
  ['resum[eé](?:er)? af .*indsatsplaner.*|(?:oversigt over |tilknyttede )?indsatsplaner', ['responsePlanSummaries']],
  [
    '(?:hvordan .* håndterer )?(?:håndtering af )?indkommende information(?:er)?(?: om hændelser)?',
    ['incomingInformation', 'informationManagement'],
  ],
  ['håndtering af information(?:er)?|informationshåndtering', ['informationManagement', 'incomingInformation']],
  ['ressourceoversigt|ressourcer', ['resources']],
  ['handling(?:er|en)?|handle?plan|handlingsplan|fremgangsmåde|sådan gør du', ['actions']],
  [
    'straks|straks(?:handling(?:er)?|indsats)|her og nu|(?:den )?akutte? (?:fase|indsats|handling(?:er)?)',
    ['actions'],
    'immediate',
  ],
  [
    'umiddelbart efter(?: ?[–-] ?resten af dagen)?|umiddelbart (?:efter|herefter)|resten af dagen',
    ['actions'],
    'shortly',
  ],
  ['opfølgning|opfølgende handlinger|opfølgning og læring', ['actions'], 'followUp'],
  ['(?:be)?manding og udstyr|bemanding(?: ?\\/ ?|, )udstyr|personale og udstyr|udstyr og bemanding', ['staffing']],
  ['bemanding|personale', ['staffing'], 'staff'],
  ['udstyr|materiel|udstyr og materiel', ['staffing'], 'equipment'],
  ['krisekommunikation', ['crisisCommunication', 'communication']],
  [
    'kommunikation(?:en)?|(?:intern og ekstern|ekstern og intern) kommunikation',
    ['communication', 'crisisCommunication'],
  ],
  ['information og kommunikation|kommunikation og information', ['communication', 'crisisCommunication']],
  ['internt?|intern (?:kommunikation|information)|kommunikation internt?', ['communication'], 'internal'],
  ['eksternt?|ekstern (?:kommunikation|information)|kommunikation eksternt?|presse', ['communication'], 'external'],
  ['kontakt(?:er|oplysninger|liste|personer|information|data)?', ['contacts']],
  ['(?:vigtige|interne|eksterne) (?:kontakter|kontaktoplysninger|telefonnumre)', ['contacts']],
  ['ledergruppe(?:n)?|telefonliste|telefonnumre', ['contacts']],
  ['(?:tilknyttede )?action ?cards?|aktionskort', ['actionCards']],
  ['(?:evt\\.? |eventuelle )?(?:andre |øvrige )?(?:vigtige )?(?:opmærksomhedspunkter|forhold)', ['otherMatters']],
  ['andet|eventuelt|evt|bemærkninger|øvrige oplysninger', ['otherMatters']],
  ['formål(?:et)?(?: med planen)?', ['purpose']],
  ['afgrænsning|anvendelsesområde|gyldighedsområde', ['scope']],
  ['plangrundlag(?:et)?|lovgrundlag|grundlag(?:et)? for planen', ['planBasis']],
  ['krise(?:niveauer|styringsniveauer)|aktiverings(?:niveauer|trin)', ['operationLevels']],
  ['genopretning|genoprettelse', ['recovery']],
  ['hvem(?: (?:bruger|udfører) kortet)?', []],
  ['øvelser|(?:uddannelse og )?øvelser(?: og (?:afprøvning|uddannelse))?|afprøvning', ['exercises']],
]

const rows = table.map(([pattern, sections, part = null]) => ({
  pattern: new RegExp(`^(?:${pattern})$`, 'u'),
  meaning: { sections, part },
}))

/** The headings of our own that are long enough to be known with a typing error in them ("Komunikation"). */
const known = [...Object.values(words.sections), words.phases.followUp, words.textParts.staff]
  .map((heading) => heading.toLocaleLowerCase('da'))
  .filter((heading) => heading.length >= 8)

const numbering = /^(?:(?:[Pp]kt\.? ?)?\d+(?:\.\d+)*[.)]?|[A-Z][.)]|[ivx]+[.)])\s+(?=\S)/u

/** @returns "2." of "2. Kritiske funktioner", or null. */
export const numberOf = (heading: string): string | null => numbering.exec(heading)?.[0].trim() ?? null

/** @returns the heading without its number, quotes and closing colon. */
export const bareHeading = (heading: string): string =>
  tidy(
    heading
      .replace(numbering, '')
      .replace(/[“”"«»]/g, '')
      .replace(/(?<![\s:.?…])\s*[:.?…]+$/, ''),
  )

/** @returns what a heading means, or null for a heading that is not known. */
export function meaningOf(heading: string): Meaning | null {
  const plain = bareHeading(heading).toLocaleLowerCase('da')
  if (plain.length > 90) return null
  const spelled = known.find((heading) => oneSlipApart(heading, plain)) ?? plain
  const row = rows.find(({ pattern }) => pattern.test(plain)) ?? rows.find(({ pattern }) => pattern.test(spelled))
  return row?.meaning ?? null
}

/** @returns the section of the kind's template that is meant, or null where the template has none. */
export const sectionFor = (meaning: Meaning, kind: PlanKind): SectionKey | null =>
  meaning.sections.find((key) => templates[kind].some((section) => section.key === key)) ?? null
