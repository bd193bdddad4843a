/** The field's own words in Danish: one word for one thing, wherever it is shown. */
import type { ChangeClass, Permission, PlanAction, PlanKind, PlanState } from '../../workflow/vocabulary'
import type { PhaseKey, SectionKey, TextPartKey } from '../../workflow/templates'

export const words = {
  kinds: {
    masterPlan: 'Beredskabsplan',
    subPlan: 'Delplan',
    responsePlan: 'Indsatsplan',
    actionCard: 'Action card',
  } satisfies Record<PlanKind, string>,

  kindsPlural: {
    masterPlan: 'Beredskabsplaner',
    subPlan: 'Delplaner',
    responsePlan: 'Indsatsplaner',
    actionCard: 'Action cards',
  } satisfies Record<PlanKind, string>,

  states: {
    draft: 'Kladde',
    inReview: 'Afventer godkendelse',
    sentBack: 'Sendt retur',
    approved: 'Godkendt',
    outOfUse: 'Taget ud af brug',
  } satisfies Record<PlanState, string>,

  actions: {
    submit: 'Send til godkendelse',
    withdraw: 'Træk tilbage',
    sendBack: 'Send retur',
    approve: 'Godkend',
    reviewWithoutChanges: 'Gennemgået uden ændringer',
    takeOutOfUse: 'Tag planen ud af brug',
  } satisfies Record<PlanAction, string>,

  changeClasses: { major: 'Væsentlig', minor: 'Mindre' } satisfies Record<ChangeClass, string>,

  permissions: {
    reader: 'Læser i administrationen',
    author: 'Forfatter',
    approver: 'Godkender',
    administrator: 'Administrator',
  } satisfies Record<Permission, string>,

  sections: {
    purpose: 'Formål',
    scope: 'Afgrænsning',
    planBasis: 'Plangrundlag',
    crisisStaff: 'Krisestab',
    operationLevels: 'Kriseniveauer',
    informationManagement: 'Håndtering af informationer',
    crisisCommunication: 'Krisekommunikation',
    recovery: 'Genopretning',
    exercises: 'Øvelser og afprøvning',
    departmentTasks: 'Afdelingens opgaver',
    targetGroups: 'Målgrupper',
    criticalFunctions: 'Kritiske funktioner',
    criticalFactors: 'Kritiske faktorer',
    riskFactors: 'Risikofaktorer',
    crisisOrganisation: 'Intern krisestyringsorganisation',
    meetingPlace: 'Mødested',
    callIn: 'Indkaldelse',
    topCrisisStaff: 'Understøttelse af øverste krisestab',
    responsePlanSummaries: 'Resumé af indsatsplaner',
    incomingInformation: 'Indkommende information',
    resources: 'Ressourceoversigt',
    situation: 'Situation',
    when: 'Hvornår',
    alerting: 'Alarmering',
    tasks: 'Opgaver',
    actions: 'Handling',
    leadership: 'Ledelse og organisation',
    staffing: 'Bemanding og udstyr',
    communication: 'Kommunikation',
    contacts: 'Kontaktoplysninger',
    actionCards: 'Action cards',
    otherMatters: 'Andre vigtige forhold',
  } satisfies Record<SectionKey, string>,

  phases: {
    immediate: 'Straks',
    shortly: 'Umiddelbart efter – resten af dagen',
    followUp: 'Opfølgning',
  } satisfies Record<PhaseKey, string>,

  textParts: {
    body: 'Tekst',
    staff: 'Bemanding',
    equipment: 'Udstyr',
    internal: 'Internt',
    external: 'Eksternt',
  } satisfies Record<TextPartKey, string>,

  alarmChain: 'Alarmeringsrækkefølge',
  callFirst: 'Hvem ringer jeg til først',
  contactGroups: 'Kontaktgrupper',
  contactGroup: 'Kontaktgruppe',
  vacant: 'Vakant',
  noActionCards: 'Der er ikke knyttet action cards til denne plan',
  preparedBy: 'Udarbejdet af',
  approvedBy: 'Godkendt af',
  approvedAt: 'Godkendt den',
  lastRevised: 'Senest revideret',
  lastUpdated: 'Sidst opdateret',
  responsibleEditor: 'Ansvarlig redaktør',
  reviewDue: 'Skal revideres senest',
  overdue: 'Revision overskredet',
  revision: 'Revision',
  changeNote: 'Ændringsnote',
  whereUsed: 'Anvendes i',
} as const
