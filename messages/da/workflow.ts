/** Why the rules say no, in sentences that name the place and the mend. */
import type { Problem, ProblemIssue } from '../../domain/approval/problems'
import type { PlanField } from '../../domain/content/references'
import type { Refusal, RefusalReason } from '../../domain/approval/refusals'
import type { SectionKey } from '../../domain/content/templates'
import type { PlanAction, PlanKind, PlanState } from '../../domain/approval/vocabulary'
import { approvalTexts } from './approval'
import { planTexts } from './plans'
import { recordTexts } from './records'
import { words } from './words'

const deeds: Record<PlanAction, string> = {
  submit: 'sende planen til godkendelse',
  withdraw: 'trække planen tilbage',
  sendBack: 'sende planen retur',
  approve: 'godkende planen',
  recordDecision: 'registrere en beslutning om planen',
  confirmDecision: 'bekræfte beslutningen om planen',
  schedule: 'planlægge, hvornår planen træder i kraft',
  unschedule: 'aflyse, at planen træder i kraft',
  putInForce: 'sætte den godkendte revision i kraft',
  reviewWithoutChanges: 'registrere planen som gennemgået uden ændringer',
  beginCorrection: 'begynde en hasterettelse',
  abandonCorrection: 'fortryde hasterettelsen',
  publishCorrection: 'offentliggøre en hasterettelse',
  confirmCorrection: 'godkende hasterettelsen',
  takeOutOfUse: 'tage planen ud af brug',
  archive: 'arkivere planen',
  reinstate: 'sætte en tidligere revision i kraft',
}

const deed = (action: PlanAction | undefined) => (action ? deeds[action] : 'gøre dette')

const standing: Record<PlanState, string> = {
  draft: 'Planen er en kladde',
  inReview: 'Planen afventer godkendelse',
  sentBack: 'Planen er sendt retur',
  decisionRecorded: 'Der er registreret en beslutning om planen',
  scheduled: 'Planen er godkendt og træder i kraft senere',
  approved: 'Planen er godkendt',
  correcting: 'Der er en hasterettelse i gang i planen',
  outOfUse: 'Planen er taget ud af brug',
  archived: 'Planen er arkiveret',
}

const permitted: Record<PlanAction, string> = {
  submit: 'Kun en forfatter for planens afdeling kan',
  withdraw: 'Kun den, der sendte planen til godkendelse, eller planens ansvarlige redaktør kan',
  sendBack: 'Kun en godkender eller registrator for planens afdeling kan',
  approve: 'Kun en godkender for planens afdeling kan',
  recordDecision: 'Kun en registrator for planens afdeling kan',
  confirmDecision: 'Kun en godkender eller registrator for planens afdeling kan',
  schedule: 'Kun en godkender for planens afdeling kan',
  unschedule: 'Kun en godkender for planens afdeling kan',
  putInForce: 'Kun en godkender for planens afdeling kan',
  beginCorrection: 'Kun en hasteretter for planens afdeling kan',
  abandonCorrection: 'Kun en hasteretter for planens afdeling kan',
  publishCorrection: 'Kun en hasteretter for planens afdeling kan',
  confirmCorrection: 'Kun en godkender for planens afdeling kan',
  reviewWithoutChanges: 'Kun planens ansvarlige redaktør eller en godkender for dens afdeling kan',
  takeOutOfUse: 'Kun en godkender for planens afdeling kan',
  archive: 'Kun en godkender for planens afdeling kan',
  reinstate: 'Kun en godkender for planens afdeling kan',
}

type Asked = Pick<Refusal, 'reason' | 'action' | 'state' | 'problems' | 'longest'>

