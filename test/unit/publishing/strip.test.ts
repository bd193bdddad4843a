import { describe, expect, it } from 'vitest'
import { NotPlainError, inspectHtml } from '../../../publishing/pages/inspect-html'

const assets = { css: '/assets/site.abc.css', js: '/assets/site.def.js' }

// Shaped like what Next 16 sends for a page without Suspense.
const rendered = `<!DOCTYPE html><!--build--><html lang="da"><head><meta charSet="utf-8"/>
<link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>
<link rel="stylesheet" href="/assets/site.abc.css" data-precedence="default"/>
<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/b.js"/>
<script src="/_next/static/chunks/b.js" async=""></script>
<script src="/assets/site.def.js" defer></script>
<meta name="next-size-adjust" content=""/><title>Strømsvigt</title></head>
<body><div hidden=""><!--$--><!--/$--></div><main id="indhold"><h1>Strømsvigt</h1>
<p>Ring <a href="tel:112">1-1-2</a>, se <a href="/kontakter/#k-1">vagten</a><!-- --> og <a href="#straks">Straks</a>
eller <a href="https://politi.dk/">politiet</a>.</p><section id="straks">Æblegrød &amp; råd</section></main>
<script>requestAnimationFrame(function(){$RT=performance.now()});</script>
<script>self.__next_f.push([1,"flight"])</script><template id="x"></template></body></html>`

describe('inspectHtml', () => {
  const page = inspectHtml(rendered, assets)

  it('keeps our own stylesheet and script and nothing of the framework', () => {
    expect(page.html.match(/<script[^>]*>/g)).toEqual(['<script src="/assets/site.def.js" defer>'])
    expect(page.html.match(/<link[^>]*>/g)).toEqual(['<link rel="stylesheet" href="/assets/site.abc.css">'])
    expect(page.html).not.toMatch(/_next|__next|<template|<!--|data-precedence|next-size|hidden/)
  })

  it('keeps every word of the page', () => {
    expect(page.html).toContain('<h1>Strømsvigt</h1>')
    expect(page.html).toContain('Æblegrød &amp; råd')
    expect(page.html.toLowerCase()).toMatch(/^<!doctype html>/)
  })

  it('tells the internal links and the anchors', () => {
    expect(page.links).toEqual(['/kontakter/#k-1', '#straks'])
    expect(page.anchors).toEqual(['indhold', 'straks'])
  })

  it('tells every size of a picture, so that none can be missing', () => {
    const picture = '<img src="/bilag/a/bredde/960.webp" srcset="/bilag/a/bredde/480.webp 480w, /bilag/a/bredde/960.webp 960w" alt="Port"/>'
    const { links } = inspectHtml(rendered.replace('Æblegrød', picture), assets)
    expect(links.filter((link) => link.startsWith('/bilag/'))).toEqual(['/bilag/a/bredde/960.webp', '/bilag/a/bredde/480.webp'])
  })

  it.each([
    ['content that waits for a script', '<template id="B:0"></template><div hidden id="S:0">Tekst</div>'],
    ['an inline style', '<p style="color:red">Tekst</p>'],
    ['an event handler', '<button onclick="x()">Tekst</button>'],
    ['a link that is code', '<a href="javascript:alert(1)">Tekst</a>'],
  ])('refuses %s', (_, markup) => {
    expect(() => inspectHtml(`<!doctype html><html><body>${markup}</body></html>`, assets)).toThrow(NotPlainError)
  })
})
