import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`plans_attachments\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`file_id\` text(36) NOT NULL,
  	\`alt\` text NOT NULL,
  	\`caption\` text,
  	\`visibility\` text DEFAULT 'internal' NOT NULL,
  	\`hash\` text,
  	\`name\` text,
  	\`mime\` text,
  	\`size\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	FOREIGN KEY (\`file_id\`) REFERENCES \`attachments\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`plans_attachments_order_idx\` ON \`plans_attachments\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`plans_attachments_parent_id_idx\` ON \`plans_attachments\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`plans_attachments_file_idx\` ON \`plans_attachments\` (\`file_id\`);`)
  await db.run(sql`CREATE TABLE \`plans_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`plans_texts_order_parent\` ON \`plans_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_plans_v_version_attachments\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`file_id\` text(36) NOT NULL,
  	\`alt\` text NOT NULL,
  	\`caption\` text,
  	\`visibility\` text DEFAULT 'internal' NOT NULL,
  	\`hash\` text,
  	\`name\` text,
  	\`mime\` text,
  	\`size\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	\`_uuid\` text,
  	FOREIGN KEY (\`file_id\`) REFERENCES \`attachments\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_plans_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_plans_v_version_attachments_order_idx\` ON \`_plans_v_version_attachments\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_version_attachments_parent_id_idx\` ON \`_plans_v_version_attachments\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_version_attachments_file_idx\` ON \`_plans_v_version_attachments\` (\`file_id\`);`)
  await db.run(sql`CREATE TABLE \`_plans_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_plans_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_plans_v_texts_order_parent\` ON \`_plans_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`attachments\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`hash\` text NOT NULL,
  	\`mime\` text NOT NULL,
  	\`size\` numeric NOT NULL,
  	\`width\` numeric,
  	\`height\` numeric,
  	\`uploaded_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`uploaded_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`attachments_hash_idx\` ON \`attachments\` (\`hash\`);`)
  await db.run(sql`CREATE INDEX \`attachments_uploaded_by_idx\` ON \`attachments\` (\`uploaded_by_id\`);`)
  await db.run(sql`CREATE INDEX \`attachments_updated_at_idx\` ON \`attachments\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`attachments_created_at_idx\` ON \`attachments\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`synonyms\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`label\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`synonyms_updated_at_idx\` ON \`synonyms\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`synonyms_created_at_idx\` ON \`synonyms\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`synonyms_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`synonyms\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`synonyms_texts_order_parent\` ON \`synonyms_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`comments\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`plan_id\` text(36) NOT NULL,
  	\`section\` text NOT NULL,
  	\`text\` text NOT NULL,
  	\`author_id\` text(36) NOT NULL,
  	\`author_name\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`content_hash\` text NOT NULL,
  	\`resolved\` integer DEFAULT false,
  	\`resolved_by_name\` text,
  	\`resolved_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`plan_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`comments_plan_idx\` ON \`comments\` (\`plan_id\`);`)
  await db.run(sql`CREATE INDEX \`comments_author_idx\` ON \`comments\` (\`author_id\`);`)
  await db.run(sql`CREATE INDEX \`comments_resolved_idx\` ON \`comments\` (\`resolved\`);`)
  await db.run(sql`CREATE INDEX \`comments_updated_at_idx\` ON \`comments\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`comments_created_at_idx\` ON \`comments\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`read_confirmations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`plan_id\` text(36) NOT NULL,
  	\`major\` numeric NOT NULL,
  	\`user\` text NOT NULL,
  	\`user_name\` text NOT NULL,
  	\`department_name\` text,
  	\`at\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`plan_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`read_confirmations_plan_idx\` ON \`read_confirmations\` (\`plan_id\`);`)
  await db.run(sql`CREATE INDEX \`read_confirmations_user_idx\` ON \`read_confirmations\` (\`user\`);`)
  await db.run(sql`CREATE INDEX \`read_confirmations_updated_at_idx\` ON \`read_confirmations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`read_confirmations_created_at_idx\` ON \`read_confirmations\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`plan_major_user_idx\` ON \`read_confirmations\` (\`plan_id\`,\`major\`,\`user\`);`)
  await db.run(sql`CREATE TABLE \`rescued_texts\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`plan_id\` text(36) NOT NULL,
  	\`user_id\` text(36) NOT NULL,
  	\`user_name\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`base_hash\` text NOT NULL,
  	\`base\` text,
  	\`content\` text NOT NULL,
  	\`outcome\` text,
  	\`settled_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`plan_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`rescued_texts_plan_idx\` ON \`rescued_texts\` (\`plan_id\`);`)
  await db.run(sql`CREATE INDEX \`rescued_texts_user_idx\` ON \`rescued_texts\` (\`user_id\`);`)
  await db.run(sql`CREATE INDEX \`rescued_texts_updated_at_idx\` ON \`rescued_texts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`rescued_texts_created_at_idx\` ON \`rescued_texts\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`audit_log\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`at\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`text\` text NOT NULL,
  	\`person\` text,
  	\`person_name\` text,
  	\`plan\` text,
  	\`plan_title\` text,
  	\`record\` text,
  	\`details\` text,
  	\`seq\` numeric,
  	\`previous_hash\` text,
  	\`hash\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`audit_log_at_idx\` ON \`audit_log\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`audit_log_kind_idx\` ON \`audit_log\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`audit_log_person_idx\` ON \`audit_log\` (\`person\`);`)
  await db.run(sql`CREATE INDEX \`audit_log_plan_idx\` ON \`audit_log\` (\`plan\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`audit_log_seq_idx\` ON \`audit_log\` (\`seq\`);`)
  await db.run(sql`CREATE INDEX \`audit_log_updated_at_idx\` ON \`audit_log\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`audit_log_created_at_idx\` ON \`audit_log\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`users_deputies\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`deputy_id\` text(36) NOT NULL,
  	\`from\` text NOT NULL,
  	\`until\` text NOT NULL,
  	FOREIGN KEY (\`deputy_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_deputies_order_idx\` ON \`users_deputies\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`users_deputies_parent_id_idx\` ON \`users_deputies\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`users_deputies_deputy_idx\` ON \`users_deputies\` (\`deputy_id\`);`)
  await db.run(sql`CREATE TABLE \`approval_rules_rules\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`kind\` text NOT NULL,
  	\`change_class\` text NOT NULL,
  	\`road\` text DEFAULT 'approver' NOT NULL,
  	\`body\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`approval_rules\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`approval_rules_rules_order_idx\` ON \`approval_rules_rules\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`approval_rules_rules_parent_id_idx\` ON \`approval_rules_rules\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`approval_rules\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`confirm_days\` numeric DEFAULT 7 NOT NULL,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`ALTER TABLE \`plans\` ADD \`decision_recorded_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`plans\` ADD \`decision_body\` text;`)
  await db.run(sql`ALTER TABLE \`plans\` ADD \`decision_date\` text;`)
  await db.run(sql`ALTER TABLE \`plans\` ADD \`decision_case_number\` text;`)
  await db.run(sql`ALTER TABLE \`plans\` ADD \`decision_minutes_id\` text(36) REFERENCES attachments(id);`)
  await db.run(sql`ALTER TABLE \`plans\` ADD \`upcoming_revision_id\` text(36) REFERENCES plan_revisions(id);`)
  await db.run(sql`ALTER TABLE \`plans\` ADD \`upcoming_from\` text;`)
  await db.run(sql`ALTER TABLE \`plans\` ADD \`correction_revision_id\` text(36) REFERENCES plan_revisions(id);`)
  await db.run(sql`ALTER TABLE \`plans\` ADD \`correction_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`plans\` ADD \`correction_confirm_before\` text;`)
  await db.run(sql`ALTER TABLE \`plans\` ADD \`parked\` text;`)
  await db.run(sql`ALTER TABLE \`plans\` ADD \`conflicts\` text;`)
  await db.run(sql`ALTER TABLE \`plans\` ADD \`last_written_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`plans\` ADD \`last_written_at\` text;`)
  await db.run(sql`CREATE INDEX \`plans_decision_decision_recorded_by_idx\` ON \`plans\` (\`decision_recorded_by_id\`);`)
  await db.run(sql`CREATE INDEX \`plans_decision_decision_minutes_idx\` ON \`plans\` (\`decision_minutes_id\`);`)
  await db.run(sql`CREATE INDEX \`plans_upcoming_upcoming_revision_idx\` ON \`plans\` (\`upcoming_revision_id\`);`)
  await db.run(sql`CREATE INDEX \`plans_upcoming_upcoming_from_idx\` ON \`plans\` (\`upcoming_from\`);`)
  await db.run(sql`CREATE INDEX \`plans_correction_correction_revision_idx\` ON \`plans\` (\`correction_revision_id\`);`)
  await db.run(sql`CREATE INDEX \`plans_correction_correction_by_idx\` ON \`plans\` (\`correction_by_id\`);`)
  await db.run(sql`CREATE INDEX \`plans_correction_correction_confirm_before_idx\` ON \`plans\` (\`correction_confirm_before\`);`)
  await db.run(sql`CREATE INDEX \`plans_last_written_last_written_by_idx\` ON \`plans\` (\`last_written_by_id\`);`)
  await db.run(sql`ALTER TABLE \`plans_rels\` ADD \`departments_id\` text(36) REFERENCES departments(id);`)
  await db.run(sql`CREATE INDEX \`plans_rels_departments_id_idx\` ON \`plans_rels\` (\`departments_id\`);`)
  await db.run(sql`ALTER TABLE \`_plans_v\` ADD \`version_decision_recorded_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`_plans_v\` ADD \`version_decision_body\` text;`)
  await db.run(sql`ALTER TABLE \`_plans_v\` ADD \`version_decision_date\` text;`)
  await db.run(sql`ALTER TABLE \`_plans_v\` ADD \`version_decision_case_number\` text;`)
  await db.run(sql`ALTER TABLE \`_plans_v\` ADD \`version_decision_minutes_id\` text(36) REFERENCES attachments(id);`)
  await db.run(sql`ALTER TABLE \`_plans_v\` ADD \`version_upcoming_revision_id\` text(36) REFERENCES plan_revisions(id);`)
  await db.run(sql`ALTER TABLE \`_plans_v\` ADD \`version_upcoming_from\` text;`)
  await db.run(sql`ALTER TABLE \`_plans_v\` ADD \`version_correction_revision_id\` text(36) REFERENCES plan_revisions(id);`)
  await db.run(sql`ALTER TABLE \`_plans_v\` ADD \`version_correction_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`_plans_v\` ADD \`version_correction_confirm_before\` text;`)
  await db.run(sql`ALTER TABLE \`_plans_v\` ADD \`version_parked\` text;`)
  await db.run(sql`ALTER TABLE \`_plans_v\` ADD \`version_conflicts\` text;`)
  await db.run(sql`ALTER TABLE \`_plans_v\` ADD \`version_last_written_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`_plans_v\` ADD \`version_last_written_at\` text;`)
  await db.run(sql`CREATE INDEX \`_plans_v_version_decision_version_decision_recorded_by_idx\` ON \`_plans_v\` (\`version_decision_recorded_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_version_decision_version_decision_minutes_idx\` ON \`_plans_v\` (\`version_decision_minutes_id\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_version_upcoming_version_upcoming_revision_idx\` ON \`_plans_v\` (\`version_upcoming_revision_id\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_version_upcoming_version_upcoming_from_idx\` ON \`_plans_v\` (\`version_upcoming_from\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_version_correction_version_correction_revision_idx\` ON \`_plans_v\` (\`version_correction_revision_id\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_version_correction_version_correction_by_idx\` ON \`_plans_v\` (\`version_correction_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_version_correction_version_correction_confirm_b_idx\` ON \`_plans_v\` (\`version_correction_confirm_before\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_version_last_written_version_last_written_by_idx\` ON \`_plans_v\` (\`version_last_written_by_id\`);`)
  await db.run(sql`ALTER TABLE \`_plans_v_rels\` ADD \`departments_id\` text(36) REFERENCES departments(id);`)
  await db.run(sql`CREATE INDEX \`_plans_v_rels_departments_id_idx\` ON \`_plans_v_rels\` (\`departments_id\`);`)
  await db.run(sql`ALTER TABLE \`plan_revisions\` ADD \`on_behalf_of\` text;`)
  await db.run(sql`ALTER TABLE \`plan_revisions\` ADD \`decision\` text;`)
  await db.run(sql`ALTER TABLE \`plan_revisions\` ADD \`urgent\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`plan_revisions\` ADD \`facts\` text;`)
  await db.run(sql`ALTER TABLE \`plan_events\` ADD \`details\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`department_id\` text(36) REFERENCES departments(id);`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`hand_over_to_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`CREATE INDEX \`users_department_idx\` ON \`users\` (\`department_id\`);`)
  await db.run(sql`CREATE INDEX \`users_hand_over_to_idx\` ON \`users\` (\`hand_over_to_id\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`attachments_id\` text(36) REFERENCES attachments(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`synonyms_id\` text(36) REFERENCES synonyms(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`comments_id\` text(36) REFERENCES comments(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`read_confirmations_id\` text(36) REFERENCES read_confirmations(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`rescued_texts_id\` text(36) REFERENCES rescued_texts(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_attachments_id_idx\` ON \`payload_locked_documents_rels\` (\`attachments_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_synonyms_id_idx\` ON \`payload_locked_documents_rels\` (\`synonyms_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_comments_id_idx\` ON \`payload_locked_documents_rels\` (\`comments_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_read_confirmations_id_idx\` ON \`payload_locked_documents_rels\` (\`read_confirmations_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_rescued_texts_id_idx\` ON \`payload_locked_documents_rels\` (\`rescued_texts_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`plans_attachments\`;`)
  await db.run(sql`DROP TABLE \`plans_texts\`;`)
  await db.run(sql`DROP TABLE \`_plans_v_version_attachments\`;`)
  await db.run(sql`DROP TABLE \`_plans_v_texts\`;`)
  await db.run(sql`DROP TABLE \`attachments\`;`)
  await db.run(sql`DROP TABLE \`synonyms\`;`)
  await db.run(sql`DROP TABLE \`synonyms_texts\`;`)
  await db.run(sql`DROP TABLE \`comments\`;`)
  await db.run(sql`DROP TABLE \`read_confirmations\`;`)
  await db.run(sql`DROP TABLE \`rescued_texts\`;`)
  await db.run(sql`DROP TABLE \`audit_log\`;`)
  await db.run(sql`DROP TABLE \`users_deputies\`;`)
  await db.run(sql`DROP TABLE \`approval_rules_rules\`;`)
  await db.run(sql`DROP TABLE \`approval_rules\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_plans\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`kind\` text DEFAULT 'responsePlan' NOT NULL,
  	\`department_id\` text(36) NOT NULL,
  	\`parent_id\` text(36),
  	\`summary\` text,
  	\`crisis_level\` text,
  	\`performed_by_id\` text(36),
  	\`sections_purpose\` text,
  	\`sections_scope\` text,
  	\`sections_plan_basis\` text,
  	\`sections_department_tasks\` text,
  	\`sections_target_groups\` text,
  	\`sections_critical_functions\` text,
  	\`sections_critical_factors\` text,
  	\`sections_risk_factors\` text,
  	\`sections_operation_levels\` text,
  	\`sections_situation\` text,
  	\`sections_when\` text,
  	\`sections_alerting\` text,
  	\`sections_crisis_staff\` text,
  	\`sections_crisis_organisation\` text,
  	\`sections_tasks\` text,
  	\`sections_meeting_place\` text,
  	\`sections_call_in\` text,
  	\`sections_top_crisis_staff\` text,
  	\`sections_information_management\` text,
  	\`sections_incoming_information\` text,
  	\`sections_actions_body\` text,
  	\`sections_leadership\` text,
  	\`sections_staffing_body\` text,
  	\`sections_staffing_staff\` text,
  	\`sections_staffing_equipment\` text,
  	\`sections_communication_body\` text,
  	\`sections_communication_internal\` text,
  	\`sections_communication_external\` text,
  	\`sections_crisis_communication\` text,
  	\`sections_response_plan_summaries\` text,
  	\`sections_resources\` text,
  	\`sections_recovery\` text,
  	\`sections_exercises\` text,
  	\`sections_contacts\` text,
  	\`sections_no_action_cards\` integer DEFAULT false,
  	\`sections_other_matters\` text,
  	\`responsible_editor_id\` text(36),
  	\`review_interval_months\` numeric,
  	\`last_exercised\` text,
  	\`successor_id\` text(36),
  	\`import_notes\` text,
  	\`slug\` text,
  	\`state\` text DEFAULT 'draft' NOT NULL,
  	\`in_force_id\` text(36),
  	\`next_review_date\` text,
  	\`last_revised_at\` text,
  	\`sent_back_reason\` text,
  	\`submission_by_id\` text(36),
  	\`submission_at\` text,
  	\`submission_content_hash\` text,
  	\`submission_change_note\` text,
  	\`submission_change_class\` text,
  	\`content_hash\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`department_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`performed_by_id\`) REFERENCES \`roles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`responsible_editor_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`successor_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`in_force_id\`) REFERENCES \`plan_revisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`submission_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_plans\`("id", "title", "kind", "department_id", "parent_id", "summary", "crisis_level", "performed_by_id", "sections_purpose", "sections_scope", "sections_plan_basis", "sections_department_tasks", "sections_target_groups", "sections_critical_functions", "sections_critical_factors", "sections_risk_factors", "sections_operation_levels", "sections_situation", "sections_when", "sections_alerting", "sections_crisis_staff", "sections_crisis_organisation", "sections_tasks", "sections_meeting_place", "sections_call_in", "sections_top_crisis_staff", "sections_information_management", "sections_incoming_information", "sections_actions_body", "sections_leadership", "sections_staffing_body", "sections_staffing_staff", "sections_staffing_equipment", "sections_communication_body", "sections_communication_internal", "sections_communication_external", "sections_crisis_communication", "sections_response_plan_summaries", "sections_resources", "sections_recovery", "sections_exercises", "sections_contacts", "sections_no_action_cards", "sections_other_matters", "responsible_editor_id", "review_interval_months", "last_exercised", "successor_id", "import_notes", "slug", "state", "in_force_id", "next_review_date", "last_revised_at", "sent_back_reason", "submission_by_id", "submission_at", "submission_content_hash", "submission_change_note", "submission_change_class", "content_hash", "updated_at", "created_at") SELECT "id", "title", "kind", "department_id", "parent_id", "summary", "crisis_level", "performed_by_id", "sections_purpose", "sections_scope", "sections_plan_basis", "sections_department_tasks", "sections_target_groups", "sections_critical_functions", "sections_critical_factors", "sections_risk_factors", "sections_operation_levels", "sections_situation", "sections_when", "sections_alerting", "sections_crisis_staff", "sections_crisis_organisation", "sections_tasks", "sections_meeting_place", "sections_call_in", "sections_top_crisis_staff", "sections_information_management", "sections_incoming_information", "sections_actions_body", "sections_leadership", "sections_staffing_body", "sections_staffing_staff", "sections_staffing_equipment", "sections_communication_body", "sections_communication_internal", "sections_communication_external", "sections_crisis_communication", "sections_response_plan_summaries", "sections_resources", "sections_recovery", "sections_exercises", "sections_contacts", "sections_no_action_cards", "sections_other_matters", "responsible_editor_id", "review_interval_months", "last_exercised", "successor_id", "import_notes", "slug", "state", "in_force_id", "next_review_date", "last_revised_at", "sent_back_reason", "submission_by_id", "submission_at", "submission_content_hash", "submission_change_note", "submission_change_class", "content_hash", "updated_at", "created_at" FROM \`plans\`;`)
  await db.run(sql`DROP TABLE \`plans\`;`)
  await db.run(sql`ALTER TABLE \`__new_plans\` RENAME TO \`plans\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`plans_title_idx\` ON \`plans\` (\`title\`);`)
  await db.run(sql`CREATE INDEX \`plans_kind_idx\` ON \`plans\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`plans_department_idx\` ON \`plans\` (\`department_id\`);`)
  await db.run(sql`CREATE INDEX \`plans_parent_idx\` ON \`plans\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`plans_performed_by_idx\` ON \`plans\` (\`performed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`plans_responsible_editor_idx\` ON \`plans\` (\`responsible_editor_id\`);`)
  await db.run(sql`CREATE INDEX \`plans_successor_idx\` ON \`plans\` (\`successor_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`plans_slug_idx\` ON \`plans\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`plans_state_idx\` ON \`plans\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`plans_in_force_idx\` ON \`plans\` (\`in_force_id\`);`)
  await db.run(sql`CREATE INDEX \`plans_next_review_date_idx\` ON \`plans\` (\`next_review_date\`);`)
  await db.run(sql`CREATE INDEX \`plans_submission_submission_by_idx\` ON \`plans\` (\`submission_by_id\`);`)
  await db.run(sql`CREATE INDEX \`plans_updated_at_idx\` ON \`plans\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`plans_created_at_idx\` ON \`plans\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_plans_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`roles_id\` text(36),
  	\`contacts_id\` text(36),
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`roles_id\`) REFERENCES \`roles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`contacts_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_plans_rels\`("id", "order", "parent_id", "path", "roles_id", "contacts_id", "users_id") SELECT "id", "order", "parent_id", "path", "roles_id", "contacts_id", "users_id" FROM \`plans_rels\`;`)
  await db.run(sql`DROP TABLE \`plans_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_plans_rels\` RENAME TO \`plans_rels\`;`)
  await db.run(sql`CREATE INDEX \`plans_rels_order_idx\` ON \`plans_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`plans_rels_parent_idx\` ON \`plans_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`plans_rels_path_idx\` ON \`plans_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`plans_rels_roles_id_idx\` ON \`plans_rels\` (\`roles_id\`);`)
  await db.run(sql`CREATE INDEX \`plans_rels_contacts_id_idx\` ON \`plans_rels\` (\`contacts_id\`);`)
  await db.run(sql`CREATE INDEX \`plans_rels_users_id_idx\` ON \`plans_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`__new__plans_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text NOT NULL,
  	\`version_kind\` text DEFAULT 'responsePlan' NOT NULL,
  	\`version_department_id\` text(36) NOT NULL,
  	\`version_parent_id\` text(36),
  	\`version_summary\` text,
  	\`version_crisis_level\` text,
  	\`version_performed_by_id\` text(36),
  	\`version_sections_purpose\` text,
  	\`version_sections_scope\` text,
  	\`version_sections_plan_basis\` text,
  	\`version_sections_department_tasks\` text,
  	\`version_sections_target_groups\` text,
  	\`version_sections_critical_functions\` text,
  	\`version_sections_critical_factors\` text,
  	\`version_sections_risk_factors\` text,
  	\`version_sections_operation_levels\` text,
  	\`version_sections_situation\` text,
  	\`version_sections_when\` text,
  	\`version_sections_alerting\` text,
  	\`version_sections_crisis_staff\` text,
  	\`version_sections_crisis_organisation\` text,
  	\`version_sections_tasks\` text,
  	\`version_sections_meeting_place\` text,
  	\`version_sections_call_in\` text,
  	\`version_sections_top_crisis_staff\` text,
  	\`version_sections_information_management\` text,
  	\`version_sections_incoming_information\` text,
  	\`version_sections_actions_body\` text,
  	\`version_sections_leadership\` text,
  	\`version_sections_staffing_body\` text,
  	\`version_sections_staffing_staff\` text,
  	\`version_sections_staffing_equipment\` text,
  	\`version_sections_communication_body\` text,
  	\`version_sections_communication_internal\` text,
  	\`version_sections_communication_external\` text,
  	\`version_sections_crisis_communication\` text,
  	\`version_sections_response_plan_summaries\` text,
  	\`version_sections_resources\` text,
  	\`version_sections_recovery\` text,
  	\`version_sections_exercises\` text,
  	\`version_sections_contacts\` text,
  	\`version_sections_no_action_cards\` integer DEFAULT false,
  	\`version_sections_other_matters\` text,
  	\`version_responsible_editor_id\` text(36),
  	\`version_review_interval_months\` numeric,
  	\`version_last_exercised\` text,
  	\`version_successor_id\` text(36),
  	\`version_import_notes\` text,
  	\`version_slug\` text,
  	\`version_state\` text DEFAULT 'draft' NOT NULL,
  	\`version_in_force_id\` text(36),
  	\`version_next_review_date\` text,
  	\`version_last_revised_at\` text,
  	\`version_sent_back_reason\` text,
  	\`version_submission_by_id\` text(36),
  	\`version_submission_at\` text,
  	\`version_submission_content_hash\` text,
  	\`version_submission_change_note\` text,
  	\`version_submission_change_class\` text,
  	\`version_content_hash\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_department_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_parent_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_performed_by_id\`) REFERENCES \`roles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_responsible_editor_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_successor_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_in_force_id\`) REFERENCES \`plan_revisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_submission_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__plans_v\`("id", "parent_id", "version_title", "version_kind", "version_department_id", "version_parent_id", "version_summary", "version_crisis_level", "version_performed_by_id", "version_sections_purpose", "version_sections_scope", "version_sections_plan_basis", "version_sections_department_tasks", "version_sections_target_groups", "version_sections_critical_functions", "version_sections_critical_factors", "version_sections_risk_factors", "version_sections_operation_levels", "version_sections_situation", "version_sections_when", "version_sections_alerting", "version_sections_crisis_staff", "version_sections_crisis_organisation", "version_sections_tasks", "version_sections_meeting_place", "version_sections_call_in", "version_sections_top_crisis_staff", "version_sections_information_management", "version_sections_incoming_information", "version_sections_actions_body", "version_sections_leadership", "version_sections_staffing_body", "version_sections_staffing_staff", "version_sections_staffing_equipment", "version_sections_communication_body", "version_sections_communication_internal", "version_sections_communication_external", "version_sections_crisis_communication", "version_sections_response_plan_summaries", "version_sections_resources", "version_sections_recovery", "version_sections_exercises", "version_sections_contacts", "version_sections_no_action_cards", "version_sections_other_matters", "version_responsible_editor_id", "version_review_interval_months", "version_last_exercised", "version_successor_id", "version_import_notes", "version_slug", "version_state", "version_in_force_id", "version_next_review_date", "version_last_revised_at", "version_sent_back_reason", "version_submission_by_id", "version_submission_at", "version_submission_content_hash", "version_submission_change_note", "version_submission_change_class", "version_content_hash", "version_updated_at", "version_created_at", "created_at", "updated_at") SELECT "id", "parent_id", "version_title", "version_kind", "version_department_id", "version_parent_id", "version_summary", "version_crisis_level", "version_performed_by_id", "version_sections_purpose", "version_sections_scope", "version_sections_plan_basis", "version_sections_department_tasks", "version_sections_target_groups", "version_sections_critical_functions", "version_sections_critical_factors", "version_sections_risk_factors", "version_sections_operation_levels", "version_sections_situation", "version_sections_when", "version_sections_alerting", "version_sections_crisis_staff", "version_sections_crisis_organisation", "version_sections_tasks", "version_sections_meeting_place", "version_sections_call_in", "version_sections_top_crisis_staff", "version_sections_information_management", "version_sections_incoming_information", "version_sections_actions_body", "version_sections_leadership", "version_sections_staffing_body", "version_sections_staffing_staff", "version_sections_staffing_equipment", "version_sections_communication_body", "version_sections_communication_internal", "version_sections_communication_external", "version_sections_crisis_communication", "version_sections_response_plan_summaries", "version_sections_resources", "version_sections_recovery", "version_sections_exercises", "version_sections_contacts", "version_sections_no_action_cards", "version_sections_other_matters", "version_responsible_editor_id", "version_review_interval_months", "version_last_exercised", "version_successor_id", "version_import_notes", "version_slug", "version_state", "version_in_force_id", "version_next_review_date", "version_last_revised_at", "version_sent_back_reason", "version_submission_by_id", "version_submission_at", "version_submission_content_hash", "version_submission_change_note", "version_submission_change_class", "version_content_hash", "version_updated_at", "version_created_at", "created_at", "updated_at" FROM \`_plans_v\`;`)
  await db.run(sql`DROP TABLE \`_plans_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__plans_v\` RENAME TO \`_plans_v\`;`)
  await db.run(sql`CREATE INDEX \`_plans_v_parent_idx\` ON \`_plans_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_version_version_title_idx\` ON \`_plans_v\` (\`version_title\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_version_version_kind_idx\` ON \`_plans_v\` (\`version_kind\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_version_version_department_idx\` ON \`_plans_v\` (\`version_department_id\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_version_version_parent_idx\` ON \`_plans_v\` (\`version_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_version_version_performed_by_idx\` ON \`_plans_v\` (\`version_performed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_version_version_responsible_editor_idx\` ON \`_plans_v\` (\`version_responsible_editor_id\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_version_version_successor_idx\` ON \`_plans_v\` (\`version_successor_id\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_version_version_slug_idx\` ON \`_plans_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_version_version_state_idx\` ON \`_plans_v\` (\`version_state\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_version_version_in_force_idx\` ON \`_plans_v\` (\`version_in_force_id\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_version_version_next_review_date_idx\` ON \`_plans_v\` (\`version_next_review_date\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_version_submission_version_submission_by_idx\` ON \`_plans_v\` (\`version_submission_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_version_version_updated_at_idx\` ON \`_plans_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_version_version_created_at_idx\` ON \`_plans_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_created_at_idx\` ON \`_plans_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_updated_at_idx\` ON \`_plans_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`__new__plans_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`roles_id\` text(36),
  	\`contacts_id\` text(36),
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_plans_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`roles_id\`) REFERENCES \`roles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`contacts_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new__plans_v_rels\`("id", "order", "parent_id", "path", "roles_id", "contacts_id", "users_id") SELECT "id", "order", "parent_id", "path", "roles_id", "contacts_id", "users_id" FROM \`_plans_v_rels\`;`)
  await db.run(sql`DROP TABLE \`_plans_v_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new__plans_v_rels\` RENAME TO \`_plans_v_rels\`;`)
  await db.run(sql`CREATE INDEX \`_plans_v_rels_order_idx\` ON \`_plans_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_rels_parent_idx\` ON \`_plans_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_rels_path_idx\` ON \`_plans_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_rels_roles_id_idx\` ON \`_plans_v_rels\` (\`roles_id\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_rels_contacts_id_idx\` ON \`_plans_v_rels\` (\`contacts_id\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_rels_users_id_idx\` ON \`_plans_v_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`__new_users\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`title\` text,
  	\`active\` integer DEFAULT true,
  	\`wants_digests\` integer DEFAULT true,
  	\`identity\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`email\` text NOT NULL,
  	\`reset_password_token\` text,
  	\`reset_password_expiration\` text,
  	\`salt\` text,
  	\`hash\` text,
  	\`reset_password_requested_at\` text,
  	\`login_attempts\` numeric DEFAULT 0,
  	\`lock_until\` text
  );
  `)
  await db.run(sql`INSERT INTO \`__new_users\`("id", "name", "title", "active", "wants_digests", "identity", "updated_at", "created_at", "email", "reset_password_token", "reset_password_expiration", "salt", "hash", "reset_password_requested_at", "login_attempts", "lock_until") SELECT "id", "name", "title", "active", "wants_digests", "identity", "updated_at", "created_at", "email", "reset_password_token", "reset_password_expiration", "salt", "hash", "reset_password_requested_at", "login_attempts", "lock_until" FROM \`users\`;`)
  await db.run(sql`DROP TABLE \`users\`;`)
  await db.run(sql`ALTER TABLE \`__new_users\` RENAME TO \`users\`;`)
  await db.run(sql`CREATE UNIQUE INDEX \`users_identity_idx\` ON \`users\` (\`identity\`);`)
  await db.run(sql`CREATE INDEX \`users_updated_at_idx\` ON \`users\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`users_created_at_idx\` ON \`users\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`users_email_idx\` ON \`users\` (\`email\`);`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`plans_id\` text(36),
  	\`contacts_id\` text(36),
  	\`roles_id\` text(36),
  	\`departments_id\` text(36),
  	\`plan_revisions_id\` text(36),
  	\`plan_events_id\` text(36),
  	\`users_id\` text(36),
  	\`outbox_id\` text(36),
  	\`notices_id\` text(36),
  	\`leases_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`plans_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`contacts_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`roles_id\`) REFERENCES \`roles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`departments_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`plan_revisions_id\`) REFERENCES \`plan_revisions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`plan_events_id\`) REFERENCES \`plan_events\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`outbox_id\`) REFERENCES \`outbox\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`notices_id\`) REFERENCES \`notices\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`leases_id\`) REFERENCES \`leases\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "plans_id", "contacts_id", "roles_id", "departments_id", "plan_revisions_id", "plan_events_id", "users_id", "outbox_id", "notices_id", "leases_id") SELECT "id", "order", "parent_id", "path", "plans_id", "contacts_id", "roles_id", "departments_id", "plan_revisions_id", "plan_events_id", "users_id", "outbox_id", "notices_id", "leases_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_plans_id_idx\` ON \`payload_locked_documents_rels\` (\`plans_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_contacts_id_idx\` ON \`payload_locked_documents_rels\` (\`contacts_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_roles_id_idx\` ON \`payload_locked_documents_rels\` (\`roles_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_departments_id_idx\` ON \`payload_locked_documents_rels\` (\`departments_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_plan_revisions_id_idx\` ON \`payload_locked_documents_rels\` (\`plan_revisions_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_plan_events_id_idx\` ON \`payload_locked_documents_rels\` (\`plan_events_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_outbox_id_idx\` ON \`payload_locked_documents_rels\` (\`outbox_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_notices_id_idx\` ON \`payload_locked_documents_rels\` (\`notices_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_leases_id_idx\` ON \`payload_locked_documents_rels\` (\`leases_id\`);`)
  await db.run(sql`ALTER TABLE \`plan_revisions\` DROP COLUMN \`on_behalf_of\`;`)
  await db.run(sql`ALTER TABLE \`plan_revisions\` DROP COLUMN \`decision\`;`)
  await db.run(sql`ALTER TABLE \`plan_revisions\` DROP COLUMN \`urgent\`;`)
  await db.run(sql`ALTER TABLE \`plan_revisions\` DROP COLUMN \`facts\`;`)
  await db.run(sql`ALTER TABLE \`plan_events\` DROP COLUMN \`details\`;`)
}
