/** From what a reader types to the words to look for. */

export interface Query {
  /** In order; phone numbers as their digits alone. */
  words: string[]
  /** With those that say nothing by themselves: they do in a phrase, as in "logge på". */
  all: string[]
  /** The reader asks what to do, which action cards answer best. */
  asksWhatToDo: boolean
}

/** Words that say nothing of what is looked for, when others do. */
export const empty: ReadonlySet<string> = new Set(
  ('hvad hva hvem hvor hvordan hvornår hvorfor hvilken hvilke hvis gør gøre gjort skal skulle kan ka kunne må vil ville bør jeg du vi man mig dig os han hun ham hende ' +
    'min mit mine din dit dine vores jeres deres sin sit sine dem den det de der her som når og i på ved af fra for med mod til om en et ene anden andre er var har ' +
    'havde haft bliver blev blevet være været ikke nu straks først igen altid aldrig så også bare lige jo vel ellers måske helt meget mere mest lidt alt alle ' +
    'alting hele samme selv kun godt gerne hurtigt pludselig snart stadig allerede imens mens efter under over før inden ind ud op ned nede oppe inde ude ny nye nyt ' +
    'ring ringe ringer ringet ringes hjælp plan planen planer planerne liste listen instruks procedure vejledning find tlf telefonnummer nummer nummeret virker virke folk ' +
    'noget nogen nogle ingen ingenting sker sket kommer kommet kom går gået gik får fik fået hos holder holde laver lave lavet tager tage taget giver give ' +
    'findes står stå bruger bruge sagt siger sige tror tro ved ser se set synes hedder ligger lægger lægge sidder jer dag dagen dette denne disse ad å a lol øh hej tak ' +
    'the is are am was were what where when how who whom which why do does did to in of an we us our and or not for on at with by from as if its he she his her ' +
    'him me my mine your you they them their there here this that these those out off up down into after before no any some so then than just only very much many ' +
    'every all one it\'s i\'m there\'s don\'t doesn\'t can\'t call number please help can cannot could should shall will would may must have has had been be being ' +
    'get gets got go goes going went come comes coming came make made take takes use used need needs want say says said tell know think about now still again ' +
    'allowed something somebody someone anybody everybody everything nothing thing first people').split(' '),
)
const doing = /\b(hvad (skal|gør|må|kan)|hvordan (gør|skal)|skal (jeg|vi|man)|gøre nu|action card|trin for trin|huskeliste|tjekliste)(?!\p{L})/iu

/** `+45 9501 1001`, `95-01-10-01` and `950 110 01` are one number; so is `1-1-2`. */
const phone = /(?<![\p{L}\d])\(?\+?\d(?:[ .()/-]{0,2}\d)+(?![\p{L}\d])/gu

export const wordPattern = /[\p{L}\p{N}]+(?:[-'’.][\p{L}\p{N}]+)*/gu

/** @param text as typed */
export function parseQuery(text: string): Query {
  const joined = text.normalize('NFC').replace(phone, (number) => number.replace(/^(\+|00)45(?=\D*(\d\D*){8}$)/, '').replace(/\D/g, ''))
  const all = joined.toLowerCase().match(wordPattern) ?? []
  const telling = all.filter((word) => !empty.has(word))
  const asksWhatToDo = doing.test(text)
  return { words: [...new Set(telling.length > 0 || asksWhatToDo ? telling : all)], all, asksWhatToDo }
}
