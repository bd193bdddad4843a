/** What is doubtful about an import, as questions with their answers. What is only worth knowing is no question (answer.ts). */
import type { Choice, Edit, Question, ShownContact } from '../../collections/imports/review'
import { planKinds } from '../../domain/approval/vocabulary'
import { importAdminTexts as texts, words } from '../../messages'
import type { Reason, Remark } from '../types'
import { picturesIn } from '../formats/pictures'
import { suggestedText } from '../picture-text'
import { whoIs } from '../who'
import { allLines, allSections, sectionWith, type NamedLine } from './outline'
import { shownPicture } from './pictures'
import { placeOfSection, placesFor } from './places'
import type { ReviewState } from './state'

type Shape = 'kind' | 'title' | 'lines' | 'whose' | 'picture' | 'seen'

/** Reasons that somebody must decide about, and how. */
const shapes: Partial<Record<Reason, Shape>> = {
  kindAssumed: 'kind',
  noTitle: 'title',
  noHeading: 'lines',
  placedByItsWords: 'lines',
  whoseNumber: 'whose',
  pairedByPlace: 'seen',
  longNumber: 'seen',
  incompleteNumber: 'seen',
  uncertainName: 'seen',
  sameName: 'seen',
  trackedChanges: 'seen',
  unreadableDate: 'seen',
  pictureWithoutText: 'picture',
  pictureInFront: 'picture',
}

export const isQuestion = ({ reason }: Remark): boolean => reason in shapes

/** Text without a heading is one question for the section it stands in, and not one for each line. */
function isFirstOf({ plan }: ReviewState): (remark: Remark) => boolean {
  const told = new Set<string>()
  return ({ reason, line, text }) => {
    if (reason !== 'noHeading') return true
    const at = allLines(plan.sections).find((each) => each.line === line && each.text === text)
    const section = (at && sectionWith(plan.sections, at.id)?.id) ?? questionOf({ reason, line, text })
    return !told.has(section) && Boolean(told.add(section))
  }
}

/** The lines that the question about the first of them is about. */
function withoutHeading({ plan }: ReviewState, [first]: readonly NamedLine[]): NamedLine[] {
  const section = first && sectionWith(plan.sections, first.id)
  const told = new Set(plan.attention.flatMap(({ reason, line }) => (reason === 'noHeading' ? [line] : [])))
  return section?.passages.filter(({ line }) => told.has(line)) ?? []
}

/** @returns the name of the question about a remark, the same each time the document is read */
export const questionOf = ({ reason, line, text }: Remark): string => `${reason}:${line}:${text.slice(0, 60)}`

interface Known {
  departments: readonly Choice[]
  contacts: readonly ShownContact[]
}

/** @param known what Planværk has; without it only what the document itself makes doubtful is asked */
export function questionsOf(state: ReviewState, { departments, contacts }: Known = { departments: [], contacts: [] }): Question[] {
  const { plan, answered } = state
  const about = [...plan.attention, ...plan.unplaced].filter(isQuestion)
  const once = [...new Map(about.map((remark) => [questionOf(remark), remark])).values()].filter(isFirstOf(state))
  return [
    ...(state.department === null || answered.has('department') ? [aboutDepartment(state, departments)] : []),
    ...once.map((remark) => ({ ...asked(state, remark), answered: answered.has(questionOf(remark)) })),
    ...contacts
      .filter(({ status }) => status === 'otherNumber' || status === 'otherName')
      .map((contact) => aboutContact(contact, answered)),
  ]
}

export const openQuestions = (state: ReviewState, known?: Known): Question[] =>
  questionsOf(state, known).filter(({ answered }) => !answered)

const plain = { quote: '', line: 0, answered: false, answers: [], choose: null, lines: [], write: null, picture: null }

const aboutDepartment = ({ plan, department, answered }: ReviewState, departments: readonly Choice[]): Question => ({
  ...plain,
  id: 'department',
  text: texts.questions.department(plan.metadata.department),
  answered: answered.has('department') && department !== null,
  choose: {
    label: texts.department,
    groups: [{ label: texts.department, choices: [...departments] }],
    chosen: department ?? '',
    as: 'department',
  },
})

