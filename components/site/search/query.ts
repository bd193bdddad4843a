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
  ('hvad hvem hvor hvordan hvornår hvilken hvilke gør gøre skal kan må vil jeg du vi man mig min mit mine os vores der som ' +
    'når hvis og i på ved af for fra med til om en et den det de er har bliver blevet være ikke nu straks først ring ringer ' +
    'hjælp plan planen planer planerne liste listen instruks procedure vejledning find tlf telefonnummer nummer nummeret virker virke folk noget nogen sker sket ' +
    'kommer kommet kom gået får fik jeres deres hos lige meget alle the is are am was what where when how who do does did to in of an we my our and or not for on at with there i a ' +
    'it\'s call number please help can could should must have has had been be you your they their this that these out off no any some there\'s ' +
    'under over efter holder holde laver lave tager giver findes står bruger bruge').split(' '),
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
