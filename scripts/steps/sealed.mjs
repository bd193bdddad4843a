// @ts-check
/** A tree that `scripts/image/tree.mjs` laid, such as an image: nothing in it is installed, built or bundled again. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './run.mjs'

const mark = join(root, 'generated', 'image.json')

/** @returns {{ programs: string } | null} the folder of the bundles under `generated/programs`; null in a clone */
export const sealed = () => (existsSync(mark) ? JSON.parse(readFileSync(mark, 'utf8')) : null)
