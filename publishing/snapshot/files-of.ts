import * as content from '../../domain/content/figures'
import { rememberer } from './remember'
import type { SnapshotPlan } from './snapshot'

/** Remembered: most texts of a large municipality are those of the release before. */
const once = rememberer()

/** @returns every file that a content shows */
export const filesOf = (of: SnapshotPlan['content']) => once('files', [of], () => content.filesOf(of))