function asked(state: ReviewState, remark: Remark): Question {
  const { reason, line, text } = remark
  const id = questionOf(remark)
  const ask = texts.questions.reasons[reason as keyof typeof texts.questions.reasons]
  const question: Question = { ...plain, id, text: ask, quote: text, line }
  const shape = shapes[reason]
  if (shape === 'kind') return { ...question, ...aboutKind(state, id) }
  if (shape === 'title') return { ...question, write: state.title }
  if (shape === 'picture') return { ...question, ...aboutPicture(state, remark, id) }
  const said = allLines(state.plan.sections).filter((each) => each.line === line && (each.text === text || text === ''))
  const lines = reason === 'noHeading' ? withoutHeading(state, said) : said
  if (shape === 'lines') return { ...question, ...aboutLines(state, lines, id) }
  if (shape === 'whose') return { ...question, text: texts.questions.whose(text), answers: whoseAnswers(state, lines[0], id) }
  return { ...question, answers: [{ label: texts.questions.itIsRight, edit: { do: 'seen', answers: id } }] }
}

/** What it shows is written, with what a program guessed as a beginning; or the picture is left out. */
function aboutPicture({ document }: ReviewState, { reason, line }: Remark, answers: string): Partial<Question> {
  const block = picturesIn(document).find((each) => each.line === line)
  if (!block?.file) return {}
  const picture = block.file.hash
  const isSaid = reason === 'pictureInFront'
  return {
    picture: shownPicture(block.file),
    write: isSaid ? null : suggestedText(block.alt),
    answers: [
      ...(isSaid ? [{ label: texts.questions.takeAlong, edit: { do: 'seen' as const, answers } }] : []),
      { label: texts.questions.leavePicture, edit: { do: 'picture', picture, alt: null, answers } },
    ],
  }
}

const aboutKind = ({ kind }: ReviewState, answers: string): Pick<Question, 'choose' | 'answers'> => ({
  answers: [{ label: texts.questions.keepKind(words.kinds[kind]), edit: { do: 'kind', kind, answers } }],
  choose: {
    label: texts.kind,
    groups: [{ label: texts.kind, choices: planKinds.map((value) => ({ value, label: words.kinds[value] })) }],
    chosen: kind,
    as: 'kind',
  },
})

function aboutLines({ plan, kind }: ReviewState, lines: readonly NamedLine[], answers: string): Pick<Question, 'choose' | 'answers' | 'lines'> {
  const section = lines[0] && sectionWith(plan.sections, lines[0].id)
  const under = plan.sections.find(({ children }) => section && children.includes(section))
  return {
    lines: lines.map(({ id }) => id),
    answers: [{ label: texts.questions.stay, edit: { do: 'seen', answers } }],
    choose: {
      label: texts.moveTo,
      groups: placesFor(kind, plan.sections),
      chosen: section ? placeOfSection(section, under) : '',
      as: 'lines',
    },
  }
}

/** Those near the number who have none: nobody is guessed at, and nobody far away is offered. */
function whoseAnswers({ plan }: ReviewState, line: NamedLine | undefined, answers: string): Question['answers'] {
  const nobody = { label: texts.questions.nobodys, edit: { do: 'seen' as const, answers } }
  if (!line) return [nobody]
  const here = allSections(plan.sections).find(({ passages }) => passages.includes(line))
  const reached = (each: NamedLine) => each.contacts.some((at) => (plan.contacts[at]?.phones.length ?? 0) > 0)
  const isPerson = (each: NamedLine) => whoIs(each.text.replaceAll('\n', ', ')).kind === 'person'
  const people = (here?.passages ?? []).filter((each) => each !== line && !reached(each) && isPerson(each))
  return [
    ...people.map((each) => ({ label: each.text.replaceAll('\n', ', '), edit: { do: 'whose' as const, line: line.id, who: each.id, answers } })),
    nobody,
  ]
}

function aboutContact({ place, name, phones, known, status, lines }: ShownContact, answered: ReadonlySet<string>): Question {
  const id = `contact:${place}`
  const say = (label: string, chosen: ShownContact['use']): { label: string; edit: Edit } => ({
    label,
    edit: { do: 'contact', contact: place, use: chosen, answers: id },
  })
  const { questions } = texts
  const knownAs = { name: known?.name ?? '', phones: known?.phones ?? [] }
  const answers = [
    say(questions.useKnown(knownAs.name, knownAs.phones), 'known'),
    ...(status === 'otherNumber' ? [say(questions.addNumber(phones), 'add')] : []),
    say(questions.somebodyElse(name), 'new'),
    say(questions.leaveOut, 'leave'),
  ]
  const text =
    status === 'otherNumber' ? questions.otherNumber(name, phones, knownAs.phones) : questions.otherName(name, knownAs.name, phones)
  return { ...plain, id, text, line: lines[0] ?? 0, answered: answered.has(id), answers }
}
