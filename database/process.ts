import { readFile } from 'node:fs/promises'

/** Whether a process on this machine still lives, for whatever one can leave behind when it is killed. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // A process of another user is alive, though we may not signal it.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/**
 * @returns what tells a process from a later one that was given the same number: its start in ticks since this boot, and
 *   the boot; null where the system does not say (only Linux does)
 */
export async function startOf(pid: number): Promise<string | null> {
  try {
    const read = (file: string) => readFile(/* turbopackIgnore: true */ file, 'utf8')
    const [stat, boot] = [await read(`/proc/${pid}/stat`), await read('/proc/sys/kernel/random/boot_id')]
    // The name of the program, in brackets, may hold anything.
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
    return ticks ? `${ticks} ${boot.trim()}` : null
  } catch {
    return null
  }
}
