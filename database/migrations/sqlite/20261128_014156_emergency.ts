import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`emergency\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`under_way_text\` text,
  	\`under_way_plan_id\` text(36),
  	\`under_way_everybody\` integer DEFAULT false,
  	\`duty_id\` text(36),
  	\`updated_at\` text,
  	\`created_at\` text,
  	FOREIGN KEY (\`under_way_plan_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`duty_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`emergency_under_way_under_way_plan_idx\` ON \`emergency\` (\`under_way_plan_id\`);`)
  await db.run(sql`CREATE INDEX \`emergency_duty_idx\` ON \`emergency\` (\`duty_id\`);`)
  await db.run(sql`CREATE TABLE \`emergency_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`plans_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`emergency\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`plans_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`emergency_rels_order_idx\` ON \`emergency_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`emergency_rels_parent_idx\` ON \`emergency_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`emergency_rels_path_idx\` ON \`emergency_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`emergency_rels_plans_id_idx\` ON \`emergency_rels\` (\`plans_id\`);`)
  await db.run(sql`ALTER TABLE \`contacts_phones\` ADD \`hours\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`emergency\`;`)
  await db.run(sql`DROP TABLE \`emergency_rels\`;`)
  await db.run(sql`ALTER TABLE \`contacts_phones\` DROP COLUMN \`hours\`;`)
}