const refusals: Record<RefusalReason, (asked: Asked) => string> = {
  'malformed-request': () => 'Anmodningen kunne ikke læses. Genindlæs siden, og prøv igen.',
  'unknown-action': () => 'Handlingen kendes ikke. Genindlæs siden, og brug en af knapperne på planen.',
  'no-content-hash': () => 'Anmodningen siger ikke, hvilket indhold den gælder. Genindlæs siden, og prøv igen.',
  'unknown-change-class': () => 'Ændringens art skal være “Væsentlig” eller “Mindre”. Vælg en af dem.',

  inactive: () => 'Din bruger er ikke længere aktiv. Bed en administrator om at gøre den aktiv igen.',
  'not-permitted': ({ action }) =>
    action
      ? `${permitted[action]} ${deeds[action]}. Bed en administrator om tilladelsen, hvis du mangler den.`
      : 'Du har ikke tilladelse til dette. Bed en administrator om tilladelsen, hvis du mangler den.',
  'not-submitter': () =>
    'Kun den, der sendte planen til godkendelse, eller planens ansvarlige redaktør kan trække den tilbage. ' +
    'Bed om det, eller bed en godkender om at sende planen retur.',
  'four-eyes': ({ action }) =>
    action === 'confirmDecision'
      ? 'Du har selv skrevet i planen eller registreret beslutningen. Bed en anden om at bekræfte den.'
      : action === 'confirmCorrection'
        ? 'Du har selv skrevet hasterettelsen. Bed en anden godkender om at godkende den.'
        : action === 'reviewWithoutChanges'
          ? 'Du har selv skrevet i planen, bestemt hvor ofte den revideres, eller valgt dens ansvarlige redaktør. Bed en anden godkender om at gennemgå den.'
          : 'Du har selv skrevet i planen siden seneste godkendelse. Bed en anden godkender om at godkende den.',

  'interval-not-yours': () =>
    'Kun en godkender for planens afdeling kan ændre, hvor ofte den revideres. Sæt “Måneder mellem revisioner” tilbage, eller bed en godkender om at ændre det.',
  'interval-too-long': ({ longest = 0 }) =>
    `Planen må højst gå ${longest} måneder mellem revisioner. Skriv et mindre tal, eller få grænsen ændret i “Godkendelsesregler”.`,

  'writers-hand': () =>
    'En, der har skrevet i planen, har oprettet din bruger eller ændret din adgangskode, mail, identitet eller dine tilladelser inden for 30 dage ' +
    'eller siden den gældende revision. Det kan også være sket gennem en anden bruger. Bed en anden om at underskrive.',
  'hand-on-writer': () =>
    'En, der har skrevet i planen, har en bruger, som du har oprettet eller har sat adgangskode, mail eller identitet på. Du kunne selv have skrevet ' +
    'i planen som den bruger, så din underskrift tæller ikke her. Bed en anden om at underskrive. ' +
    'Er der ingen anden, kan en administrator give en kollega tilladelsen “Godkender”.',
  'provider-signs': ({ action }) => `Du skal være logget ind med kommunens login for at ${deed(action)}. Log ud, og log ind dér.`,
  'password-not-own': () => 'Din adgangskode er valgt af en anden. Vælg din egen, før du gør andet.',
  'password-wrong': () => 'Adgangskoden er forkert. Intet er gemt. Prøv igen.',
  'proof-required': () => 'Det er mere end 15 minutter siden, du loggede ind. Bekræft, at det er dig, før du underskriver.',

  'malformed-time': () => 'Tidspunktet kunne ikke læses. Vælg dato og klokkeslæt igen.',
  'nothing-upcoming': () => 'Planen har ingen godkendt revision, der venter på at træde i kraft. Genindlæs siden.',
  'no-correction': () => 'Planen har ingen hasterettelse, der afventer godkendelse. Genindlæs siden.',
  'correction-open': () =>
    'Planen har en hasterettelse, som ingen har godkendt endnu. Få den godkendt først, eller sæt en tidligere revision i kraft.',
  'opens-to-public': () =>
    'En hasterettelse kan ikke gøre noget offentligt, som før kun var for medarbejdere. Sæt “Vises for” tilbage, og send det til godkendelse bagefter.',
  'nothing-changed': () => 'Der er ikke rettet noget i planen. Ret den først, eller fortryd hasterettelsen.',
  'already-in-force': () => 'Den revision er allerede i kraft. Vælg en anden.',
  'body-decides': () =>
    'En ændring af den art skal besluttes af et råd, udvalg eller forum. Bed en registrator om at registrere beslutningen.',
  'approver-signs': () => 'En ændring af den art godkendes af en godkender. Bed om godkendelsen i stedet.',
  'comment-too-long': () => 'Teksten er for lang. Skriv højst 2.000 tegn.',
  'unsettled-conflicts': () =>
    'Kladden og en hasterettelse har ændret det samme på hver sin måde. Vælg øverst på siden, hvad der skal stå, og prøv igen.',
  'decision-required': () => 'Skriv, hvem der har besluttet, og sagsnummeret.',
  'decision-date': () => 'Vælg datoen for beslutningen.',
  'minutes-required': () => 'Vælg filen med referatet af beslutningen.',
  'time-required': () => 'Vælg, hvornår revisionen skal træde i kraft.',
  'time-passed': () => 'Tidspunktet er passeret. Vælg et senere, eller lad revisionen træde i kraft med det samme.',
  'revision-required': () => 'Vælg den revision, der skal gælde igen.',
  'unknown-revision': () => 'Revisionen hører ikke til planen. Genindlæs siden, og vælg igen.',
  'unknown-successor': () => 'Planen, der skulle erstatte denne, findes ikke, eller er denne selv. Vælg en anden.',

  'wrong-state': ({ action, state }) =>
    `${state ? standing[state] : 'Planen er kommet videre'}, så du kan ikke ${deed(action)} nu. ` +
    'Genindlæs siden, og se under “Historik”, hvad der er sket.',
  'nothing-in-force': ({ action }) => `Planen har ingen godkendt revision i kraft, så du kan ikke ${deed(action)}.`,
  'no-submission': () =>
    'Planen mangler oplysning om, hvem der sendte den til godkendelse. Send den retur, og få den sendt igen.',
  'changed-since-submission': () =>
    'Planens indhold er ændret, efter at den blev sendt til godkendelse. ' +
    'Send den retur, så den kan sendes til godkendelse igen.',
  'differs-from-revision': () =>
    'Planens indhold er et andet end den godkendte revision. Send ændringerne til godkendelse, eller fjern dem.',
  stale: () =>
    'Planen er ændret, siden du åbnede siden. Intet er gemt. Genindlæs siden, læs planen igennem, og prøv igen.',

  'comment-required': ({ action }) => `Skriv en begrundelse. Du kan ikke ${deed(action)} uden.`,
  'change-note-required': () => 'Skriv i “Ændringsnote”, hvad der er ændret i planen.',
  'change-class-required': () => 'Vælg, om ændringen er “Væsentlig” eller “Mindre”.',
  'change-class-lowered': () =>
    'Forfatteren har sendt ændringen som “Væsentlig”, og det kan ikke sættes ned til “Mindre”. ' +
    'Send planen retur, hvis det er forkert.',
  incomplete: ({ action, problems = [] }) =>
    action === 'approve' || action === 'recordDecision' || action === 'confirmDecision'
      ? `Planen kan ikke godkendes endnu: ${defects(problems.length)} Ret det, eller send planen retur.`
      : `Planen kan ikke sendes til godkendelse endnu: ${defects(problems.length)} Ret det, og send igen.`,
}

