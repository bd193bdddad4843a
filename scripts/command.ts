/**
 * What every command line does around its own story: reads .env as the server does, says what is wrong in a sentence,
 * and ends when all it printed has been taken. `process.exit` alone cuts what is printed into a pipe at its 64 KiB.
 */
import { randomUUID } from 'node:crypto'
import nextEnv from '@next/env'
import type { Payload, SanitizedConfig } from 'payload'
import { PlainError } from '../messages/plainError'

/**
 * Runs the story and ends the process.
 * @param main is given the arguments. @returns the exit code: 0 when all went well
 */
export async function command(main: (args: string[]) => Promise<number>): Promise<never> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', stopIfNobodyReads)
  try {
    nextEnv.loadEnvConfig(process.cwd(), false, { info: () => {}, error: console.error })
    process.exitCode = await main(process.argv.slice(2))
  } catch (error) {
    console.error(isExpected(error) ? error.message : error)
    process.exitCode = 1
  }
  return endProcess()
}

/** A sentence of ours, or the system's own, such as EACCES with the file: no stack says more. */
const isExpected = (error: unknown): error is Error => error instanceof PlainError || (error instanceof Error && 'code' in error)

/** Ends with `process.exitCode`, whatever still holds the process, once the last byte is through. */
async function endProcess(): Promise<never> {
  await Promise.all([process.stdout, process.stderr].map(drained))
  process.exit()
}

/** Writes are kept in order, so an empty one is taken when all before it are. */
const drained = (stream: NodeJS.WriteStream): Promise<void> => new Promise((resolve) => stream.write('', () => resolve()))

/** `… | head` has read enough. */
function stopIfNobodyReads(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
  process.exit()
}

/**
 * Payload for a command line. The configuration reads the environment when it is imported, so that comes last.
 * @param quiet without Payload's log, which is for the server: the command tells every outcome in sentences
 */
export async function openPayload({ quiet = false } = {}): Promise<Payload> {
  // Payload asks for a secret to sign sessions with; a command signs nothing.
  process.env.PAYLOAD_SECRET ||= randomUUID()
  const { getPayload } = await import('payload')
  const { default: config } = await import('../payload.config')
  if (!quiet) return getPayload({ config })
  const logger = { options: { level: 'silent' } } as SanitizedConfig['logger']
  return getPayload({ config: { ...(await config), logger } })
}
