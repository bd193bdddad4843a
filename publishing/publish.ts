/** One release from one reading of the database: both editions prepared, compared, written, and brought in force at once. */
import { basename } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { SiteBuild } from './outputs/assets'
import { headProblems, type Heads } from './release/evidence'
import { isShownBy, prepareEdition, problemsOf, writeEdition, type EditionSettings, type Prepared } from './edition'
import { editions, perEdition, perEditionAsync, type Edition, type PerEdition } from './editions'
import type { Manifest } from './release/manifest'
import { withheldBy, type Shortcoming, type Withheld } from './release/shortcomings'
import { refuseIf, ReleaseRefused, type Problem } from './release/problems'
import { beginRelease, bringInForce, currentRelease, discard, type Release } from './release/release'
import type { PageMemory } from './pages/page-memory'
import { trustIn } from './release/trust'
import type { Render } from './pages/render'
import type { SiteFolder } from './disk/site-folder'
import type { Snapshots } from './snapshot/snapshot'
import { AlteredInStore, forget, takeAway } from './outputs/store'
import { pendingOf, wantedDigests, type Pending } from './outputs/pending'

export interface Publication {
  site: SiteFolder
  snapshots: Snapshots
  settings: PerEdition<EditionSettings>
  build: SiteBuild
  render: Render
  reason: string
  /** The pages as they were derived the last time: without it, all are derived. */
  memory?: PerEdition<PageMemory>
  /** Render everything anew, also when nothing changed. */
  force?: boolean
  /** The database was put back from an older copy on purpose: it need not hold what readers were shown last. */
  restored?: boolean
  /** What no page waits for may come with a later release: search, PDFs and what is packed. */
  defer?: boolean
  /** Asked just before the swap: whether this publisher is still the one that may. */
  stillMine?: () => Promise<boolean>
}

export interface Published {
  release: string
  /** False when the release in force already shows all this. */
  changed: boolean
  /** Pages of both editions. */
  rendered: number
  kept: number
  milliseconds: number
  /** What was not ready: made beside, it comes with the next release. */
  pending: Pending
  /** What the release in force lacks. */
  shortcomings: Shortcoming[]
}

/**
 * @returns what was done; the new release is in force
 * @throws {ReleaseRefused} when a check fails in either edition; the release in force stays as it is
 */
export async function publishSnapshots(publication: Publication): Promise<Published> {
  const altered: Shortcoming[] = []
  for (let withheld: Withheld = new Map(); ; ) {
    try {
      return await publishWithout(withheld, altered, publication)
    } catch (error) {
      if (error instanceof AlteredInStore) {
        await takeAway(publication.site, error.place)
        altered.push({ lack: 'store', file: basename(error.place) })
        continue
      }
      const more = withheldBy(error, publication.snapshots, withheld)
      if (!more) throw error
      withheld = more
    }
  }
}

/**
 * @param withheld plans whose own page cannot be made, and is held back so that the rest goes out
 * @param altered what was found altered on the disk and taken away
 */
