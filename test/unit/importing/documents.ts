/** Invented documents in the shapes that Danish municipalities write, for the importer's tests. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** An indsatsplan with a colon after each heading, groups of contacts, and two people on one line. */
export const heatingFailure = `Indsatsplan for svigtende varme på plejecentre

Ældreafdelingen

Situation:

Fjernvarmen er væk i mere end fire timer om vinteren.

Alamering:

Ring til nærmeste leder.
Driftsvagten alarmeres, hvis ingen leder svarer.

Opgaver:

Hold beboerne varme, og flyt dem, der ikke kan blive.

Handling:

Få overblik over, hvilke huse der er berørt.

  • Luk døre og vinduer
  • Del tæpper ud
  • Kontakt pårørende til beboere, der flyttes til Søvej 112

Logbog føres løbende.

Ledelse og organisation:

Nærmeste leder leder indsatsen.

Bemanding og udstyr:

Alle på vagt. Tæpper ligger i depotet.

Kommunikation:

Lederen orienterer pårørende.

Kontaktoplysninger:

Ældrechef Karin Moos tlf. 95 01 20 01

Køkkengruppen:

Køkkenleder Bo Emil Dahl, tlf. 95 01 20 02 

Faglige koordinatorer Signe T. Lund tlf. 95 01 20 03/Mille H. Krog tlf. 95 01 20 04

Kommunikation: tlf. 95 01 20 05 eller kommunikationschefen: tlf. 95 01 20 06

Drifts- afdelingen: tlf. 9501 2007
`

/** A web page: chrome, a repeated title, phases, internal and external, a vacant post, a short number, a list without a number. */
export const networkFailure = `Spring til indhold

Netværksnedbrud

Netværksnedbrud

Klik her: Se kommunens samlede plan

Situation

Netværket er nede et eller flere steder i kommunen.

Netværket er nede, et eller flere steder i kommunen, og journalen kan ikke åbnes.

Alarmering

Alle kan melde fejl til vagttelefonen.

Ledelsen:

Direktør Else Marie Bruun tlf. 95 01 30 01

Chef for Fagområdet SOSU Jens Krag tlf. 95 01 30 02

Stabschef vakant, tlf. 95 01 XX XX 

Andre:

Fjordby kommunes IT-support tlf. 95 01 30 03

Fjord- og Bæltpolitiet 114 eller tlf. 95 01 30 04

Opgaver

Ved nedbrud i kortere eller længere tid:

 • Superbruger melder fejlen.
 • Superbruger orienterer kollegerne.

Handling

Straks:

 • Skriv på papir.
 • Sæt nødskabe frem.

Umiddelbart efter - resten af dagen

 • Hent udskrevne lister.

Opfølgning

 • Skriv notaterne ind.

Læring

Tag forløbet op på næste møde.

Ledelse og organisation

 • Superbrugeren leder, til chefen kommer.

Bemanding og udstyr

Bemanding:

Superbrugere på hver etage.

Udstyr:

Papirskemaer
Blyanter
Bærbar printer

Kommunikation

Internt:

Chefen skriver til alle.

Eksternt:

Pressen henvises til direktøren.

Pressevagten tlf. 95 01 30 05 (Ane Skov, Per Holt)

Kontaktoplysninger

Ledelsen:

Direktør Else Marie Bruun tlf. 95 01 30 01

Chef for Fagområdet SOSU Jens Krag tlf. 95 01 30 02

Stabschef vakant, tlf. 95 01 XX XX 

 

Medarbejdere i SOSU:

I Outlook vælges Distributionslisten SOSU-Alle.

Action cards

Der er ikke knyttet action cards til denne indsatsplan

Feedback

Sidst opdateret

23.02.2024

Ansvarlig redaktør

Ida Skov Lund
`

/** A numbered delplan with lettered summaries. */
export const numberedSubPlan = `



Delplan for Center for Kultur til samlet beredskabsplan

1. Centrets opgaver og målgrupper

Centret driver bibliotek, museum og svømmehal.

2. Centrets kritiske funktioner

Svømmehallens vandbehandling skal altid passes.

3. Kritiske faktorer, der skal opretholde de kritiske funktioner

Strøm, vand og bemanding.

5. Resumé af Center for Kultur indsatsplaner

A. "Indsatsplan vedr. kloruheld"

Planen skal sikre, at ingen kommer til skade.

B. "Indsatsplan vedr. brand i magasinet"

Planen skal redde samlingen.

6. Hvordan centret håndterer indkommende information om hændelser

Vagten samler meldingerne.

7. Ressourceoversigt

To pumper og en bus.

8. Samarbejde med nabokommunerne

Nabokommunerne låner os pumper.
`

/** A delplan that lost the headings of its accordion. */
export const headlessSubPlan = `Luk alle
Åben alle

At sikre, at ingen borger mangler hjælp, når noget går galt.

Kritiske funktioner:

 • Madudbringning
 • Nødkald

Opgaven er at skaffe et overblik over krisens omfang.

Noget, der ikke passer i et bestemt afsnit.

Krisestaben mødes som udgangspunkt i mødelokale 2, Havnegade 4.

Alle medarbejdere kan slå alarm.

Afdelingen kontakter den øverste krisestab ved store hændelser.

Denne delplan er udarbejdet af Lise Holm d. 13.12.2018.

Godkendt af ældrechef Karin Moos d. 19.12.2018

Senest revideret:

Sidst opdateret

14.09.2023

Ansvarlig redaktør`

/** Contacts whose number has a line of its own, and metadata at the top. */
export const linesOfContacts = `Indsatsplan - brand i Kultur og Fritid

Udarbejdet af: Sanne Mark
Godkendt af: Kultur- og Fritidschef Jonas Bøgh Friis
Dato: Den 10. marts 2021.

Situation

Der er brand i et af husene.

Kontaktoplysninger

Kultur og Fritidschef, Jonas Bøgh Friis,
Tlf.: 9501 4001
Museumsleder, Lars Born,
Tlf.: 9501 4002
Sektionsleder, Stab og Fritid, Simone Ø. Fold,
Tlf.: 9501 4003
`

export const documents = { heatingFailure, networkFailure, numberedSubPlan, headlessSubPlan, linesOfContacts }

/** Real plans are not in the repository; where they lie beside it, they are tested too. */
export const seedFolder = join(import.meta.dirname, '../../../../shared/seeds')
export const seeds: { name: string; bytes: Uint8Array }[] = existsSync(seedFolder)
  ? readdirSync(seedFolder)
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((name) => ({ name, bytes: readFileSync(join(seedFolder, name)) }))
  : []
