import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`comments_answers\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`text\` text NOT NULL,
  	\`author_id\` text(36) NOT NULL,
  	\`author_name\` text NOT NULL,
  	\`at\` text NOT NULL,
  	FOREIGN KEY (\`author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`comments\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`comments_answers_order_idx\` ON \`comments_answers\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`comments_answers_parent_id_idx\` ON \`comments_answers\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`comments_answers_author_idx\` ON \`comments_answers\` (\`author_id\`);`)
  await db.run(sql`CREATE INDEX \`comments_answers_at_idx\` ON \`comments_answers\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`comments_at_idx\` ON \`comments\` (\`at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`comments_answers\`;`)
  await db.run(sql`DROP INDEX \`comments_at_idx\`;`)
}