async function publishWithout(withheld: Withheld, altered: Shortcoming[], publication: Publication): Promise<Published> {
  const started = performance.now()
  const { site, snapshots, settings, build, render, reason, memory, restored, force = false, defer = false, stillMine } = publication
  const { before, fault, heads } = await trustIn(site, await currentRelease(site))
  await refuseTampered(publication, heads)
  const prepared = await perEditionAsync((edition) =>
    prepareEdition(site, snapshots[edition], settings[edition], build, before?.editions[edition] ?? null, {
      withheld,
      defer: defer && !force,
      memory: withheld.size === 0 ? memory?.[edition] : undefined,
    }),
  )
  const total = editions.reduce((sum, edition) => sum + prepared[edition].pages.length, 0)
  const told = (
    release: string,
    changed: boolean,
    rendered: number,
    shortcomings: Shortcoming[],
    inForce: PerEdition<Manifest>,
  ): Published => {
    const milliseconds = performance.now() - started
    return { release, changed, rendered, kept: total - rendered, pending: pendingOf(prepared, inForce), milliseconds, shortcomings }
  }
  if (before && !force && editions.every((edition) => isShownBy(before.editions[edition], prepared[edition]))) {
    return told(before.id, false, 0, [...altered, ...before.shortcomings], perEdition((edition) => before.editions[edition].manifest))
  }
  for (const edition of editions) refuseIf(within(edition, problemsOf(prepared[edition])))

  const draft = await beginRelease(site, new Date(snapshots.internal.takenAt))
  try {
    const written = await perEditionAsync((edition) => {
      const kept = force ? null : (before?.editions[edition] ?? null)
      const means = { site, build, render, kept, before: before?.editions[edition] ?? null, defer }
      return writeEdition(draft.editions[edition], prepared[edition], means).catch(
        (error: unknown) => {
          throw error instanceof ReleaseRefused ? new ReleaseRefused(within(edition, error.problems)) : error
        },
      )
    })
    if (stillMine && !(await stillMine())) throw new Error('Another publisher took over.')
    const manifests = perEdition((edition) => written[edition].manifest)
    const unsealed: Shortcoming[] = fault ? [{ lack: 'seal', fault }] : []
    const shortcomings = [...unsealed, ...altered, ...shortcomingsOf(prepared, manifests, withheld, snapshots)]
    const origin = { previous: previousOf(before, prepared), reason, restored, shortcomings }
    await bringInForce(site, draft, manifests, origin)
    await forget(site, wantedDigests(prepared, manifests))
    return told(draft.id, true, written.internal.rendered + written.public.rendered, shortcomings, manifests)
  } catch (error) {
    await discard(draft)
    throw error
  }
}

/** Asked also when readers already see all this: what was altered past Planværk must not wait for a change to be told. */
async function refuseTampered({ snapshots: { evidence, internal }, restored }: Publication, sealed: Heads[]): Promise<void> {
  const heads = restored ? [] : sealed
  refuseIf([...evidence.problems, ...headProblems(evidence, heads)])
  refuseIf(await evidence.followAudit(heads[0]?.auditHead ?? null, internal.auditHead))
}

/** What is lacking in both editions is told once. */
function shortcomingsOf(
  prepared: PerEdition<Prepared>,
  manifests: PerEdition<Manifest>,
  withheld: Withheld,
  { internal }: Snapshots,
): Shortcoming[] {
  const links = editions.flatMap((edition) =>
    manifests[edition].pages.flatMap(({ path: page, dropped = [], withoutTasks: detail }): Shortcoming[] => [
      ...dropped.map((link) => ({ lack: 'link' as const, page, link })),
      ...(detail === undefined ? [] : [{ lack: 'tasks' as const, page, detail }]),
    ]),
  )
  const held = [...withheld].flatMap(([id, problems]): Shortcoming[] => {
    const plan = internal.plans.find((each) => each.id === id)
    const isLeftOut = editions.some((edition) => prepared[edition].lastForm.none.has(id))
    return plan ? [{ lack: 'page', title: plan.content.title, form: isLeftOut ? 'none' : 'last', problems }] : []
  })
  return [...held, ...links.filter((each, index) => links.findIndex((other) => isDeepStrictEqual(each, other)) === index)]
}

/** The internal edition is asked first: what is wrong there is told without naming an edition. */
const within = (edition: Edition, problems: Problem[]): Problem[] =>
  edition === 'internal' ? problems : problems.map((problem) => ({ ...problem, onlyIn: edition }))

/** Where a rollback goes: a release that differs in its PDFs or its archive alone is nothing to go back from. */
function previousOf(before: Release | null, prepared: PerEdition<Prepared>): string | null {
  if (!before) return null
  const saysTheSame = editions.every((edition) => before.editions[edition].manifest.content === prepared[edition].content)
  return saysTheSame ? before.previous : before.id
}
