import { once } from 'node:events'
import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer, request, type IncomingHttpHeaders, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveSite } from '../../../publishing/server/server'

let folder: string
let server: Server
/** As large as the PDF of everything, and no two of its bytes in a row alike. */
const large = Buffer.alloc(20_000_000, Buffer.from(Array.from({ length: 251 }, (_, at) => at)))

/** Sends the path exactly as written: fetch would tidy `..` away. */
const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
    const { port } = server.address() as AddressInfo
    request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      )
    })
      .on('error', reject)
      .end()
  })

async function writeRelease(id: string, text: string) {
  const release = join(folder, 'releases', id)
  await mkdir(join(release, 'planer/strøm'), { recursive: true })
  await mkdir(join(release, 'assets'), { recursive: true })
  await writeFile(join(release, 'index.html'), `<h1>${text}</h1>${'<p>Beredskab</p>'.repeat(200)}`)
  await writeFile(join(release, 'planer/strøm/index.html'), `<h1>Plan ${text}</h1>`)
  await writeFile(join(release, '404.html'), '<h1>Siden findes ikke</h1>')
  await writeFile(join(release, 'assets/site.abc.css'), 'h1{color:red}')
  await writeFile(join(release, 'assets/x.bin'), Buffer.from([0, 1, 2]))
  await writeFile(join(release, 'alt.pdf'), large)
}

async function bringInForce(id: string) {
  await symlink(join('releases', id), join(folder, 'current.next'))
  await rename(join(folder, 'current.next'), join(folder, 'current'))
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'site-'))
  server = await serveSite({ root: join(folder, 'current'), port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise((done) => server.close(done))
  await rm(folder, { recursive: true })
})

