import { describe, expect, it } from 'vitest'
import { faultMail } from '../../../components/site/script/fault-mail'

const about = { kind: 'Nummeret svarer ikke', page: 'IT-nedbrud – indsatsplan – Fjordby Kommune', section: 'Alarmering', address: 'https://beredskab.example/planer/it-nedbrud/#alarmering' }

describe('the mail about a fault on a page', () => {
  const read = (words: string) => {
    const { searchParams, pathname } = new URL(faultMail('kim@fjordby.example', { ...about, words }))
    return { to: pathname, subject: searchParams.get('subject'), body: searchParams.get('body')?.split('\r\n') }
  }

  it('says what is wrong, in which section, and where', () => {
    expect(read('Vagten & nr. 95 01 00 01?')).toEqual({
      to: 'kim@fjordby.example',
      subject: 'Nummeret svarer ikke: IT-nedbrud – indsatsplan – Fjordby Kommune',
      body: ['Nummeret svarer ikke', 'Vagten & nr. 95 01 00 01?', '', 'Afsnit: Alarmering', about.page, about.address],
    })
  })

  it('needs no words, and what a reader writes changes nothing but the body', () => {
    expect(read('').body).toEqual(['Nummeret svarer ikke', '', 'Afsnit: Alarmering', about.page, about.address])
    expect(read('x&cc=alle@fjordby.example')).toMatchObject({ to: 'kim@fjordby.example', subject: expect.stringMatching(/^Nummeret/) as string })
    expect(new URL(faultMail('kim@fjordby.example', { ...about, words: '&cc=x' })).searchParams.has('cc')).toBe(false)
  })
})
