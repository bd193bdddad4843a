/** What runs beside the pages in the server. Next calls this once, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { startServerParts } = await import('./instrumentation-node')
  await startServerParts()
}
