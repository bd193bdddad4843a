import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`plans_sections_alarm_chain\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`plans_sections_alarm_chain_order_idx\` ON \`plans_sections_alarm_chain\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`plans_sections_alarm_chain_parent_id_idx\` ON \`plans_sections_alarm_chain\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`plans_sections_actions_immediate\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`text\` text NOT NULL,
  	\`role_id\` text(36),
  	\`contact_id\` text(36),
  	FOREIGN KEY (\`role_id\`) REFERENCES \`roles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`contact_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`plans_sections_actions_immediate_order_idx\` ON \`plans_sections_actions_immediate\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`plans_sections_actions_immediate_parent_id_idx\` ON \`plans_sections_actions_immediate\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`plans_sections_actions_immediate_role_idx\` ON \`plans_sections_actions_immediate\` (\`role_id\`);`)
  await db.run(sql`CREATE INDEX \`plans_sections_actions_immediate_contact_idx\` ON \`plans_sections_actions_immediate\` (\`contact_id\`);`)
  await db.run(sql`CREATE TABLE \`plans_sections_actions_shortly\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`text\` text NOT NULL,
  	\`role_id\` text(36),
  	\`contact_id\` text(36),
  	FOREIGN KEY (\`role_id\`) REFERENCES \`roles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`contact_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`plans_sections_actions_shortly_order_idx\` ON \`plans_sections_actions_shortly\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`plans_sections_actions_shortly_parent_id_idx\` ON \`plans_sections_actions_shortly\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`plans_sections_actions_shortly_role_idx\` ON \`plans_sections_actions_shortly\` (\`role_id\`);`)
  await db.run(sql`CREATE INDEX \`plans_sections_actions_shortly_contact_idx\` ON \`plans_sections_actions_shortly\` (\`contact_id\`);`)
  await db.run(sql`CREATE TABLE \`plans_sections_actions_follow_up\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`text\` text NOT NULL,
  	\`role_id\` text(36),
  	\`contact_id\` text(36),
  	FOREIGN KEY (\`role_id\`) REFERENCES \`roles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`contact_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`plans_sections_actions_follow_up_order_idx\` ON \`plans_sections_actions_follow_up\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`plans_sections_actions_follow_up_parent_id_idx\` ON \`plans_sections_actions_follow_up\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`plans_sections_actions_follow_up_role_idx\` ON \`plans_sections_actions_follow_up\` (\`role_id\`);`)
  await db.run(sql`CREATE INDEX \`plans_sections_actions_follow_up_contact_idx\` ON \`plans_sections_actions_follow_up\` (\`contact_id\`);`)
  await db.run(sql`CREATE TABLE \`plans_sections_contact_groups_members\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`plans_sections_contact_groups\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`plans_sections_contact_groups_members_order_idx\` ON \`plans_sections_contact_groups_members\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`plans_sections_contact_groups_members_parent_id_idx\` ON \`plans_sections_contact_groups_members\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`plans_sections_contact_groups\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`heading\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`plans_sections_contact_groups_order_idx\` ON \`plans_sections_contact_groups\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`plans_sections_contact_groups_parent_id_idx\` ON \`plans_sections_contact_groups\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`plans_sections_free_sections\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`heading\` text NOT NULL,
  	\`body\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`plans_sections_free_sections_order_idx\` ON \`plans_sections_free_sections\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`plans_sections_free_sections_parent_id_idx\` ON \`plans_sections_free_sections\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`plans\` (
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
  await db.run(sql`CREATE TABLE \`plans_rels\` (
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
  await db.run(sql`CREATE INDEX \`plans_rels_order_idx\` ON \`plans_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`plans_rels_parent_idx\` ON \`plans_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`plans_rels_path_idx\` ON \`plans_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`plans_rels_roles_id_idx\` ON \`plans_rels\` (\`roles_id\`);`)
  await db.run(sql`CREATE INDEX \`plans_rels_contacts_id_idx\` ON \`plans_rels\` (\`contacts_id\`);`)
  await db.run(sql`CREATE INDEX \`plans_rels_users_id_idx\` ON \`plans_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`_plans_v_version_sections_alarm_chain\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`note\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_plans_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_plans_v_version_sections_alarm_chain_order_idx\` ON \`_plans_v_version_sections_alarm_chain\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_version_sections_alarm_chain_parent_id_idx\` ON \`_plans_v_version_sections_alarm_chain\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_plans_v_version_sections_actions_immediate\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`text\` text NOT NULL,
  	\`role_id\` text(36),
  	\`contact_id\` text(36),
  	\`_uuid\` text,
  	FOREIGN KEY (\`role_id\`) REFERENCES \`roles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`contact_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_plans_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_plans_v_version_sections_actions_immediate_order_idx\` ON \`_plans_v_version_sections_actions_immediate\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_version_sections_actions_immediate_parent_id_idx\` ON \`_plans_v_version_sections_actions_immediate\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_version_sections_actions_immediate_role_idx\` ON \`_plans_v_version_sections_actions_immediate\` (\`role_id\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_version_sections_actions_immediate_contact_idx\` ON \`_plans_v_version_sections_actions_immediate\` (\`contact_id\`);`)
  await db.run(sql`CREATE TABLE \`_plans_v_version_sections_actions_shortly\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`text\` text NOT NULL,
  	\`role_id\` text(36),
  	\`contact_id\` text(36),
  	\`_uuid\` text,
  	FOREIGN KEY (\`role_id\`) REFERENCES \`roles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`contact_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_plans_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_plans_v_version_sections_actions_shortly_order_idx\` ON \`_plans_v_version_sections_actions_shortly\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_version_sections_actions_shortly_parent_id_idx\` ON \`_plans_v_version_sections_actions_shortly\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_version_sections_actions_shortly_role_idx\` ON \`_plans_v_version_sections_actions_shortly\` (\`role_id\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_version_sections_actions_shortly_contact_idx\` ON \`_plans_v_version_sections_actions_shortly\` (\`contact_id\`);`)
  await db.run(sql`CREATE TABLE \`_plans_v_version_sections_actions_follow_up\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`text\` text NOT NULL,
  	\`role_id\` text(36),
  	\`contact_id\` text(36),
  	\`_uuid\` text,
  	FOREIGN KEY (\`role_id\`) REFERENCES \`roles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`contact_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_plans_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_plans_v_version_sections_actions_follow_up_order_idx\` ON \`_plans_v_version_sections_actions_follow_up\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_version_sections_actions_follow_up_parent_id_idx\` ON \`_plans_v_version_sections_actions_follow_up\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_version_sections_actions_follow_up_role_idx\` ON \`_plans_v_version_sections_actions_follow_up\` (\`role_id\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_version_sections_actions_follow_up_contact_idx\` ON \`_plans_v_version_sections_actions_follow_up\` (\`contact_id\`);`)
  await db.run(sql`CREATE TABLE \`_plans_v_version_sections_contact_groups_members\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`note\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_plans_v_version_sections_contact_groups\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_plans_v_version_sections_contact_groups_members_order_idx\` ON \`_plans_v_version_sections_contact_groups_members\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_version_sections_contact_groups_members_parent_id_idx\` ON \`_plans_v_version_sections_contact_groups_members\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_plans_v_version_sections_contact_groups\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`heading\` text NOT NULL,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_plans_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_plans_v_version_sections_contact_groups_order_idx\` ON \`_plans_v_version_sections_contact_groups\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_version_sections_contact_groups_parent_id_idx\` ON \`_plans_v_version_sections_contact_groups\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_plans_v_version_sections_free_sections\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`heading\` text NOT NULL,
  	\`body\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_plans_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_plans_v_version_sections_free_sections_order_idx\` ON \`_plans_v_version_sections_free_sections\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_version_sections_free_sections_parent_id_idx\` ON \`_plans_v_version_sections_free_sections\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_plans_v\` (
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
  await db.run(sql`CREATE TABLE \`_plans_v_rels\` (
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
  await db.run(sql`CREATE INDEX \`_plans_v_rels_order_idx\` ON \`_plans_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_rels_parent_idx\` ON \`_plans_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_rels_path_idx\` ON \`_plans_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_rels_roles_id_idx\` ON \`_plans_v_rels\` (\`roles_id\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_rels_contacts_id_idx\` ON \`_plans_v_rels\` (\`contacts_id\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_rels_users_id_idx\` ON \`_plans_v_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`contacts_phones\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`number\` text NOT NULL,
  	\`label\` text,
  	\`visibility\` text DEFAULT 'internal' NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`contacts_phones_order_idx\` ON \`contacts_phones\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`contacts_phones_parent_id_idx\` ON \`contacts_phones\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`contacts_mails\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`address\` text NOT NULL,
  	\`visibility\` text DEFAULT 'internal' NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`contacts_mails_order_idx\` ON \`contacts_mails\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`contacts_mails_parent_id_idx\` ON \`contacts_mails\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`contacts\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`type\` text DEFAULT 'person' NOT NULL,
  	\`name\` text NOT NULL,
  	\`title\` text,
  	\`department_id\` text(36),
  	\`other\` text,
  	\`active\` integer DEFAULT true,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`department_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`contacts_name_idx\` ON \`contacts\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`contacts_department_idx\` ON \`contacts\` (\`department_id\`);`)
  await db.run(sql`CREATE INDEX \`contacts_active_idx\` ON \`contacts\` (\`active\`);`)
  await db.run(sql`CREATE INDEX \`contacts_updated_at_idx\` ON \`contacts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`contacts_created_at_idx\` ON \`contacts\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`roles_holders\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`contact_id\` text(36) NOT NULL,
  	\`deputy\` integer DEFAULT false,
  	FOREIGN KEY (\`contact_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`roles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`roles_holders_order_idx\` ON \`roles_holders\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`roles_holders_parent_id_idx\` ON \`roles_holders\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`roles_holders_contact_idx\` ON \`roles_holders\` (\`contact_id\`);`)
  await db.run(sql`CREATE TABLE \`roles\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`department_id\` text(36),
  	\`tasks\` text,
  	\`slug\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`department_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`roles_title_idx\` ON \`roles\` (\`title\`);`)
  await db.run(sql`CREATE INDEX \`roles_department_idx\` ON \`roles\` (\`department_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`roles_slug_idx\` ON \`roles\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`roles_updated_at_idx\` ON \`roles\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`roles_created_at_idx\` ON \`roles\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`departments\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`short_name\` text,
  	\`parent_id\` text(36),
  	\`head_id\` text(36),
  	\`contingency_owner_id\` text(36),
  	\`slug\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`head_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`contingency_owner_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`departments_name_idx\` ON \`departments\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`departments_parent_idx\` ON \`departments\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`departments_head_idx\` ON \`departments\` (\`head_id\`);`)
  await db.run(sql`CREATE INDEX \`departments_contingency_owner_idx\` ON \`departments\` (\`contingency_owner_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`departments_slug_idx\` ON \`departments\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`departments_updated_at_idx\` ON \`departments\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`departments_created_at_idx\` ON \`departments\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`plan_revisions\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`plan_id\` text(36) NOT NULL,
  	\`number\` text NOT NULL,
  	\`major\` numeric NOT NULL,
  	\`minor\` numeric NOT NULL,
  	\`change_class\` text NOT NULL,
  	\`change_note\` text NOT NULL,
  	\`base_id\` text(36),
  	\`contributors\` text NOT NULL,
  	\`submitted_by_user\` text,
  	\`submitted_by_name\` text,
  	\`submitted_by_title\` text,
  	\`approved_by_user\` text,
  	\`approved_by_name\` text,
  	\`approved_by_title\` text,
  	\`approved_at\` text NOT NULL,
  	\`content_hash\` text NOT NULL,
  	\`content\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`plan_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`base_id\`) REFERENCES \`plan_revisions\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`plan_revisions_plan_idx\` ON \`plan_revisions\` (\`plan_id\`);`)
  await db.run(sql`CREATE INDEX \`plan_revisions_base_idx\` ON \`plan_revisions\` (\`base_id\`);`)
  await db.run(sql`CREATE INDEX \`plan_revisions_approved_at_idx\` ON \`plan_revisions\` (\`approved_at\`);`)
  await db.run(sql`CREATE INDEX \`plan_revisions_updated_at_idx\` ON \`plan_revisions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`plan_revisions_created_at_idx\` ON \`plan_revisions\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`plan_number_idx\` ON \`plan_revisions\` (\`plan_id\`,\`number\`);`)
  await db.run(sql`CREATE TABLE \`plan_events\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`seq\` numeric NOT NULL,
  	\`plan_id\` text(36) NOT NULL,
  	\`action\` text NOT NULL,
  	\`from\` text NOT NULL,
  	\`to\` text NOT NULL,
  	\`revision_id\` text(36),
  	\`revision_number\` text,
  	\`actor\` text NOT NULL,
  	\`actor_name\` text NOT NULL,
  	\`actor_title\` text,
  	\`comment\` text,
  	\`change_note\` text,
  	\`change_class\` text,
  	\`at\` text NOT NULL,
  	\`content_hash\` text NOT NULL,
  	\`previous_hash\` text,
  	\`hash\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`plan_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`revision_id\`) REFERENCES \`plan_revisions\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`plan_events_seq_idx\` ON \`plan_events\` (\`seq\`);`)
  await db.run(sql`CREATE INDEX \`plan_events_plan_idx\` ON \`plan_events\` (\`plan_id\`);`)
  await db.run(sql`CREATE INDEX \`plan_events_action_idx\` ON \`plan_events\` (\`action\`);`)
  await db.run(sql`CREATE INDEX \`plan_events_revision_idx\` ON \`plan_events\` (\`revision_id\`);`)
  await db.run(sql`CREATE INDEX \`plan_events_at_idx\` ON \`plan_events\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`plan_events_updated_at_idx\` ON \`plan_events\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`plan_events_created_at_idx\` ON \`plan_events\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`users_grants\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`permission\` text NOT NULL,
  	\`department_id\` text(36),
  	\`group\` text,
  	FOREIGN KEY (\`department_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_grants_order_idx\` ON \`users_grants\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`users_grants_parent_id_idx\` ON \`users_grants\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`users_grants_department_idx\` ON \`users_grants\` (\`department_id\`);`)
  await db.run(sql`CREATE TABLE \`users_sessions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`created_at\` text,
  	\`expires_at\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_sessions_order_idx\` ON \`users_sessions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`users_sessions_parent_id_idx\` ON \`users_sessions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users\` (
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
  await db.run(sql`CREATE UNIQUE INDEX \`users_identity_idx\` ON \`users\` (\`identity\`);`)
  await db.run(sql`CREATE INDEX \`users_updated_at_idx\` ON \`users\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`users_created_at_idx\` ON \`users\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`users_email_idx\` ON \`users\` (\`email\`);`)
  await db.run(sql`CREATE TABLE \`outbox\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`to\` text NOT NULL,
  	\`to_name\` text,
  	\`subject\` text NOT NULL,
  	\`text\` text NOT NULL,
  	\`html\` text NOT NULL,
  	\`unsubscribe\` text,
  	\`message_id\` text NOT NULL,
  	\`state\` text DEFAULT 'pending' NOT NULL,
  	\`attempts\` numeric DEFAULT 0 NOT NULL,
  	\`next_attempt_at\` text NOT NULL,
  	\`expires_at\` text NOT NULL,
  	\`lease\` text,
  	\`sent_at\` text,
  	\`error\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`outbox_key_idx\` ON \`outbox\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`outbox_to_idx\` ON \`outbox\` (\`to\`);`)
  await db.run(sql`CREATE INDEX \`outbox_state_idx\` ON \`outbox\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`outbox_next_attempt_at_idx\` ON \`outbox\` (\`next_attempt_at\`);`)
  await db.run(sql`CREATE INDEX \`outbox_updated_at_idx\` ON \`outbox\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`outbox_created_at_idx\` ON \`outbox\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`notices\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`about\` text NOT NULL,
  	\`plan_id\` text(36),
  	\`due\` text,
  	\`step\` numeric,
  	\`recipient\` text NOT NULL,
  	\`mail_id\` text(36) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`plan_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`mail_id\`) REFERENCES \`outbox\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`notices_key_idx\` ON \`notices\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`notices_plan_idx\` ON \`notices\` (\`plan_id\`);`)
  await db.run(sql`CREATE INDEX \`notices_recipient_idx\` ON \`notices\` (\`recipient\`);`)
  await db.run(sql`CREATE INDEX \`notices_mail_idx\` ON \`notices\` (\`mail_id\`);`)
  await db.run(sql`CREATE INDEX \`notices_updated_at_idx\` ON \`notices\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`notices_created_at_idx\` ON \`notices\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`leases\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`holder\` text NOT NULL,
  	\`until\` text NOT NULL,
  	\`day_done\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`leases_name_idx\` ON \`leases\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`leases_updated_at_idx\` ON \`leases\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`leases_created_at_idx\` ON \`leases\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_kv\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`data\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`payload_kv_key_idx\` ON \`payload_kv\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`global_slug\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_global_slug_idx\` ON \`payload_locked_documents\` (\`global_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_updated_at_idx\` ON \`payload_locked_documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_created_at_idx\` ON \`payload_locked_documents\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents_rels\` (
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
  await db.run(sql`CREATE TABLE \`payload_preferences\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`value\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_key_idx\` ON \`payload_preferences\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_updated_at_idx\` ON \`payload_preferences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_created_at_idx\` ON \`payload_preferences\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_preferences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_order_idx\` ON \`payload_preferences_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_parent_idx\` ON \`payload_preferences_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_path_idx\` ON \`payload_preferences_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_users_id_idx\` ON \`payload_preferences_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_migrations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`batch\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_migrations_updated_at_idx\` ON \`payload_migrations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_migrations_created_at_idx\` ON \`payload_migrations\` (\`created_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`plans_sections_alarm_chain\`;`)
  await db.run(sql`DROP TABLE \`plans_sections_actions_immediate\`;`)
  await db.run(sql`DROP TABLE \`plans_sections_actions_shortly\`;`)
  await db.run(sql`DROP TABLE \`plans_sections_actions_follow_up\`;`)
  await db.run(sql`DROP TABLE \`plans_sections_contact_groups_members\`;`)
  await db.run(sql`DROP TABLE \`plans_sections_contact_groups\`;`)
  await db.run(sql`DROP TABLE \`plans_sections_free_sections\`;`)
  await db.run(sql`DROP TABLE \`plans\`;`)
  await db.run(sql`DROP TABLE \`plans_rels\`;`)
  await db.run(sql`DROP TABLE \`_plans_v_version_sections_alarm_chain\`;`)
  await db.run(sql`DROP TABLE \`_plans_v_version_sections_actions_immediate\`;`)
  await db.run(sql`DROP TABLE \`_plans_v_version_sections_actions_shortly\`;`)
  await db.run(sql`DROP TABLE \`_plans_v_version_sections_actions_follow_up\`;`)
  await db.run(sql`DROP TABLE \`_plans_v_version_sections_contact_groups_members\`;`)
  await db.run(sql`DROP TABLE \`_plans_v_version_sections_contact_groups\`;`)
  await db.run(sql`DROP TABLE \`_plans_v_version_sections_free_sections\`;`)
  await db.run(sql`DROP TABLE \`_plans_v\`;`)
  await db.run(sql`DROP TABLE \`_plans_v_rels\`;`)
  await db.run(sql`DROP TABLE \`contacts_phones\`;`)
  await db.run(sql`DROP TABLE \`contacts_mails\`;`)
  await db.run(sql`DROP TABLE \`contacts\`;`)
  await db.run(sql`DROP TABLE \`roles_holders\`;`)
  await db.run(sql`DROP TABLE \`roles\`;`)
  await db.run(sql`DROP TABLE \`departments\`;`)
  await db.run(sql`DROP TABLE \`plan_revisions\`;`)
  await db.run(sql`DROP TABLE \`plan_events\`;`)
  await db.run(sql`DROP TABLE \`users_grants\`;`)
  await db.run(sql`DROP TABLE \`users_sessions\`;`)
  await db.run(sql`DROP TABLE \`users\`;`)
  await db.run(sql`DROP TABLE \`outbox\`;`)
  await db.run(sql`DROP TABLE \`notices\`;`)
  await db.run(sql`DROP TABLE \`leases\`;`)
  await db.run(sql`DROP TABLE \`payload_kv\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_migrations\`;`)
}
