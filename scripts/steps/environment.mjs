// @ts-check
import { root } from './run.mjs'

/** Reads .env into the environment, as the server does; what runs beside it must be told the same. */
export async function readDotEnv() {
  // Imported only now: before the installation it is not there.
  const { default: nextEnv } = await import('@next/env')
  nextEnv.loadEnvConfig(root, false, { info: () => {}, error: console.error })
}
