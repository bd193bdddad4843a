import { describe, expect, it } from 'vitest'
import { NotPlainError, inspectHtml } from '../../../publishing/pages/inspect-html'

const assets = { css: '/assets/site.abc.css', js: '/assets/site.def.js' }

// Shaped like React's static markup.
const markup = `<!DOCTYPE html><html lang="da"><head><meta charSet="utf-8"/><link rel="stylesheet" href="/assets/site.abc.css"/>
<script defer="" src="/assets/site.def.js"></script><title>Strømsvigt</title></head><body><main id="indhold"><h1>Strømsvigt</h1>
<p>Ring <a href="tel:112">1-1-2</a>, se <a href="/kontakter/#k-1">vagten</a> og <a href="#straks">Straks</a>
eller <a href="https://politi.dk/">politiet</a>.<br/>It&#x27;s <span data-note="&quot;A&amp;B&quot;"></span></p>
<svg viewBox="0 0 1 1"><rect width="1" className=""></rect><g><title>Æ</title></g></svg>
<section id="straks">Æblegrød &amp; råd&nbsp;&lt;</section></main></body></html>`

describe('inspectHtml', () => {
  const page = inspectHtml(markup, assets)

  it('writes every word of the page, short and always alike', () => {
    expect(page.html).toBe(`<!DOCTYPE html><html lang="da"><head><meta charset="utf-8"><link rel="stylesheet" href="/assets/site.abc.css">
<script defer src="/assets/site.def.js"></script><title>Strømsvigt</title></head><body><main id="indhold"><h1>Strømsvigt</h1>
<p>Ring <a href="tel:112">1-1-2</a>, se <a href="/kontakter/#k-1">vagten</a> og <a href="#straks">Straks</a>
eller <a href="https://politi.dk/">politiet</a>.<br>It's <span data-note="&quot;A&amp;B&quot;"></span></p>
<svg viewBox="0 0 1 1"><rect width="1" className=""/><g><title>Æ</title></g></svg>
<section id="straks">Æblegrød &amp; råd&nbsp;&lt;</section></main></body></html>`)
  })

  it('changes nothing more when asked again', () => {
    expect(inspectHtml(page.html, assets)).toEqual(page)
  })

  it('tells the internal links and the anchors', () => {
    expect(page.links).toEqual(['/kontakter/#k-1', '#straks'])
    expect(page.anchors).toEqual(['indhold', 'straks'])
  })

  it('tells every size of a picture, so that none can be missing', () => {
    const picture = '<img src="/bilag/a/bredde/960.webp" srcSet="/bilag/a/bredde/480.webp 480w, /bilag/a/bredde/960.webp 960w" alt="Port"/>'
    const { links } = inspectHtml(markup.replace('Æblegrød', picture), assets)
    expect(links.filter((link) => link.startsWith('/bilag/'))).toEqual(['/bilag/a/bredde/960.webp', '/bilag/a/bredde/480.webp'])
  })

  it.each([
    ['an inline style', '<p style="color:red">Tekst</p>'],
    ['an event handler', '<button onclick="x()">Tekst</button>'],
    ['a link that is code', '<a href="javascript:alert(1)">Tekst</a>'],
    ['a script of its own', '<script>alert(1)</script>'],
    ['a script from elsewhere', '<script src="/andet.js"></script>'],
  ])('refuses %s', (_, code) => {
    expect(() => inspectHtml(`<!doctype html><html><body>${code}</body></html>`, assets)).toThrow(NotPlainError)
  })
})
