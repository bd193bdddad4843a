/** MongoDB has no tables, and indexes are made at every start: this migration only marks where the next ones begin. */
export async function up(): Promise<void> {}

export async function down(): Promise<void> {}
