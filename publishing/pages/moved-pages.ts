import type { Link, SitePage } from '../../components/site/props'
import type { Snapped } from './chrome'
import { paths } from './paths'

interface Move {
  former: readonly string[]
  pathOf: (slug: string) => string
  to: Link
}

/** What has another address now is still found at the old one, unless something of its kind has that. */
export function movedPages({ directory, chrome }: Snapped): SitePage[] {
  const moves = [
    ...directory.plans.map(({ content, slug, formerSlugs }) => move(paths.plan, slug, content.title, formerSlugs)),
    ...directory.departments.map(({ name, slug, formerSlugs }) => move(paths.department, slug, name, formerSlugs)),
    ...directory.roles.map(({ title, slug, formerSlugs }) => move(paths.role, slug, title, formerSlugs)),
  ]
  const taken = new Set(moves.map(({ to }) => to.href))
  return moves.flatMap(({ former, pathOf, to }) =>
    former
      .map(pathOf)
      .filter((path) => !taken.has(path))
      .map((path): SitePage => ({ path, template: 'moved', props: { chrome: chrome(path, [to]), to } })),
  )
}

const move = (pathOf: Move['pathOf'], slug: string, label: string, former: readonly string[] = []): Move => ({
  former,
  pathOf,
  to: { label, href: pathOf(slug) },
})
