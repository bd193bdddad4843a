import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`password_links\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`user\` text NOT NULL,
  	\`purpose\` text NOT NULL,
  	\`by_mail\` integer DEFAULT false NOT NULL,
  	\`token_hash\` text,
  	\`at\` text NOT NULL,
  	\`expires_at\` text NOT NULL,
  	\`used_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`password_links_user_idx\` ON \`password_links\` (\`user\`);`)
  await db.run(sql`CREATE INDEX \`password_links_token_hash_idx\` ON \`password_links\` (\`token_hash\`);`)
  await db.run(sql`CREATE INDEX \`password_links_at_idx\` ON \`password_links\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`password_links_updated_at_idx\` ON \`password_links\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`password_links_created_at_idx\` ON \`password_links\` (\`created_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`password_links\`;`)
}