const defects = (count: number) => (count === 1 ? 'Der er 1 ting at rette.' : `Der er ${count} ting at rette.`)

/** @returns why the rules refused, and what the person can do about it. */
export const refusalText = (asked: Asked): string => refusals[asked.reason](asked)

const fields: Record<Exclude<PlanField, `sections.${string}`>, string> = {
  title: planTexts.title,
  department: planTexts.department,
  parent: planTexts.parent,
  responsibleEditor: words.responsibleEditor,
  summary: planTexts.summary,
  performedBy: planTexts.performedBy,
  alarmChain: words.alarmChain,
  contactGroups: words.contactGroups,
  actionCards: words.sections.actionCards,
  attachments: approvalTexts.attachments.label,
  roleTasks: recordTexts.tasks,
}

/** @returns the place as the form calls it: `afsnittet “Alarmering”`, `feltet “Titel”`. */
export function placeOf(field: PlanField): string {
  if (!field.startsWith('sections.')) return `feltet “${fields[field as keyof typeof fields]}”`
  const key = field.slice('sections.'.length)
  if (key.startsWith('free:')) return `feltet “${planTexts.freeSections}” (nr. ${key.slice('free:'.length)})`
  return `afsnittet “${words.sections[key as SectionKey]}”`
}

/** What can be filled in besides the section's own text. */
const sectionMends: Partial<Record<SectionKey, string>> = {
  alerting: 'Skriv, hvordan der alarmeres, eller tilføj led i alarmeringsrækkefølgen.',
  actions: `Skriv teksten, eller tilføj handlinger under “${words.phases.immediate}”.`,
  staffing: 'Skriv om bemanding, udstyr eller begge dele.',
  communication: 'Skriv om intern kommunikation, ekstern kommunikation eller begge dele.',
  contacts: 'Tilføj mindst én kontakt eller rolle i en kontaktgruppe.',
}

