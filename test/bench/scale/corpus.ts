/**
 * Plans of an invented municipality of any size, plan `i` always the same: 9 sections, lists, 8 contacts and 3 roles, about
 * 900 words. 5 of 8 contacts and 2 of 3 roles come from a pool that all plans share; the others from a block of 50 plans, so
 * that the reach of a change can be told apart from the size of the site. The sentences are the demo's, with words exchanged.
 */
import { plans as demoPlans } from '../../../demo/plans'

type Random = () => number

const rng = (seed: number): Random => {
  let state = (seed * 2654435761 + 12345) % 2147483647
  if (state <= 0) state += 2147483646
  return () => (state = (state * 48271) % 2147483647) / 2147483647
}

const isPlain = (text: string): boolean => /^[A-ZÆØÅ].{35,}\.$/.test(text) && !/[{}[\]]/.test(text)
const sentences = [...new Set(textsIn(demoPlans).flatMap((text) => text.split(/(?<=[.:?])\s+|\n+/)))].filter(isPlain)
const words = [...new Set(sentences.join(' ').match(/[a-zæøå]{5,}/g))]

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

const list = (text: string): string[] => text.split(', ')
const topics = list('Strømsvigt, IT-nedbrud, Forurenet drikkevand, Stormflod, Skybrud, Brand, Pandemi, Hedebølge, Snestorm, Cyberangreb, Evakuering, Bortkommen borger, Bombetrussel, Svigtende varme, Kemikalieudslip, Personalemangel, Nedbrud i telefonien, Smitsom sygdom, Trusler mod ansatte, Tab af arkiv')
const places = list('Fjordbo, Sydskolen, Rådhuset, Havnegården, Nordlyset, Åhuset, Vandværket, Hjemmeplejen Øst, Genbrugspladsen, Kulturhuset, Bakkegården, Sundhedshuset, Svømmehallen, Børnehuset Kløver, Materielgården, Biblioteket, Plejecenter Solhjem, Tandplejen, Jobcentret, Musikskolen')
const posts = list('Afsnitsleder, Vagtchef, Driftsleder, Souschef, Teamleder, Pedel, Koordinator, Sikkerhedsleder, IT-vagt, Kontaktperson')
const roleNames = list('Kriseleder, Indsatsleder, Logfører, Stabschef, Kommunikationsansvarlig, Beredskabskoordinator, Evakueringsleder, Teknisk vagt, Forsyningsleder, Sygeplejevagt, Telefonpasser, Afløser')

/** Of how many plans a block is, whose contacts and roles no other plan names. */
const block = 50

const numbers = (count: number): number[] => [...Array(count).keys()]
const blocks = (plans: number): number[] => numbers(Math.ceil(plans / block))

/** `c12` is shared, `b3-4` is of block 3. */
export const contactKeys = (plans: number): string[] => [...numbers(60).map((k) => `c${k}`), ...blocks(plans).flatMap((b) => numbers(10).map((k) => `b${b}-${k}`))]
export const roleKeys = (plans: number): string[] => [...numbers(12).map((k) => `r${k}`), ...blocks(plans).flatMap((b) => [0, 1].map((k) => `s${b}-${k}`))]

/** The place of a key in its kind: the shared first. */
function placeOf(key: string, shared: number, each: number): number {
  const [first = '', second] = key.slice(1).split('-')
  return second === undefined ? Number(first) : shared + Number(first) * each + Number(second)
}

export function contact(key: string) {
  const n = placeOf(key, 60, 10)
  const title = posts[Math.floor(rng(n + 7)() * posts.length)] ?? ''
  return { name: `${title}, vagt ${n + 1}`, title, phone: `+45${95010000 + (n % 100000)}`, mail: `k${n}@fjordby.example`, open: n % 2 === 0 }
}

export function role(key: string) {
  const n = placeOf(key, 12, 2)
  const isShared = key.startsWith('r')
  const holders = isShared ? [`c${n}`, `c${n + 12}`] : [`b${key.slice(1).split('-')[0]}-${n % 10}`, `c${Math.floor(rng(n + 99)() * 60)}`]
  return { title: isShared ? (roleNames[n] ?? '') : `${roleNames[n % 12]} ${n}`, holders }
}

const sections = [['situation', 2, 0], ['alerting', 1, 0], ['tasks', 1, 6], ['actions', 1, 0], ['leadership', 2, 0], ['staffing', 1, 4], ['communication', 1, 3], ['otherMatters', 2, 0], ['free', 1, 4]] as const
export type SectionName = (typeof sections)[number][0]

export function plan(i: number) {
  const random = rng(i + 1)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T
  const sentence = (): string => pick(sentences).replace(/[a-zæøå]{5,}/g, (word) => (random() < 1 / 14 ? pick(words) : word))
  const distinct = (count: number, make: () => string): string[] => {
    const found = new Set<string>()
    while (found.size < count) found.add(make())
    return [...found]
  }
  const own = Math.floor(i / block)
  const contacts = [...distinct(5, () => `c${Math.floor(random() * 60)}`), ...distinct(3, () => `b${own}-${Math.floor(random() * 10)}`)]
  const roles = [...distinct(2, () => `r${Math.floor(random() * 12)}`), `s${own}-${Math.floor(random() * 2)}`]
  const steps = (count: number) =>
    numbers(count).map((at) => ({
      text: sentence(),
      role: at % 2 ? null : (roles[at % 3] ?? null),
      contact: at % 2 ? (contacts[at % 8] ?? null) : null,
    }))
  const month = String(1 + (i % 9)).padStart(2, '0')
  const day = String(1 + (i % 27)).padStart(2, '0')
  return {
    title: `${topics[i % 20]} – ${places[Math.floor(i / 20) % 20]}${i >= 400 ? ` ${Math.floor(i / 400) + 1}` : ''}`,
    slug: `plan-${i}`,
    department: Math.floor(i / 100),
    open: i % 2 === 0,
    level: `Kriseniveau ${1 + (i % 3)}`,
    summary: sentence().slice(0, 380),
    approved: `2026-${month}-${day}`,
    contacts,
    roles,
    sections: Object.fromEntries(
      sections.map(([key, paragraphs, items]) => [
        key,
        { paragraphs: numbers(paragraphs).map(() => numbers(3).map(sentence).join(' ')), items: numbers(items).map(sentence) },
      ]),
    ) as Record<SectionName, { paragraphs: string[]; items: string[] }>,
    phases: { immediate: steps(4), shortly: steps(4), followUp: steps(3) },
  }
}
