/** Those outside the municipality whom the plans call. */
import { altid, external, other, phone, short } from './builders'

export const outside = {
  alarmcentralen: external('Alarmcentralen', 'Brand, ambulance og politi', short('112', altid)),
  politiet: external('Politiet', 'Når det ikke haster', short('114', altid)),
  brandvaesenet: external(
    'Fjordlandets Brandvæsen', 'Vagtcentral, Brandvej 4',
    phone('70 01', altid),
    other('SINE-radio: kommunens kanal'),
  ),
  'regionshospitalet-fjordby': external('Regionshospitalet Fjordby', 'Akutmodtagelse', phone('70 02', altid)),
  laegevagten: external('Lægevagten', 'Hverdage kl. 16-8, weekend og helligdage', phone('70 03')),
  embedslaegen: external('Embedslægen', 'Vagthavende', phone('70 04', altid)),
  'fjord-forsyning': external('Fjord Forsyning', 'Driftsvagt, vand og spildevand', phone('71 01', altid)),
  'fjordby-fjernvarme': external('Fjordby Fjernvarme', 'Driftsvagt', phone('71 02', altid)),
  strandnet: external('Strandnet', 'Fejlmelding, el', phone('71 03', altid)),
  'havblik-it-drift': external('Havblik IT-drift', 'Kommunens driftsleverandør', phone('72 01', altid)),
  'omsorgsjournalens-support': external('Omsorgsjournalens support', 'Leverandørens hotline', phone('72 02', altid)),
  'fjordby-busser': external('Fjordby Busser', 'Vognmand, busser med lift', phone('73 01', altid)),
  fjordhallen: external('Fjordhallen', 'Halinspektøren, Stadionvej 3', phone('73 02', altid)),
  'radio-fjord': external('Radio Fjord', 'Redaktionen', phone('74 01', 'Kl. 5-24')),
  'nordlys-krisepsykologer': external(
    'Nordlys Krisepsykologer', 'Krisehjælp efter aftale med HR',
    phone('74 02', altid),
  ),
  'klar-vandanalyse': external('Klar Vandanalyse', 'Laboratorium', phone('74 03', altid)),
  'natlys-vagt': external('Natlys Vagt', 'Vagtselskab på rådhuset', phone('74 04', altid)),
}
