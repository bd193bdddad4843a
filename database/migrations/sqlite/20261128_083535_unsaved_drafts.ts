import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`unsaved_drafts\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`user\` text NOT NULL,
  	\`plan\` text NOT NULL,
  	\`started_at\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`base_hash\` text NOT NULL,
  	\`typed_hash\` text NOT NULL,
  	\`form\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`unsaved_drafts_key_idx\` ON \`unsaved_drafts\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`unsaved_drafts_user_idx\` ON \`unsaved_drafts\` (\`user\`);`)
  await db.run(sql`CREATE INDEX \`unsaved_drafts_plan_idx\` ON \`unsaved_drafts\` (\`plan\`);`)
  await db.run(sql`CREATE INDEX \`unsaved_drafts_at_idx\` ON \`unsaved_drafts\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`unsaved_drafts_updated_at_idx\` ON \`unsaved_drafts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`unsaved_drafts_created_at_idx\` ON \`unsaved_drafts\` (\`created_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`unsaved_drafts\`;`)
}
