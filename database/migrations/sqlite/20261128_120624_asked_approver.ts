import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`plans\` ADD \`submission_asked_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`CREATE INDEX \`plans_submission_submission_asked_idx\` ON \`plans\` (\`submission_asked_id\`);`)
  await db.run(sql`ALTER TABLE \`_plans_v\` ADD \`version_submission_asked_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`CREATE INDEX \`_plans_v_version_submission_version_submission_asked_idx\` ON \`_plans_v\` (\`version_submission_asked_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
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
  	\`visibility\` text DEFAULT 'internal',
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
  	\`title_key\` text,
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
  	\`decision_recorded_by_id\` text(36),
  	\`decision_body\` text,
  	\`decision_date\` text,
  	\`decision_case_number\` text,
  	\`decision_minutes_id\` text(36),
  	\`upcoming_revision_id\` text(36),
  	\`upcoming_from\` text,
  	\`correction_revision_id\` text(36),
  	\`correction_by_id\` text(36),
  	\`correction_confirm_before\` text,
  	\`parked\` text,
  	\`conflicts\` text,
  	\`last_written_by_id\` text(36),
  	\`last_written_at\` text,
  	\`review_settings_interval_set_by_id\` text(36),
  	\`review_settings_editor_set_by_id\` text(36),
  	\`content_hash\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`department_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`performed_by_id\`) REFERENCES \`roles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`responsible_editor_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`successor_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`in_force_id\`) REFERENCES \`plan_revisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`submission_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`decision_recorded_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`decision_minutes_id\`) REFERENCES \`attachments\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`upcoming_revision_id\`) REFERENCES \`plan_revisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`correction_revision_id\`) REFERENCES \`plan_revisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`correction_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`last_written_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`review_settings_interval_set_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`review_settings_editor_set_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_plans\`("id", "title", "kind", "department_id", "parent_id", "summary", "crisis_level", "performed_by_id", "visibility", "sections_purpose", "sections_scope", "sections_plan_basis", "sections_department_tasks", "sections_target_groups", "sections_critical_functions", "sections_critical_factors", "sections_risk_factors", "sections_operation_levels", "sections_situation", "sections_when", "sections_alerting", "sections_crisis_staff", "sections_crisis_organisation", "sections_tasks", "sections_meeting_place", "sections_call_in", "sections_top_crisis_staff", "sections_information_management", "sections_incoming_information", "sections_actions_body", "sections_leadership", "sections_staffing_body", "sections_staffing_staff", "sections_staffing_equipment", "sections_communication_body", "sections_communication_internal", "sections_communication_external", "sections_crisis_communication", "sections_response_plan_summaries", "sections_resources", "sections_recovery", "sections_exercises", "sections_contacts", "sections_no_action_cards", "sections_other_matters", "responsible_editor_id", "review_interval_months", "last_exercised", "successor_id", "import_notes", "slug", "title_key", "state", "in_force_id", "next_review_date", "last_revised_at", "sent_back_reason", "submission_by_id", "submission_at", "submission_content_hash", "submission_change_note", "submission_change_class", "decision_recorded_by_id", "decision_body", "decision_date", "decision_case_number", "decision_minutes_id", "upcoming_revision_id", "upcoming_from", "correction_revision_id", "correction_by_id", "correction_confirm_before", "parked", "conflicts", "last_written_by_id", "last_written_at", "review_settings_interval_set_by_id", "review_settings_editor_set_by_id", "content_hash", "updated_at", "created_at") SELECT "id", "title", "kind", "department_id", "parent_id", "summary", "crisis_level", "performed_by_id", "visibility", "sections_purpose", "sections_scope", "sections_plan_basis", "sections_department_tasks", "sections_target_groups", "sections_critical_functions", "sections_critical_factors", "sections_risk_factors", "sections_operation_levels", "sections_situation", "sections_when", "sections_alerting", "sections_crisis_staff", "sections_crisis_organisation", "sections_tasks", "sections_meeting_place", "sections_call_in", "sections_top_crisis_staff", "sections_information_management", "sections_incoming_information", "sections_actions_body", "sections_leadership", "sections_staffing_body", "sections_staffing_staff", "sections_staffing_equipment", "sections_communication_body", "sections_communication_internal", "sections_communication_external", "sections_crisis_communication", "sections_response_plan_summaries", "sections_resources", "sections_recovery", "sections_exercises", "sections_contacts", "sections_no_action_cards", "sections_other_matters", "responsible_editor_id", "review_interval_months", "last_exercised", "successor_id", "import_notes", "slug", "title_key", "state", "in_force_id", "next_review_date", "last_revised_at", "sent_back_reason", "submission_by_id", "submission_at", "submission_content_hash", "submission_change_note", "submission_change_class", "decision_recorded_by_id", "decision_body", "decision_date", "decision_case_number", "decision_minutes_id", "upcoming_revision_id", "upcoming_from", "correction_revision_id", "correction_by_id", "correction_confirm_before", "parked", "conflicts", "last_written_by_id", "last_written_at", "review_settings_interval_set_by_id", "review_settings_editor_set_by_id", "content_hash", "updated_at", "created_at" FROM \`plans\`;`)
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
  await db.run(sql`CREATE UNIQUE INDEX \`plans_title_key_idx\` ON \`plans\` (\`title_key\`);`)
  await db.run(sql`CREATE INDEX \`plans_state_idx\` ON \`plans\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`plans_in_force_idx\` ON \`plans\` (\`in_force_id\`);`)
  await db.run(sql`CREATE INDEX \`plans_next_review_date_idx\` ON \`plans\` (\`next_review_date\`);`)
  await db.run(sql`CREATE INDEX \`plans_submission_submission_by_idx\` ON \`plans\` (\`submission_by_id\`);`)
  await db.run(sql`CREATE INDEX \`plans_decision_decision_recorded_by_idx\` ON \`plans\` (\`decision_recorded_by_id\`);`)
  await db.run(sql`CREATE INDEX \`plans_decision_decision_minutes_idx\` ON \`plans\` (\`decision_minutes_id\`);`)
  await db.run(sql`CREATE INDEX \`plans_upcoming_upcoming_revision_idx\` ON \`plans\` (\`upcoming_revision_id\`);`)
  await db.run(sql`CREATE INDEX \`plans_upcoming_upcoming_from_idx\` ON \`plans\` (\`upcoming_from\`);`)
  await db.run(sql`CREATE INDEX \`plans_correction_correction_revision_idx\` ON \`plans\` (\`correction_revision_id\`);`)
  await db.run(sql`CREATE INDEX \`plans_correction_correction_by_idx\` ON \`plans\` (\`correction_by_id\`);`)
  await db.run(sql`CREATE INDEX \`plans_correction_correction_confirm_before_idx\` ON \`plans\` (\`correction_confirm_before\`);`)
  await db.run(sql`CREATE INDEX \`plans_last_written_last_written_by_idx\` ON \`plans\` (\`last_written_by_id\`);`)
  await db.run(sql`CREATE INDEX \`plans_review_settings_review_settings_interval_set_by_idx\` ON \`plans\` (\`review_settings_interval_set_by_id\`);`)
  await db.run(sql`CREATE INDEX \`plans_review_settings_review_settings_editor_set_by_idx\` ON \`plans\` (\`review_settings_editor_set_by_id\`);`)
  await db.run(sql`CREATE INDEX \`plans_updated_at_idx\` ON \`plans\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`plans_created_at_idx\` ON \`plans\` (\`created_at\`);`)
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
  	\`version_visibility\` text DEFAULT 'internal',
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
  	\`version_title_key\` text,
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
  	\`version_decision_recorded_by_id\` text(36),
  	\`version_decision_body\` text,
  	\`version_decision_date\` text,
  	\`version_decision_case_number\` text,
  	\`version_decision_minutes_id\` text(36),
  	\`version_upcoming_revision_id\` text(36),
  	\`version_upcoming_from\` text,
  	\`version_correction_revision_id\` text(36),
  	\`version_correction_by_id\` text(36),
  	\`version_correction_confirm_before\` text,
  	\`version_parked\` text,
  	\`version_conflicts\` text,
  	\`version_last_written_by_id\` text(36),
  	\`version_last_written_at\` text,
  	\`version_review_settings_interval_set_by_id\` text(36),
  	\`version_review_settings_editor_set_by_id\` text(36),
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
  	FOREIGN KEY (\`version_submission_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_decision_recorded_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_decision_minutes_id\`) REFERENCES \`attachments\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_upcoming_revision_id\`) REFERENCES \`plan_revisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_correction_revision_id\`) REFERENCES \`plan_revisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_correction_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_last_written_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_review_settings_interval_set_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_review_settings_editor_set_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__plans_v\`("id", "parent_id", "version_title", "version_kind", "version_department_id", "version_parent_id", "version_summary", "version_crisis_level", "version_performed_by_id", "version_visibility", "version_sections_purpose", "version_sections_scope", "version_sections_plan_basis", "version_sections_department_tasks", "version_sections_target_groups", "version_sections_critical_functions", "version_sections_critical_factors", "version_sections_risk_factors", "version_sections_operation_levels", "version_sections_situation", "version_sections_when", "version_sections_alerting", "version_sections_crisis_staff", "version_sections_crisis_organisation", "version_sections_tasks", "version_sections_meeting_place", "version_sections_call_in", "version_sections_top_crisis_staff", "version_sections_information_management", "version_sections_incoming_information", "version_sections_actions_body", "version_sections_leadership", "version_sections_staffing_body", "version_sections_staffing_staff", "version_sections_staffing_equipment", "version_sections_communication_body", "version_sections_communication_internal", "version_sections_communication_external", "version_sections_crisis_communication", "version_sections_response_plan_summaries", "version_sections_resources", "version_sections_recovery", "version_sections_exercises", "version_sections_contacts", "version_sections_no_action_cards", "version_sections_other_matters", "version_responsible_editor_id", "version_review_interval_months", "version_last_exercised", "version_successor_id", "version_import_notes", "version_slug", "version_title_key", "version_state", "version_in_force_id", "version_next_review_date", "version_last_revised_at", "version_sent_back_reason", "version_submission_by_id", "version_submission_at", "version_submission_content_hash", "version_submission_change_note", "version_submission_change_class", "version_decision_recorded_by_id", "version_decision_body", "version_decision_date", "version_decision_case_number", "version_decision_minutes_id", "version_upcoming_revision_id", "version_upcoming_from", "version_correction_revision_id", "version_correction_by_id", "version_correction_confirm_before", "version_parked", "version_conflicts", "version_last_written_by_id", "version_last_written_at", "version_review_settings_interval_set_by_id", "version_review_settings_editor_set_by_id", "version_content_hash", "version_updated_at", "version_created_at", "created_at", "updated_at") SELECT "id", "parent_id", "version_title", "version_kind", "version_department_id", "version_parent_id", "version_summary", "version_crisis_level", "version_performed_by_id", "version_visibility", "version_sections_purpose", "version_sections_scope", "version_sections_plan_basis", "version_sections_department_tasks", "version_sections_target_groups", "version_sections_critical_functions", "version_sections_critical_factors", "version_sections_risk_factors", "version_sections_operation_levels", "version_sections_situation", "version_sections_when", "version_sections_alerting", "version_sections_crisis_staff", "version_sections_crisis_organisation", "version_sections_tasks", "version_sections_meeting_place", "version_sections_call_in", "version_sections_top_crisis_staff", "version_sections_information_management", "version_sections_incoming_information", "version_sections_actions_body", "version_sections_leadership", "version_sections_staffing_body", "version_sections_staffing_staff", "version_sections_staffing_equipment", "version_sections_communication_body", "version_sections_communication_internal", "version_sections_communication_external", "version_sections_crisis_communication", "version_sections_response_plan_summaries", "version_sections_resources", "version_sections_recovery", "version_sections_exercises", "version_sections_contacts", "version_sections_no_action_cards", "version_sections_other_matters", "version_responsible_editor_id", "version_review_interval_months", "version_last_exercised", "version_successor_id", "version_import_notes", "version_slug", "version_title_key", "version_state", "version_in_force_id", "version_next_review_date", "version_last_revised_at", "version_sent_back_reason", "version_submission_by_id", "version_submission_at", "version_submission_content_hash", "version_submission_change_note", "version_submission_change_class", "version_decision_recorded_by_id", "version_decision_body", "version_decision_date", "version_decision_case_number", "version_decision_minutes_id", "version_upcoming_revision_id", "version_upcoming_from", "version_correction_revision_id", "version_correction_by_id", "version_correction_confirm_before", "version_parked", "version_conflicts", "version_last_written_by_id", "version_last_written_at", "version_review_settings_interval_set_by_id", "version_review_settings_editor_set_by_id", "version_content_hash", "version_updated_at", "version_created_at", "created_at", "updated_at" FROM \`_plans_v\`;`)
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
  await db.run(sql`CREATE INDEX \`_plans_v_version_version_title_key_idx\` ON \`_plans_v\` (\`version_title_key\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_version_version_state_idx\` ON \`_plans_v\` (\`version_state\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_version_version_in_force_idx\` ON \`_plans_v\` (\`version_in_force_id\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_version_version_next_review_date_idx\` ON \`_plans_v\` (\`version_next_review_date\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_version_submission_version_submission_by_idx\` ON \`_plans_v\` (\`version_submission_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_version_decision_version_decision_recorded_by_idx\` ON \`_plans_v\` (\`version_decision_recorded_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_version_decision_version_decision_minutes_idx\` ON \`_plans_v\` (\`version_decision_minutes_id\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_version_upcoming_version_upcoming_revision_idx\` ON \`_plans_v\` (\`version_upcoming_revision_id\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_version_upcoming_version_upcoming_from_idx\` ON \`_plans_v\` (\`version_upcoming_from\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_version_correction_version_correction_revision_idx\` ON \`_plans_v\` (\`version_correction_revision_id\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_version_correction_version_correction_by_idx\` ON \`_plans_v\` (\`version_correction_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_version_correction_version_correction_confirm_b_idx\` ON \`_plans_v\` (\`version_correction_confirm_before\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_version_last_written_version_last_written_by_idx\` ON \`_plans_v\` (\`version_last_written_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_version_review_settings_version_review_settings_idx\` ON \`_plans_v\` (\`version_review_settings_interval_set_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_version_review_settings_version_review_settin_1_idx\` ON \`_plans_v\` (\`version_review_settings_editor_set_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_version_version_updated_at_idx\` ON \`_plans_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_version_version_created_at_idx\` ON \`_plans_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_created_at_idx\` ON \`_plans_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_plans_v_updated_at_idx\` ON \`_plans_v\` (\`updated_at\`);`)
}