describe('serveSite', () => {
  it('says in Danish that the site is on its way before the first release', async () => {
    const response = await get('/')
    expect(response.status).toBe(503)
    expect(response.headers['retry-after']).toBe('5')
    expect(response.body.toString()).toContain('ikke offentliggjort endnu')
  })

  describe('with a release in force', () => {
    beforeAll(async () => {
      await writeRelease('a', 'første')
      await writeFile(join(folder, 'secret.txt'), 'hemmeligt')
      await symlink(join(folder, 'secret.txt'), join(folder, 'releases/a/link.txt'))
      await symlink(folder, join(folder, 'releases/a/out'))
      await writeFile(join(folder, 'releases/a/.hidden'), 'hemmeligt')
      await bringInForce('a')
    })

    it('serves pages with strict headers', async () => {
      const { status, headers, body } = await get('/')
      expect(status).toBe(200)
      expect(body.toString()).toContain('<h1>første</h1>')
      expect(headers['content-type']).toBe('text/html; charset=utf-8')
      expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/)
      expect(headers['content-security-policy']).not.toContain('unsafe-inline')
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['cache-control']).toBe('no-cache')
    })

    it('keeps a connection for longer than a proxy does, so that none is closed as it is used again', async () => {
      const { headers } = await get('/', { connection: 'keep-alive' })
      expect(headers['keep-alive']).toBe('timeout=75')
    })

    it('keeps hashed assets in the reader’s cache for good', async () => {
      const { headers } = await get('/assets/site.abc.css')
      expect(headers['cache-control']).toContain('immutable')
      expect(headers['content-type']).toBe('text/css; charset=utf-8')
    })

    it('compresses text as the reader asks, and nothing else', async () => {
      const br = await get('/', { 'accept-encoding': 'gzip, br' })
      expect(br.headers['content-encoding']).toBe('br')
      expect(brotliDecompressSync(br.body).toString()).toContain('<h1>første</h1>')
      const gz = await get('/', { 'accept-encoding': 'gzip, br;q=0' })
      expect(gunzipSync(gz.body).toString()).toContain('<h1>første</h1>')
      expect((await get('/assets/x.bin', { 'accept-encoding': 'br' })).headers['content-encoding']).toBeUndefined()
    })

    it('sends what lies packed beside a text as it lies, under the mark of the text itself', async () => {
      const page = `<h1>Pakket</h1>${'<p>Beredskab</p>'.repeat(200)}`
      await writeFile(join(folder, 'releases/a/pakket.html'), page)
      // Packed twice as hard as the server would: so it is seen where it comes from.
      const beside = brotliCompressSync(page, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
      await writeFile(join(folder, 'releases/a/pakket.html.br'), beside)
      const [plain, br, gz] = await Promise.all(['identity', 'br', 'gzip'].map((each) => get('/pakket.html', { 'accept-encoding': each })))
      expect(br?.body.equals(beside)).toBe(true)
      expect(plain?.body.toString()).toBe(page)
      expect(gunzipSync(gz?.body ?? '').toString()).toBe(page)
      expect(new Set([plain, br, gz].map((each) => each?.headers.etag)).size).toBe(1)
    })

    it('answers 304 to a reader who has the page', async () => {
      const { headers } = await get('/')
      expect((await get('/', { 'if-none-match': headers.etag ?? '' })).status).toBe(304)
      expect((await get('/', { 'if-none-match': '"other"' })).status).toBe(200)
    })

    it('adds the trailing slash, also to Danish addresses, and keeps the query', async () => {
      const { status, headers } = await get('/planer/str%C3%B8m?q=1')
      expect(status).toBe(301)
      expect(headers.location).toBe('/planer/str%C3%B8m/?q=1')
      expect((await get('/planer/str%C3%B8m/')).body.toString()).toBe('<h1>Plan første</h1>')
    })

    it('answers unknown addresses with our own page and 404', async () => {
      const { status, body } = await get('/findes-ikke/')
      expect(status).toBe(404)
      expect(body.toString()).toContain('Siden findes ikke')
    })

    it.each([
      '/../secret.txt',
      '/..%2fsecret.txt',
      '/%2e%2e/secret.txt',
      '/planer/..%5c..%5csecret.txt',
      '//secret.txt',
      '/link.txt',
      '/out/secret.txt',
      '/.hidden',
      '/planer/',
      '/assets/',
      '/%00',
      '/%E0%A4%A',
      '/planer/%',
      '/%ff',
      `/${'a'.repeat(5000)}/`,
    ])('shows nothing outside the release and lists no folder: %s', async (path) => {
      const { status, body } = await get(path)
      expect(status).toBe(404)
      expect(body.toString()).not.toContain('hemmeligt')
    })

    it('refuses to be written to', async () => {
      expect((await get('/', {}, 'POST')).status).toBe(405)
      const head = await get('/', {}, 'HEAD')
      expect(head.status).toBe(200)
      expect(head.body.length).toBe(0)
    })

    describe('a large file', () => {
      it('comes whole, with its length, and is not packed', async () => {
        const { status, headers, body } = await get('/alt.pdf', { 'accept-encoding': 'br' })
        expect(status).toBe(200)
        expect(headers).toMatchObject({ 'content-length': '20000000', 'content-type': 'application/pdf', 'accept-ranges': 'bytes' })
        expect(headers['content-encoding']).toBeUndefined()
        expect(headers['content-security-policy']).toContain("default-src 'none'")
        expect(body.equals(large)).toBe(true)
        const head = await get('/alt.pdf', {}, 'HEAD')
        expect([head.headers['content-length'], head.body.length]).toEqual(['20000000', 0])
      })

      it.each([
        ['bytes=0-99', 0, 99],
        ['bytes=19999900-', 19_999_900, 19_999_999],
        ['bytes=-5', 19_999_995, 19_999_999],
        ['bytes=100-99999999', 100, 19_999_999],
      ])('comes in parts: %s', async (range, start, end) => {
        const { status, headers, body } = await get('/alt.pdf', { range })
        expect(status).toBe(206)
        expect(headers['content-range']).toBe(`bytes ${start}-${end}/20000000`)
        expect(headers['content-length']).toBe(String(end - start + 1))
        expect(body.equals(large.subarray(start, end + 1))).toBe(true)
      })

      it('has no part behind its end', async () => {
        const { status, headers } = await get('/alt.pdf', { range: 'bytes=20000000-' })
        expect([status, headers['content-range']]).toEqual([416, 'bytes */20000000'])
        expect((await get('/alt.pdf', { range: 'bytes=-0' })).status).toBe(416)
      })

      it.each(['bytes=1-2,5-6', 'bytes=-', 'bytes=9-2', 'lines=1-2', 'bytes=a-b'])('comes whole for what is no single part: %s', async (range) => {
        expect((await get('/alt.pdf', { range }, 'GET')).status).toBe(200)
      })

      it('comes whole when the part that the reader has is of another version', async () => {
        const { headers } = await get('/alt.pdf', {}, 'HEAD')
        expect((await get('/alt.pdf', { range: 'bytes=0-9', 'if-range': headers.etag ?? '' })).status).toBe(206)
        expect((await get('/alt.pdf', { range: 'bytes=0-9', 'if-range': '"other"' })).status).toBe(200)
        expect((await get('/alt.pdf', { 'if-none-match': headers.etag ?? '' })).status).toBe(304)
      })

      it('is read as it is sent: ten readers at once cost little memory, and one who leaves harms nobody', async () => {
        const { port } = server.address() as AddressInfo
        const before = process.memoryUsage().arrayBuffers
        const slow = await Promise.all(
          Array.from({ length: 10 }, async () => {
            const sent = request({ host: '127.0.0.1', port, path: '/alt.pdf' }).end()
            const [response] = (await once(sent, 'response')) as [IncomingMessage]
            await once(response, 'readable')
            return { sent, response }
          }),
        )
        // Whole, they would be 200 MB more.
        expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(60_000_000)
        for (const { sent } of slow) sent.destroy()
        expect((await get('/')).status).toBe(200)
      })

      it('is read to its end when its release is taken away meanwhile', async () => {
        await writeRelease('short', 'kort')
        await bringInForce('short')
        const { port } = server.address() as AddressInfo
        const sent = request({ host: '127.0.0.1', port, path: '/alt.pdf' }).end()
        const [response] = (await once(sent, 'response')) as [IncomingMessage]
        await bringInForce('a')
        await rm(join(folder, 'releases/short'), { recursive: true })
        const parts: Buffer[] = []
        for await (const part of response) parts.push(part as Buffer)
        expect(Buffer.concat(parts).equals(large)).toBe(true)
      })
    })

    it('shows the next release from the moment the link is renamed', async () => {
      await writeRelease('b', 'anden')
      await bringInForce('b')
      expect((await get('/')).body.toString()).toContain('<h1>anden</h1>')
    })
  })
})

