import { describe, expect, it } from 'vitest'
import { prepared, searchPlans } from '../../../components/admin/find/search'

const plans = [
  { id: '1', title: 'Strømsvigt på plejecenter', detail: 'Indsatsplan, Sundhed', text: 'Hent generatoren i kælderen.\nRing til beredskabsvagten.' },
  { id: '2', title: 'IT-nedbrud', detail: 'Indsatsplan, Digitalisering', text: 'Krisekommunikation begynder straks, når strømmen går.' },
  { id: '3', title: 'Vand', detail: 'Delplan, Teknik', text: 'Forsyning af vand ved svigt.' },
].map(prepared)
const whole = (word: string) => [word]
const found = (query: string, partsOf = whole) => searchPlans(plans, query, partsOf, 10).map(({ id }) => id)

describe('the search of the admin', () => {
  it('finds parts of compounds, other spellings, and the department, and puts hits in the title first', () => {
    expect(found('kommunikation')).toEqual(['2'])
    expect(found('strøm')).toEqual(['1', '2'])
    expect(found('stroem')).toEqual(['1', '2'])
    expect(found('nedbrud digitalisering')).toEqual(['2'])
    expect(found('itnedbrud')).toEqual(['2'])
  })

  it('asks for every word, and for a compound’s parts where the whole stands nowhere', () => {
    expect(found('generator vand')).toEqual([])
    expect(found('vandforsyning')).toEqual([])
    expect(found('vandforsyning', (word) => (word === 'vandforsyning' ? ['vand', 'forsyning'] : [word]))).toEqual(['3'])
  })

  it('finds nothing of nothing, and shows the words around what was found', () => {
    expect(found('  ')).toEqual([])
    expect(found('§')).toEqual([])
    expect(searchPlans(plans, 'kælderen', whole, 10)[0]?.around).toBe('Hent generatoren i kælderen. Ring til beredskabsvagten.')
    expect(searchPlans(plans, 'plejecenter', whole, 10)[0]?.around).toBe('')
  })
})
