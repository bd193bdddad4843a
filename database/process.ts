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
