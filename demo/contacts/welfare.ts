/** Health and care, children and schools. */
import { altid, duty, home, mail, person, phone } from './builders'

const sundhed = 'sundhed-og-omsorg'
const pleje = 'plejecentrene'
const skole = 'boern-og-skole'

export const welfare = {
  // Sundhed og Omsorg
  'karen-lindvig': person(
    sundhed, 'Karen Lindvig', 'Sundheds- og omsorgschef',
    phone('20 01'),
    home('93 01'),
    mail('kali'),
  ),
  'birgit-soendervang': person(
    sundhed, 'Birgit Søndervang', 'Risikomanager',
    phone('20 02'),
    home('93 02'),
    mail('biso'),
  ),
  'yusuf-demir': person(sundhed, 'Yusuf Demir', 'Leder af Visitationen', phone('20 03'), mail('yude')),
  visitationen: duty(sundhed, 'Visitationen', phone('20 10', 'Hverdage kl. 8-15'), mail('visitation')),
  akutteamet: duty(sundhed, 'Akutteamet', phone('20 11', altid)),
  hjaelpemiddeldepotet: duty(sundhed, 'Hjælpemiddeldepotet', phone('20 12', altid), mail('depot')),

  // Hjemmeplejen
  'charlotte-engdal': person(
    'hjemmeplejen', 'Charlotte Engdal', 'Leder af Hjemmeplejen',
    phone('21 01'),
    home('93 21'),
    mail('chen'),
  ),
  'mikkel-havgaard': person(
    'hjemmeplejen', 'Mikkel Havgaard', 'Distriktsleder, Nord',
    phone('21 02'),
    home('93 22'),
    mail('miha'),
  ),
  'lisbeth-kaervang': person('hjemmeplejen', 'Lisbeth Kærvang', 'Distriktsleder, Syd', phone('21 03'), mail('lika')),
  'hjemmeplejens-vagttelefon': duty('hjemmeplejen', 'Hjemmeplejens vagttelefon', phone('21 10', 'Kl. 7-23')),
  'nattevagten-i-hjemmeplejen': duty('hjemmeplejen', 'Nattevagten i Hjemmeplejen', phone('21 11', 'Kl. 23-7')),

  // Plejecentrene
  'inger-brix': person(pleje, 'Inger Brix', 'Centerleder, Fjordglimt', phone('22 01'), home('93 31'), mail('inbr')),
  'susan-tolstrup': person(
    pleje, 'Susan Tolstrup', 'Centerleder, Elmehaven',
    phone('22 02'),
    home('93 32'),
    mail('suto'),
  ),
  'vagten-fjordglimt': duty(pleje, 'Vagten på Fjordglimt', phone('22 10', altid)),
  'vagten-elmehaven': duty(pleje, 'Vagten på Elmehaven', phone('22 11', altid)),
  centralkoekkenet: duty(pleje, 'Centralkøkkenet', phone('22 12', 'Kl. 6-18')),

  // Børn og Skole
  'jeppe-noerholm': person(skole, 'Jeppe Nørholm', 'Børne- og skolechef', phone('30 01'), home('94 01'), mail('jeno')),
  'maria-westerlund': person(skole, 'Maria Westerlund', 'Skoleleder, Fjordbyskolen', phone('30 02'), mail('mawe')),
  'thomas-rabjerg': person(skole, 'Thomas Rabjerg', 'Skoleleder, Nørrestrandskolen', phone('30 03'), mail('thra')),
  'camilla-storgaard': person(
    skole, 'Camilla Storgård', 'Dagtilbudsleder',
    phone('30 04'),
    home('94 04'),
    mail('cast'),
  ),
  'hanne-sejr': person(skole, 'Hanne Sejr', 'Ledende skolepsykolog', phone('30 05'), home('94 05'), mail('hase')),
  'boern-og-skoles-vagttelefon': duty(skole, 'Børn og Skoles vagttelefon', phone('30 10', 'Kl. 6-22')),
  'den-sociale-doegnvagt': duty(skole, 'Den sociale døgnvagt', phone('30 11', 'Når kommunen har lukket')),
}
