/**
 * The built-in server against nginx on the same folder: 50 readers who ask for packed pages, one after the other, in turns.
 * Prints requests and processor seconds for each, and the ratio. nginx and wrk are Debian's packages `nginx-light` and `wrk`.
 *
 *     npx tsx test/bench/readers.ts FOLDER [seconds] [rounds]
 */
import { execFile, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { siteHeaders } from '../../publishing/server/site-headers'

const [folder = '', seconds = '5', rounds = '3'] = process.argv.slice(2)
const desk = mkdtempSync(join(tmpdir(), 'planvaerk-readers-'))
const root = realpathSync(folder)
const pages = (await readdir(root, { recursive: true })).filter((file) => file.endsWith('index.html')).map((file) => `/${file.slice(0, -'index.html'.length)}`)

// As every reader's browser asks; each connection goes through all pages.
const script = join(desk, 'pages.lua')
writeFileSync(script, `local pages = {${pages.map((page) => JSON.stringify(encodeURI(page))).join(',')}}
local at = 0
request = function()
  at = at % #pages + 1
  return wrk.format("GET", pages[at], { ["Accept-Encoding"] = "gzip" })
end
`)
const headers = Object.entries(siteHeaders).map(([name, value]) => `add_header ${name} "${String(value)}";`).join('\n')
const config = join(desk, 'nginx.conf')
writeFileSync(config, `daemon off; worker_processes 1; pid ${desk}/pid; error_log ${desk}/error.log; user root;
events { worker_connections 256; }
http { include /etc/nginx/mime.types; access_log off; sendfile on; tcp_nopush on; gzip_static on; keepalive_requests 100000000; open_file_cache max=10000;
  server { listen 127.0.0.1:4191; root ${root}; ${headers} } }
`)
const ours = join(desk, 'ours.mts')
writeFileSync(ours, `import { serveSite } from ${JSON.stringify(join(import.meta.dirname, '../../publishing/server/server.ts'))}
await serveSite({ root: ${JSON.stringify(root)}, port: 4192, host: '127.0.0.1' })
`)

const servers = [
  { name: 'nginx', port: 4191, process: spawn('nginx', ['-c', config], { stdio: 'inherit' }) },
  { name: 'Planværk', port: 4192, process: spawn(process.execPath, ['--import', 'tsx', ours], { stdio: 'inherit' }) },
]
try {
  for (const { port } of servers) await ready(port)
  const told = new Map(servers.map(({ name }) => [name, { rate: [] as number[], cost: [] as number[], p99: [] as string[] }]))
  for (let round = 0; round <= Number(rounds); round += 1) {
    for (const { name, port, process: { pid } } of servers) {
      const before = processorOf(pid)
      const { stdout } = await promisify(execFile)('wrk', ['-t1', '-c50', `-d${seconds}s`, '--latency', '-s', script, `http://127.0.0.1:${port}`])
      const requests = Number(/\s(\d+) requests in/.exec(stdout)?.[1])
      if (/Non-2xx|Socket errors/.test(stdout)) throw new Error(`${name}: ${stdout}`)
      // The first round fills what each keeps in memory.
      if (round === 0) continue
      told.get(name)?.rate.push(requests / Number(seconds))
      told.get(name)?.cost.push(((processorOf(pid) - before) / requests) * 1e6)
      told.get(name)?.p99.push(/99%\s+(\S+)/.exec(stdout)?.[1] ?? '')
    }
  }
  const median = (numbers: number[] = []) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
  for (const [name, { rate, cost, p99 }] of told) console.log(`${name}: ${Math.round(median(rate))} requests a second, ${median(cost).toFixed(1)} µs of processor each, p99 ${p99.join(', ')}`)
  const ratio = (what: 'rate' | 'cost') => median(told.get('Planværk')?.[what]) / median(told.get('nginx')?.[what])
  console.log(`Planværk to nginx: ${ratio('rate').toFixed(2)} × the requests at ${ratio('cost').toFixed(1)} × the processor`)
} finally {
  for (const { process: each } of servers) each.kill()
}

/** User and system seconds of a process and of its workers. */
function processorOf(pid: number | undefined): number {
  const own = (of: number) => {
    const fields = readFileSync(`/proc/${of}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return (Number(fields[11]) + Number(fields[12])) / 100
  }
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number)
  return [pid ?? 0, ...children].reduce((sum, each) => sum + own(each), 0)
}

async function ready(port: number): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const found = await fetch(`http://127.0.0.1:${port}/`).then(({ ok }) => ok, () => false)
    if (found) return
    await pause(50)
  }
  throw new Error(`Nothing answers on port ${port}.`)
}