const missing: Partial<Record<PlanField, string>> = {
  title: 'Planen mangler en titel. Skriv den i feltet “Titel”.',
  parent: 'Et action card skal høre under en anden plan. Vælg planen i feltet “Hører under”.',
  performedBy: 'Det fremgår ikke, hvem der bruger dette action card. Vælg rollen i feltet “Hvem”.',
  actionCards: `Planen har ingen action cards. Opret et under planen, eller sæt flueben ved “${words.noActionCards}”.`,
}

function missingText(field: PlanField, detail?: string): string {
  if (field === 'attachments') {
    return (
      `Bilaget ${quoted(detail, 'uden navn')} mangler en beskrivelse. ` +
      `Skriv i feltet “${approvalTexts.alt}”, hvad filen viser.`
    )
  }
  if (missing[field]) return missing[field]
  if (!field.startsWith('sections.')) return `Planen mangler en ${nameIn(field)}. Vælg en i ${placeOf(field)}.`
  const key = field.slice('sections.'.length) as SectionKey
  return `Der står ikke noget i ${placeOf(field)}. ${sectionMends[key] ?? 'Skriv teksten.'}`
}

const nameIn = (field: PlanField) => fields[field as keyof typeof fields].toLowerCase()

const quoted = (detail: string | undefined, otherwise: string) => (detail ? `“${detail}”` : otherwise)

