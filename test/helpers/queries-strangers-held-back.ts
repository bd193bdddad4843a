/** A third of the strangers' questions, kept back: asked once the search was done, and never looked at while it was mended. */
import type { Asked } from './queries-da'
import { asked, pages } from './queries-strangers'

const { it, cyber, storm, water, power, evacuation, accident, threats, paper, phones, log, leader } = pages

export const strangersHeldBack = {
  'som man siger det': asked({
    'vi kan ikke komme ind i systemet': it, 'serveren er død': it, 'filerne er låst': cyber, 'fup mail': cyber, 'åen er gået over sine bredder': storm, 'digerne brister': storm,
    'maveinfektion fra hanen': water, 'strømmen røg': power, 'beboerne skal ud nu': evacuation, 'dreng påkørt på vej til skole': accident, 'en mand truer damen i skranken': threats,
    'medicinskemaer på papir': paper, 'ingen dækning på mobilen': phones,
  }),
  'tastefejl i farten': asked({
    'strømsvitg': power, 'skybud': storm, 'cyberagreb': cyber, 'forureent drikkevand': water, 'evakuerng': evacuation, 'trulser': threats, 'nødtelefonni': phones, 'logfroing': log,
    'kriseledre': ['Kriseleder', 'IT-kriseleder', 'Kriseleder i Børn og Skole'], 'stormlfod': storm,
  }),
  'sammensatte ord': asked({
    'skybrudsberedskab': storm, 'vandplan': water, 'hackerangrebsplan': cyber, 'plejehjemsevakuering': evacuation, 'dagtilbudsulykke': accident, 'strømplanen': power, 'papirjournal': paper,
  }),
  'English, strangers': asked({
    'electricity is gone': power, 'flooding in the city': storm, 'dirty tap water': water, 'ransom': cyber, 'injured pupil': accident, 'violent man at the desk': threats, 'evacuating residents': evacuation,
    'telephones not working': [...phones, ...it], 'who leads the crisis staff': leader,
  }),
  'mennesker og numre': asked({ 'stabschefen': ['Merete Overby'], 'it chefen': ['Rasmus Fuglsig'], 'hospitalet': ['Regionshospitalet Fjordby'], 'busser med lift': ['Fjordby Busser'], '7401': ['Radio Fjord'] }),
} as const satisfies Record<string, readonly Asked[]>

export const strangersHeldBackUnanswered = [
  'myretuer', 'naboklage', 'grillfest', 'boligstøtte', 'vinduespudser', 'legionærsygdom', 'bombe på banegården', 'gasudslip', 'kvælstof', 'byfest', 'car wash', 'tax return',
] as const
