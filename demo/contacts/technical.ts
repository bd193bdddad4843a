/** Roads, parks, harbour and environment. */
import { altid, duty, home, mail, person, phone } from './builders'

const teknik = 'teknik-og-miljoe'

export const technical = {
  // Teknik og Miljø, Vej og Park
  'soeren-bakholm': person(
    teknik, 'Søren Bakholm', 'Teknik- og miljøchef',
    phone('40 01'),
    home('95 01'),
    mail('soba'),
  ),
  'line-tornbjerg': person(teknik, 'Line Tornbjerg', 'Miljøleder', phone('40 02'), home('95 02'), mail('lito')),
  'kaj-munkholm': person(teknik, 'Kaj Munkholm', 'Havnefoged', phone('40 03'), mail('havn')),
  miljoevagten: duty(teknik, 'Miljøvagten', phone('40 10', altid)),
  'bent-kragelund': person(
    'vej-og-park', 'Bent Kragelund', 'Leder af Vej og Park',
    phone('41 01'),
    home('95 11'),
    mail('bekr'),
  ),
  'dennis-ahlberg': person('vej-og-park', 'Dennis Ahlberg', 'Holdleder', phone('41 02'), home('95 12')),
  vejvagten: duty('vej-og-park', 'Vejvagten', phone('41 10', altid)),
}
