/** The town hall: direction, IT, communication and citizens’ service. */
import { altid, duty, home, mail, other, person, phone, staffMail } from './builders'

const stab = 'direktion-og-stab'
const it = 'it-og-digitalisering'
const kom = 'kommunikation'
const borger = 'borgerservice-og-arbejdsmarked'

export const administration = {
  // Direktion og Stab
  'torben-askegaard': person(stab, 'Torben Askegaard', 'Kommunaldirektør', phone('10 01'), home('90 01'), mail('toas')),
  'merete-overby': person(stab, 'Merete Overby', 'Stabschef', phone('10 02'), home('90 02'), mail('meov')),
  'signe-moelgaard': person(
    stab, 'Signe Mølgaard', 'Beredskabskoordinator',
    phone('10 03'),
    home('90 03'),
    mail('beredskab'),
  ),
  'anders-vestbjerg': person(stab, 'Anders Vestbjerg', 'Databeskyttelsesrådgiver', phone('10 04'), mail('dpo')),
  'ulla-thorsager': person(stab, 'Ulla Thorsager', 'HR-chef', phone('10 05'), home('90 05'), mail('ulth')),
  'kirsten-holmboe': person(stab, 'Kirsten Holmboe', 'Direktionssekretær', phone('10 06'), home('90 06'), mail('kiho')),
  'preben-dalsoe': person(stab, 'Preben Dalsø', 'Driftsleder på rådhuset', phone('10 07'), home('90 07'), mail('prda')),
  krisestabsvagten: duty(stab, 'Krisestabsvagten', phone('10 10', altid), mail('krisestab')),
  'alle-ledere': duty(
    stab, 'Alle ledere',
    staffMail('alle-ledere'),
    other('Sms-gruppen “Ledere” i kommunens sms-tjeneste'),
  ),

  // IT og Digitalisering
  'rasmus-fuglsig': person(it, 'Rasmus Fuglsig', 'IT-chef', phone('11 01'), home('91 01'), mail('rafu')),
  'nadia-el-amin': person(it, 'Nadia El-Amin', 'Driftsleder', phone('11 02'), home('91 02'), mail('nael')),
  'jonas-ravnkilde': person(it, 'Jonas Ravnkilde', 'Systemadministrator', phone('11 03'), mail('jora')),
  'peter-klint': person(it, 'Peter Klint', 'Netværkstekniker', phone('11 04'), home('91 04'), mail('pekl')),
  'it-vagten': duty(it, 'IT-vagten', phone('11 10', altid), mail('it-vagt')),
  servicedesk: duty(it, 'Servicedesk', phone('11 11', 'Hverdage kl. 7-16'), mail('servicedesk')),
  superbrugere: duty(
    it, 'Superbrugerne',
    staffMail('superbrugere'),
    other('Sms-gruppen “Superbrugere”; navnene hænger på hver afdelings opslagstavle'),
  ),

  // Kommunikation
  'trine-hoejlund': person(kom, 'Trine Højlund', 'Kommunikationschef', phone('12 01'), home('92 01'), mail('trho')),
  'emil-sandager': person(kom, 'Emil Sandager', 'Kommunikationskonsulent', phone('12 02'), mail('emsa')),
  pressetelefonen: duty(kom, 'Pressetelefonen', phone('12 10', 'Kl. 7-22 alle dage'), mail('presse')),

  // Borgerservice og Arbejdsmarked
  'pernille-skovsende': person(
    borger, 'Pernille Skovsende', 'Borgerservice- og arbejdsmarkedschef',
    phone('50 01'),
    home('96 01'),
    mail('pesk'),
  ),
  'fatima-rahmani': person(
    borger, 'Fatima Rahmani', 'Leder af Borgerservice',
    phone('50 02'),
    home('96 02'),
    mail('fara'),
  ),
  'kristian-obel': person(borger, 'Kristian Obel', 'Leder af Ydelse', phone('50 03'), mail('krob')),
  hovednummeret: duty(borger, 'Hovednummeret', phone('00 00', 'Hverdage kl. 8-15'), mail('kommunen')),
}
