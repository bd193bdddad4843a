/**
 * Integration tests that ask the same rules of either database: they run on SQLite in every `npm test`, and on MongoDB
 * with `npm test -- --all`. Everything else, a new file too, runs on both: transactions, conflicts, indexes, queries,
 * migrations and chains are the database's own.
 */
export const repeatsRules = [
  // Words, files and sentences; the records are made by the same few calls as everywhere.
  'attachments/attachments',
  'importing/command',
  'importing/import-plan',
  'plans/bad-input',
  'plans/comments',
  'publishing/attachments',
  'publishing/publisher',
  'records/synonyms',
  // A municipality's year, thousands of the saves that the others make a few of.
  'demo/create',
  'reminders/year',
  // Passwords, cookies and sentences at signing in; sessions opened at once are asked for in users/oidc-session.
  'users/behind-https',
  'users/local-accounts',
].map((name) => `test/integration/${name}.test.ts`)
