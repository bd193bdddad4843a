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

Skriv alt i logbogen.

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

Klik her: Kommunens samlede plan

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

Når nettet er nede på en etage:

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

Brug distributionslisten SOSU-Alle.

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

1. Stedets opgaver og målgrupper

Centret driver bibliotek, museum og svømmehal.

2. Stedets kritiske funktioner

Svømmehallens vandbehandling skal altid passes.

3. Kritiske faktorer, som alt hviler på

Strøm, vand og bemanding.

5. Resumé af kulturens indsatsplaner

A. "Indsatsplan vedr. kloruheld"

Planen skal sikre, at ingen kommer til skade.

B. "Indsatsplan vedr. brand i magasinet"

Planen skal redde samlingen.

6. Hvordan vagten håndterer indkommende information

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

Opgaven er at hjælpe dem først, der har det sværest.

Noget, der ikke passer i et bestemt afsnit.

Krisestaben mødes i mødelokale 2, Havnegade 4.

Enhver, der ser noget, skal alarmere.

Ældrechefen sidder i den øverste krisestab.

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
Dato: Den 12. april 2021.

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

/** A delplan with a letterhead, roles with and without holders, a numbered alarm, and contacts of every odd shape. */
export const roleBasedSubPlan = `Fjordby Kommune

Delplan for Ældre og Sundhed – Kriseniveau 2-3
Version 2.1

Udarbejdet af: Stab og Udvikling
Godkendt af: Direktør Lise Holm / Lederforum
Revideret september 2021

Planen gælder for hele området og for alle, der arbejder i det.

Kritiske funktioner / ydelser / leverancer

Madudbringning, nødkald og sygepleje.

Afdelingens interne krisestyringsorganisation

Kriseleder: Direktør Lise Holm, tlf. 95 01 80 01
Stedfortræder: Bo Emil Dahl, sundhedschef, tlf. 95 01 80 02
Ansvarlig for log: Direktør Lise Holm
Ansvarlig for kommunikation: vakant

Alarmering

1. Ring 1-1-2
2. Ring til Fjordby vagtcentral på tlf. 95 01 80 05
3. Vagten ringer til direktøren

Kontakt

Lise Holm
Direktør
Tlf.: 95 01 80 01

Bo Emil Dahl, sundhedschef
95 01 80 02
bo@fjordby.example

Chef for Drift – Per Munk: 95 01 80 06 per@fjordby.example
- Vagttelefon tlf. 95 01 80 07
Sygeplejen v/leder Ane Bech tlf. 95 01 80 08
KrisePsykologer (krisehjælp 95 01 80 09)
Kommunikation, lokal 4411
Kl. 7.00 – 15.30: Reception tlf. 95 01 80 11, efter 15.30 vagten tlf. 95 01 80 12
`

export const documents = {
  heatingFailure,
  networkFailure,
  numberedSubPlan,
  headlessSubPlan,
  linesOfContacts,
  roleBasedSubPlan,
}

/** Real plans are not in the repository; where they lie beside it, they are tested too. */
export const seedFolder = join(import.meta.dirname, '../../../../shared/seeds')
export const seeds: { name: string; bytes: Uint8Array }[] = existsSync(seedFolder)
  ? readdirSync(seedFolder)
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((name) => ({ name, bytes: readFileSync(join(seedFolder, name)) }))
  : []