const problems: Record<ProblemIssue, (problem: Problem) => string> = {
  missing: ({ field, detail }) => missingText(field, detail),
  contradiction: () =>
    `Planen har action cards, men der er også flueben ved “${words.noActionCards}”. ` +
    `Fjern fluebenet, eller flyt planens action cards.`,
  'wrong-kind': ({ detail, kinds = [] }) =>
    `Planen kan ikke høre under ${quoted(detail, 'den valgte plan')}. ` +
    (kinds.length > 0
      ? `Vælg i feltet “Hører under” en plan af typen ${oneOf(kinds)}.`
      : 'Den ligger øverst: ryd feltet “Hører under”.'),
  'editor-inactive': ({ detail }) =>
    `${detail || 'Den ansvarlige redaktør'} er ikke længere aktiv bruger. Vælg en anden i feltet “Ansvarlig redaktør”.`,
  'contact-gone': ({ field }) => `En kontakt i ${placeOf(field)} findes ikke længere. Fjern den, eller vælg en anden.`,
  'contact-inactive': ({ field, detail }) =>
    `Kontakten ${quoted(detail, 'uden navn')} i ${placeOf(field)} er ikke længere aktiv. ` +
    `Vælg en anden, eller fjern den.`,
  'contact-unreachable': ({ field, detail }) =>
    `Kontakten ${quoted(detail, 'uden navn')} i ${placeOf(field)} har hverken telefon, mail eller anden vej. ` +
    `Skriv en på kontakten.`,
  'role-gone': ({ field }) => `En rolle i ${placeOf(field)} findes ikke længere. Fjern den, eller vælg en anden.`,
  'role-unreachable': ({ field, detail }) =>
    `Ingen af dem, der varetager rollen ${quoted(detail, 'uden navn')} i ${placeOf(field)}, kan nås. ` +
    'Skriv en telefon eller mail på kontakten, eller vælg en anden på rollen.',
  'step-role-vacant': ({ field, detail }) =>
    `Rollen ${quoted(detail, 'uden navn')} i ${placeOf(field)} er vakant, og ingen med et telefonnummer træder i stedet. ` +
    'Skriv, hvem der har rollen, giv afdelingen en leder, eller skriv krisestabens vagt under “Når det sker”.',
  'plan-gone': ({ field }) =>
    `En plan i ${placeOf(field)} findes ikke længere. Fjern henvisningen, eller vælg en anden plan.`,
  'plan-out-of-use': ({ field, detail }) =>
    `Planen ${quoted(detail, 'uden titel')} i ${placeOf(field)} er taget ud af brug. ` +
    `Vælg en anden plan, eller fjern henvisningen.`,
  'step-without-text': ({ field }) =>
    `En handling i ${placeOf(field)} siger hvem, men ikke hvad. Skriv, hvad der skal gøres, eller fjern handlingen.`,
  'digit-run': ({ field, detail }) =>
    `I ${placeOf(field)} står ${quoted(detail, 'for mange cifre i træk')}, som er længere end et telefonnummer. ` +
    'Skil tallene ad med komma eller ord, eller slet det, der er blevet stående fra en tidligere rettelse.',
  'heading-jump': ({ field, detail }) =>
    `Overskriften ${quoted(detail, 'uden tekst')} i ${placeOf(field)} springer et niveau over. Gør den én størrelse større.`,
  'bare-link': ({ field, detail }) =>
    `Linket ${quoted(detail, 'uden tekst')} i ${placeOf(field)} siger ikke, hvor det fører hen. ` +
    'Skriv det, der er at læse dér, som linkets tekst.',
  'empty-link': ({ field, detail }) =>
    `Et link til ${quoted(detail, 'en adresse')} i ${placeOf(field)} har ingen tekst. Skriv en, eller fjern linket.`,
  'inside-link': ({ field, detail }) =>
    `Linket ${quoted(detail, 'uden tekst')} i ${placeOf(field)} er en adresse på dette websted, som kan flytte. ` +
    'Indsæt en henvisning til planen i stedet.',
  'code-link': ({ field, detail }) =>
    `Linket ${quoted(detail, 'uden tekst')} i ${placeOf(field)} er et program og ingen adresse. Fjern det.`,
  'figure-without-picture': ({ field, detail }) =>
    `Et billede i ${placeOf(field)} mangler sin fil${detail ? `: ${quoted(detail, '')}` : ''}. Vælg den, eller slet billedet.`,
  'figure-without-alt': ({ field, detail }) =>
    `Billedet ${quoted(detail, 'uden navn')} i ${placeOf(field)} mangler en beskrivelse for dem, der ikke kan se det. Skriv, hvad det viser.`,
  'free-section-without-heading': ({ field }) => `Afsnittet i ${placeOf(field)} mangler en overskrift. Skriv den.`,
  'free-section-without-text': ({ field, detail }) =>
    `Der står ikke noget under overskriften ${quoted(detail, 'uden navn')} i ${placeOf(field)}. ` +
    `Skriv teksten, eller fjern afsnittet.`,
  'attachment-gone': ({ detail }) =>
    `Filen ${quoted(detail, 'uden navn')} i ${placeOf('attachments')} mangler på serveren. ` +
    'Læg den ind igen, eller fjern bilaget.',
  'picture-gone': ({ field, detail }) =>
    `Filen til billedet ${quoted(detail, 'uden navn')} i ${placeOf(field)} mangler på serveren. Læg den ind igen, eller slet billedet.`,
}

const oneOf = (kinds: readonly PlanKind[]) => kinds.map((kind) => words.kinds[kind].toLowerCase()).join(' eller ')

/** @returns what is wrong, where, and how to mend it. */
export const problemText = (problem: Problem): string => problems[problem.issue](problem)
