// @ts-check
import { spawn } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { root } from './run.mjs'

/** Node's flag that lets a process end with the one that started it. */
const endsWithParent = ['--import', pathToFileURL(join(root, 'scripts', 'steps', 'end-with-parent.mjs')).href]

/**
 * Starts Node on `args` as a process that ends when this one is gone, in whatever way.
 * @param {string[]} args
 * @param {{ stdio: [import('node:child_process').IOType, import('node:child_process').IOType, import('node:child_process').IOType], env?: NodeJS.ProcessEnv }} options
 */
export const startChild = (args, { stdio, env = process.env }) =>
  spawn(process.execPath, [...endsWithParent, ...args], { stdio: [...stdio, 'pipe'], env: { ...env, PLANVAERK_PARENT: '3' } })
