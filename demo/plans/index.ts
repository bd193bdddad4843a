/** The plans of Fjordby Kommune, each after the plan it lies under. */
import type { DemoPlan } from '../types'
import { alvorligUlykke } from './alvorlig-ulykke'
import { barriere } from './barriere'
import { beredskabsplan } from './beredskabsplan'
import { cyberangreb } from './cyberangreb'
import { delplanBoernOgSkole } from './delplan-boern-og-skole'
import { delplanBorgerservice } from './delplan-borgerservice'
import { delplanIt } from './delplan-it'
import { delplanSundhed } from './delplan-sundhed'
import { delplanTeknik } from './delplan-teknik'
import { drikkevand } from './drikkevand'
import { evakuering } from './evakuering'
import { evakueringslederensKort } from './evakueringsleder'
import { fastnettelefoni } from './fastnettelefoni'
import { hedeboelge } from './hedeboelge'
import { driftsvagtensFoersteTime } from './it-driftsvagtens-foerste-time'
import { itNedbrud } from './it-nedbrud'
import { logfoeringIKrisestaben } from './logfoering-i-krisestaben'
import { noedtelefoni } from './noedtelefoni'
import { papirdrift } from './papirdrift'
import { stormflod } from './stormflod'
import { stroemsvigt } from './stroemsvigt'
import { trusler } from './trusler'

export const plans: readonly DemoPlan[] = [
  beredskabsplan,
  logfoeringIKrisestaben,

  delplanIt,
  itNedbrud,
  driftsvagtensFoersteTime,
  noedtelefoni,
  papirdrift,
  cyberangreb,
  fastnettelefoni,

  delplanSundhed,
  stroemsvigt,
  evakuering,
  evakueringslederensKort,
  hedeboelge,

  delplanBoernOgSkole,
  alvorligUlykke,

  delplanTeknik,
  stormflod,
  barriere,
  drikkevand,

  delplanBorgerservice,
  trusler,
]
