/**
 * What belongs in each section, in a sentence: what the guide "Helhedsorienteret beredskabsplanlægning" asks for, in our words.
 * And how a first plan comes about.
 */
import type { SectionKey } from '../../domain/content/templates'

export const guidanceTexts = {
  sections: {
    purpose: 'Skriv i to-tre linjer, hvad planen skal sikre, og hvem der skal bruge den.',
    scope: 'Skriv, hvilke hændelser og hvilke dele af kommunen planen gælder for, og hvad andre planer tager sig af.',
    planBasis: 'Nævn det, planen bygger på: lovgivning, risikovurderinger og beslutninger i kommunen.',
    crisisStaff: 'Skriv, hvem der leder under en hændelse, hvem der sidder med, og hvem der træder til, når en er væk.',
    operationLevels: 'Beskriv de niveauer, kommunen arbejder på, og hvad der får jer til at gå op eller ned.',
    informationManagement: 'Skriv, hvordan I samler et fælles billede af situationen: hvem indhenter, hvem fører log, og hvem får det at se.',
    crisisCommunication: 'Skriv, hvem der udtaler sig, hvad borgere og medarbejdere først skal vide, og hvor de får det at vide.',
    recovery: 'Skriv, hvordan driften kommer i gang igen, og i hvilken rækkefølge.',
    exercises: 'Skriv, hvordan og hvor tit planen prøves af, og hvem der samler erfaringerne op.',
    departmentTasks: 'Nævn det, afdelingen skal kunne løse, også når noget er brudt sammen.',
    targetGroups: 'Nævn de borgere og samarbejdspartnere, der rammes, når afdelingen ikke fungerer.',
    criticalFunctions: 'Nævn de funktioner, der ikke må gå i stå, og hvor længe hver af dem kan undværes.',
    criticalFactors: 'Nævn det, funktionerne ikke kan undvære: mennesker, lokaler, it, strøm, leverandører.',
    riskFactors: 'Nævn det, der mest sandsynligt går galt, og hvor det vil ramme.',
    crisisOrganisation: 'Skriv, hvem i afdelingen der leder, fører log og holder kontakten til den øverste krisestab.',
    meetingPlace: 'Skriv, hvor I mødes, hvordan man kommer ind, og hvor I går hen, hvis stedet ikke kan bruges.',
    callIn: 'Skriv, hvordan folk kaldes ind, også uden for arbejdstid, og når telefonerne ikke virker.',
    topCrisisStaff: 'Skriv, hvad afdelingen melder til den øverste krisestab, hvornår og til hvem.',
    responsePlanSummaries: 'Skriv en linje om hver indsatsplan, så læseren kan vælge den rigtige.',
    incomingInformation: 'Skriv, hvem der tager imod oplysninger udefra, og hvordan de når frem til dem, der skal handle.',
    resources: 'Nævn det udstyr og de folk, I kan trække på, og hvor de findes.',
    situation: 'Beskriv den hændelse, planen er til, så man med det samme kan se, om det er den rigtige plan.',
    when: 'Skriv det tegn eller den besked, der gør, at kortet tages i brug.',
    alerting: 'Skriv, hvem der slår alarm, og sæt dem, der skal ringes til, i den rækkefølge, der ringes.',
    tasks: 'Nævn det, der skal løses, og hvem der løser det: én opgave pr. linje.',
    actions: 'Skriv, hvad der gøres, i korte trin i bydeform. Begynd med det, der ikke kan vente.',
    leadership: 'Skriv, hvem der bestemmer på stedet, og hvem de melder tilbage til.',
    staffing: 'Skriv, hvor mange der skal bruges, med hvilke kompetencer, og hvilket udstyr de skal have.',
    communication: 'Skriv, hvad medarbejderne skal vide, og hvad borgere, pårørende og presse skal vide, og hvem der siger det.',
    contacts: 'Saml dem, der skal bruges under hændelsen, i grupper. Vælg dem fra listen: så følger nummeret med, når det skifter.',
    actionCards: 'Ét kort for hver, der skal handle alene. Sæt kryds, hvis planen ikke har brug for nogen.',
    otherMatters: 'Det, der er vigtigt og ikke hører til andre steder. Lad afsnittet stå tomt, hvis der ikke er noget.',
  } satisfies Record<SectionKey, string>,

  example: {
    see: 'Se et eksempel',
    loading: 'Henter et eksempel …',
    none: 'Der er ikke nogen godkendt plan af samme slags, hvor afsnittet er udfyldt.',
    from: (title: string) => `Fra “${title}”, som er godkendt:`,
  },

  copy: {
    label: 'Eller begynd fra en kopi',
    button: 'Kopiér planen',
    busy: 'Kopierer …',
    help: 'Teksten følger med. Historik og godkendelser gør ikke.',
  },

  start: {
    heading: 'Kom i gang',
    lead: 'Kommunens planer er ikke begyndt endnu. Tag trinene i denne rækkefølge:',
    done: 'gjort',
    department: { title: 'Opret en afdeling', text: 'Hver plan hører til en afdeling, og tilladelser gives for en afdeling.', button: 'Opret afdeling' },
    people: { title: 'Invitér dem, der skal skrive og godkende', text: 'Der skal være mindst to: den, der har skrevet en plan, kan ikke selv godkende den.', button: 'Invitér en bruger' },
    plan: { title: 'Skriv den første plan, eller importér dem, I har', text: 'Word, PDF og tekst bliver til kladder, som I ser igennem.', button: 'Importér dokumenter' },
    asAdministrator: 'Det gør en administrator.',
    asAuthor: 'Det gør en forfatter.',
  },
} as const
