/** The departments of Fjordby Kommune, in two levels. */
import type { DemoDepartment } from './types'

export const departments = {
  'direktion-og-stab': {
    name: 'Direktion og Stab',
    shortName: 'Stab',
    head: 'torben-askegaard',
    contingencyOwner: 'signe-moelgaard',
  },
  'it-og-digitalisering': {
    name: 'IT og Digitalisering',
    shortName: 'IT',
    parent: 'direktion-og-stab',
    head: 'rasmus-fuglsig',
    contingencyOwner: 'nadia-el-amin',
  },
  kommunikation: {
    name: 'Kommunikation',
    shortName: 'Kommunikation',
    parent: 'direktion-og-stab',
    head: 'trine-hoejlund',
    contingencyOwner: 'trine-hoejlund',
  },
  'sundhed-og-omsorg': {
    name: 'Sundhed og Omsorg',
    shortName: 'Sundhed',
    head: 'karen-lindvig',
    contingencyOwner: 'birgit-soendervang',
  },
  hjemmeplejen: {
    name: 'Hjemmeplejen',
    shortName: 'Hjemmeplejen',
    parent: 'sundhed-og-omsorg',
    head: 'charlotte-engdal',
    contingencyOwner: 'mikkel-havgaard',
  },
  plejecentrene: {
    name: 'Plejecentrene',
    shortName: 'Plejecentre',
    parent: 'sundhed-og-omsorg',
    head: 'inger-brix',
    contingencyOwner: 'susan-tolstrup',
  },
  'boern-og-skole': {
    name: 'Børn og Skole',
    shortName: 'Børn og Skole',
    head: 'jeppe-noerholm',
    contingencyOwner: 'camilla-storgaard',
  },
  'teknik-og-miljoe': {
    name: 'Teknik og Miljø',
    shortName: 'Teknik',
    head: 'soeren-bakholm',
    contingencyOwner: 'line-tornbjerg',
  },
  'vej-og-park': {
    name: 'Vej og Park',
    shortName: 'Vej og Park',
    parent: 'teknik-og-miljoe',
    head: 'bent-kragelund',
    contingencyOwner: 'bent-kragelund',
  },
  'borgerservice-og-arbejdsmarked': {
    name: 'Borgerservice og Arbejdsmarked',
    shortName: 'Borgerservice',
    head: 'pernille-skovsende',
    contingencyOwner: 'fatima-rahmani',
  },
} satisfies Record<string, DemoDepartment>

export type DepartmentKey = keyof typeof departments
