// @ts-check
/**
 * Watches the process from a thread of its own, which goes on while the work holds up the main one. A process that has
 * used its time ends by SIGTERM, one that has used its memory by SIGKILL: the signal is what tells them apart outside.
 */
import { parentPort, workerData } from 'node:worker_threads'

/** @type {import('./limits').WorkLimits} */
const limits = workerData
const everyMilliseconds = 25

const look = () => {
  if (process.memoryUsage.rss() > limits.megabytes * 1_000_000) process.kill(process.pid, 'SIGKILL')
}
setInterval(look, everyMilliseconds)

parentPort?.once('message', () => {
  const before = process.cpuUsage()
  const began = Date.now()
  setInterval(() => {
    const { user, system } = process.cpuUsage(before)
    const seconds = (user + system) / 1_000_000
    if (seconds > limits.processorSeconds || Date.now() - began > limits.seconds * 1000) process.kill(process.pid, 'SIGTERM')
  }, everyMilliseconds)
})
