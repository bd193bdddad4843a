/** One release from one reading of the database: both editions prepared, compared, written, and brought in force at once. */
import type { SiteBuild } from './outputs/assets'
import { headProblems } from './release/evidence'
import { isShownBy, prepareEdition, problemsOf, writeEdition, type EditionSettings, type Prepared } from './edition'
import { editions, perEdition, perEditionAsync, type Edition, type PerEdition } from './editions'
import { refuseIf, ReleaseRefused, type Problem } from './release/problems'
import { beginRelease, bringInForce, currentRelease, discard, type Release } from './release/release'
import type { Render } from './pages/render'
import type { SiteFolder } from './disk/site-folder'
import type { Snapshots } from './snapshot/snapshot'
import { forgetOthers, pendingOf, type Pending } from './outputs/downloads'

export interface Publication {
  site: SiteFolder
  snapshots: Snapshots
  settings: PerEdition<EditionSettings>
  build: SiteBuild
  render: Render
  reason: string
  /** Render everything anew, also when nothing changed. */
  force?: boolean
  /** The database was put back from an older copy on purpose: it need not hold what readers were shown last. */
  restored?: boolean
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
}

/**
 * @returns what was done; the new release is in force
 * @throws {ReleaseRefused} when a check fails in either edition; the release in force stays as it is
 */
export async function publishSnapshots(publication: Publication): Promise<Published> {
  const started = performance.now()
  const { site, snapshots, settings, build, render, reason, force, restored, stillMine } = publication
  const before = await currentRelease(site)
  await refuseTampered(publication, before)
  const prepared = await perEditionAsync((edition) =>
    prepareEdition(site, snapshots[edition], settings[edition], build, before?.editions[edition] ?? null),
  )
  const total = editions.reduce((sum, edition) => sum + prepared[edition].pages.length, 0)
  const pending = pendingOf(perEdition((edition) => prepared[edition].downloads))
  const told = (release: string, changed: boolean, rendered: number): Published => {
    const milliseconds = performance.now() - started
    return { release, changed, rendered, kept: total - rendered, pending, milliseconds }
  }
  if (before && !force && editions.every((edition) => isShownBy(before.editions[edition], prepared[edition]))) {
    return told(before.id, false, 0)
  }
  for (const edition of editions) refuseIf(within(edition, problemsOf(prepared[edition])))

  const draft = await beginRelease(site, new Date(snapshots.internal.takenAt))
  try {
    const written = await perEditionAsync((edition) => {
      const kept = force ? null : (before?.editions[edition] ?? null)
      return writeEdition(draft.editions[edition], prepared[edition], { site, build, render, kept }).catch(
        (error: unknown) => {
          throw error instanceof ReleaseRefused ? new ReleaseRefused(within(edition, error.problems)) : error
        },
      )
    })
    if (stillMine && !(await stillMine())) throw new Error('Another publisher took over.')
    const origin = { previous: previousOf(before, prepared), reason, restored }
    await bringInForce(site, draft, perEdition((edition) => written[edition].manifest), origin)
    await forgetOthers(site, perEdition((edition) => prepared[edition].downloads))
    return told(draft.id, true, written.internal.rendered + written.public.rendered)
  } catch (error) {
    await discard(draft)
    throw error
  }
}

/** Asked also when readers already see all this: what was altered past Planværk must not wait for a change to be told. */
async function refuseTampered({ snapshots: { evidence, internal }, restored }: Publication, before: Release | null): Promise<void> {
  const inForce = restored ? null : (before?.editions.internal.manifest ?? null)
  refuseIf([...evidence.problems, ...headProblems(evidence, inForce)])
  refuseIf(await evidence.followAudit(inForce?.auditHead ?? null, internal.auditHead))
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
