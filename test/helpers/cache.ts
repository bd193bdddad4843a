import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where test tools are kept between runs. */
export const cacheDirectory = (env: Record<string, string | undefined>): string =>
  join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'planvaerk')
