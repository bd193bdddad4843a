/** A real time stamping authority on loopback: OpenSSL's `ts` behind a few lines of HTTP. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const openssl = (...args: string[]) => run('openssl', args)

export const hasOpenssl = (): Promise<boolean> => openssl('version').then(() => true, () => false)

export interface TimestampAuthority {
  url: string
  /** The certificate that its stamps lead to, as a file. */
  ca: string
  /** What `openssl ts -verify` says of a stamp. */
  verify: (stamp: string, data: string) => Promise<string>
  /** What is to be answered instead of a stamp. */
  answerWith: (answer: { status: number; body?: Buffer } | null) => void
  close: () => Promise<void>
}

export async function timestampAuthority(name = 'Fjordby'): Promise<TimestampAuthority> {
  const folder = await mkdtemp(join(tmpdir(), 'tsa-'))
  const at = (file: string) => join(folder, file)
  await writeFile(
    at('tsa.cnf'),
    `[req]\ndistinguished_name = dn\nprompt = no\n[dn]\nCN = ${name} tidsstempel\n[ca]\nbasicConstraints = critical,CA:true\n` +
      'keyUsage = critical,keyCertSign\n[stamper]\nkeyUsage = critical,digitalSignature\nextendedKeyUsage = critical,timeStamping\n' +
      `[tsa]\ndefault_tsa = one\n[one]\nserial = ${at('serial')}\nsigner_cert = ${at('tsa.pem')}\nsigner_key = ${at('tsa.key')}\n` +
      'signer_digest = sha256\ndefault_policy = 1.2.3.4.1\ndigests = sha256\naccuracy = secs:1\n',
  )
  await writeFile(at('serial'), '01\n')
  const newKey = ['-newkey', 'rsa:2048', '-nodes', '-config', at('tsa.cnf')]
  await openssl('req', '-x509', ...newKey, '-extensions', 'ca', '-days', '30', '-subj', `/CN=${name} CA`, '-keyout', at('ca.key'), '-out', at('ca.pem'))
  await openssl('req', '-new', ...newKey, '-keyout', at('tsa.key'), '-out', at('tsa.csr'))
  const signed = ['-CA', at('ca.pem'), '-CAkey', at('ca.key'), '-CAcreateserial', '-days', '30']
  await openssl('x509', '-req', '-in', at('tsa.csr'), ...signed, '-extfile', at('tsa.cnf'), '-extensions', 'stamper', '-out', at('tsa.pem'))

  let instead: { status: number; body?: Buffer } | null = null
  const server = createServer((request, response) => {
    void (async () => {
      if (instead) return response.writeHead(instead.status).end(instead.body)
      await writeFile(at('query.tsq'), await bodyOf(request))
      await openssl('ts', '-reply', '-config', at('tsa.cnf'), '-section', 'one', '-queryfile', at('query.tsq'), '-out', at('reply.tsr'))
      const { readFile } = await import('node:fs/promises')
      response.writeHead(200, { 'Content-Type': 'application/timestamp-reply' }).end(await readFile(at('reply.tsr')))
    })().catch(() => response.writeHead(500).end())
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    ca: at('ca.pem'),
    verify: async (stamp, data) => {
      const { stdout, stderr } = await openssl('ts', '-verify', '-in', stamp, '-data', data, '-CAfile', at('ca.pem'))
      return stdout + stderr
    },
    answerWith: (answer) => {
      instead = answer
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
      await rm(folder, { recursive: true })
    },
  }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
