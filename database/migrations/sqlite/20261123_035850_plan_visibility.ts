import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`plans\` ADD \`visibility\` text DEFAULT 'internal';`)
  await db.run(sql`ALTER TABLE \`_plans_v\` ADD \`version_visibility\` text DEFAULT 'internal';`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`plans\` DROP COLUMN \`visibility\`;`)
  await db.run(sql`ALTER TABLE \`_plans_v\` DROP COLUMN \`version_visibility\`;`)
}
