/** What people read when the database is wrong, away or busy. */
export const databaseTexts = {
  unknownAddress: (address: string) =>
    `DATABASE_URL er "${address}", som Planværk ikke kender. ` +
    'Brug file:sti/til/planvaerk.db for SQLite eller mongodb://… for MongoDB, eller fjern den for at bruge SQLite i DATA_DIR.',
  emptyPath: 'DATABASE_URL er "file:" uden en sti. Skriv for eksempel file:./data/planvaerk.db.',
  notAMongoAddress: (reason: string) =>
    `DATABASE_URL er ikke en gyldig MongoDB-adresse (${reason}). Skriv for eksempel mongodb://vaert:27017/planvaerk?replicaSet=rs0.`,
  noDatabaseName: 'DATABASE_URL nævner ingen database. Skriv dens navn efter værten, for eksempel mongodb://vaert:27017/planvaerk?replicaSet=rs0.',
  noReplicaSet:
    'DATABASE_URL mangler replicaSet, og uden det har MongoDB ingen transaktioner. ' +
    'Føj ?replicaSet=NAVN til adressen; navnet står i rs.status().set.',
  noReplicaSetInDns:
    'DATABASE_URL er en mongodb+srv-adresse, men værtens TXT-post nævner ikke replicaSet, og uden det har MongoDB ingen transaktioner. ' +
    'Føj ?replicaSet=NAVN til adressen.',
  notAReplicaSet: 'MongoDB-serveren kører ikke som replica set, og uden det har den ingen transaktioner. Start mongod med --replSet og kør rs.initiate().',
  unreachable: (where: string, reason: string) =>
    `Databasen ${where} svarer ikke (${reason}). Se efter, om den kører, og om DATABASE_URL er rigtig.`,
  cannotOpen: (path: string, reason: string) =>
    `Databasefilen ${path} kan ikke åbnes (${reason}). Se efter, om stien i DATABASE_URL eller DATA_DIR er rigtig, og om du må skrive i mappen.`,
  newerDatabase: (migration: string) =>
    `Databasen er lavet af en anden udgave af Planværk (den har ændringen ${migration}, som denne udgave ikke kender). ` +
    'Brug den udgave, der lavede databasen, eller en anden DATA_DIR eller DATABASE_URL.',
  pushedDatabase:
    'Databasens tabeller er lavet i udvikling uden om migreringerne og kan ikke opdateres sikkert. ' +
    'Brug en anden DATA_DIR eller DATABASE_URL.',
  migrationFailed: (migration: string, reason: string) =>
    `Databasen kunne ikke opdateres: ændringen ${migration} fejlede og er rullet tilbage (${reason}).`,
  busyHere: (seconds: number) =>
    `Databasen har været optaget af en anden ændring i ${seconds} sekunder, og denne er ikke gemt. Prøv igen. ` +
    '(Til udvikleren: der skrives formentlig uden `req` inde i en transaktion; send `req` videre.)',
  busyElsewhere: (seconds: number) =>
    `Et andet program har holdt databasen låst i ${seconds} sekunder, og ændringen er ikke gemt. ` +
    'Vent, til det andet program er færdigt, og prøv igen.',
  closed: 'Databasen er lukket, og ændringen er ikke gemt. Prøv igen, når Planværk er startet.',
  notCommitted: 'Databasen kunne ikke gemme ændringen, og intet er skrevet. Se efter, om disken er fuld, og prøv igen.',
}