describe('what readers of the internal edition report', () => {
  interface Heard {
    url?: string
    headers: IncomingHttpHeaders
    body: string
  }
  /** In the CMS's place: what it was sent, and what it answers. */
  async function withCms(work: (site: string, heard: Heard[]) => Promise<void>, status = 202) {
    const heard: Heard[] = []
    const cms = createServer((asked, answer) => {
      let body = ''
      asked.on('data', (part) => (body += String(part)))
      asked.on('end', () => {
        heard.push({ url: asked.url, headers: asked.headers, body })
        answer.writeHead(status).end('{"ok":true}')
      })
    })
    cms.listen(0, '127.0.0.1')
    await once(cms, 'listening')
    const { port } = cms.address() as AddressInfo
    const site = await serveSite({ root: join(folder, 'current'), port: 0, host: '127.0.0.1', cms: `http://127.0.0.1:${port}` })
    try {
      await work(`http://127.0.0.1:${(site.address() as AddressInfo).port}`, heard)
    } finally {
      for (const each of [cms, site]) {
        each.closeAllConnections()
        await new Promise((done) => each.close(done))
      }
    }
  }
  const post = (url: string, headers: Record<string, string> = {}, body = '{"question":"nøgle"}') =>
    fetch(url, { method: 'POST', body, headers: { 'Content-Type': 'application/json', ...headers } })

  it('is passed on without a cookie and without an address', async () => {
    await withCms(async (site, heard) => {
      const answer = await post(`${site}/-/uden-svar`, { Cookie: 'payload-token=x', 'X-Forwarded-For': '10.0.0.1', 'User-Agent': 'Bo' })
      expect(answer.status).toBe(202)
      expect(await answer.text()).toBe('')
      expect(heard).toMatchObject([{ url: '/api/readers/unanswered', body: '{"question":"nøgle"}' }])
      expect(JSON.stringify(heard[0]?.headers)).not.toMatch(/payload-token|10\.0\.0\.1|"Bo"/)
    })
  })

  it('is nothing that another page, a form or too long a letter sends', async () => {
    await withCms(async (site, heard) => {
      expect((await post(`${site}/-/fejl`, { 'Sec-Fetch-Site': 'same-site' })).status).toBe(403)
      expect((await post(`${site}/-/fejl`, { 'Content-Type': 'text/plain' })).status).toBe(403)
      expect((await post(`${site}/-/fejl`, {}, `"${'x'.repeat(5_000)}"`)).status).toBe(413)
      expect((await post(`${site}/-/andet`)).status).toBe(405)
      expect(heard).toEqual([])
    })
  })

  it('is not taken where the CMS is down, nor on the public edition', async () => {
    const { port } = server.address() as AddressInfo
    expect((await post(`http://127.0.0.1:${port}/-/fejl`)).status).toBe(405)
    await withCms(async (site) => expect((await post(`${site}/-/fejl`)).status).toBe(429), 429)
    const site = await serveSite({ root: join(folder, 'current'), port: 0, host: '127.0.0.1', cms: 'http://127.0.0.1:1' })
    expect((await post(`http://127.0.0.1:${(site.address() as AddressInfo).port}/-/fejl`)).status).toBe(503)
    site.closeAllConnections()
    await new Promise((done) => site.close(done))
  })
})
