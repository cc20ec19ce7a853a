import { ok, type Result } from '@domain/errors/errors';
import { browserAfter } from '../kernel/timers/browser-after';
import type { Desk } from '../state/desk.svelte';
import { loadDraft, type OpenDraft, type OpenDraftDeps, openLoaded } from './open-draft.svelte';
import { reviewClient } from './review-worker';

/**
 * Drafts that were left while something typed could not be stored. They go on trying, and coming
 * back shows what was typed; they are kept per desk, so that nothing outlives the window they
 * belong to.
 */
const kept = new WeakMap<Desk, Map<string, OpenDraft>>();

/** Opens a draft for the screen: one that was kept, or as main has it. */
export async function enterDraft(desk: Desk, draftId: string): Promise<Result<OpenDraft>> {
  const known = kept.get(desk)?.get(draftId);
  if (known !== undefined) {
    kept.get(desk)?.delete(draftId);
    await known.refresh();
    return ok(known);
  }
  return loadDraft(depsOf(desk), draftId);
}

/**
 * The draft that the window starts with, which came along with everything else; `null` for any
 * other.
 */
export function enterAtOnce(desk: Desk, draftId: string): OpenDraft | null {
  const loaded = desk.drafts.takeLoaded(draftId);
  return loaded === null ? null : openLoaded(depsOf(desk), loaded);
}

function depsOf(desk: Desk): OpenDraftDeps {
  return {
    bridge: desk.bridge,
    after: browserAfter,
    now: () => new Date(),
    placeholderStyle: () => desk.settings.current.placeholderStyle,
    scheduleKeys: (connectionId) => desk.connections.byId(connectionId)?.scheduleKeys ?? 'camelCase',
    reviewElsewhere: (input) => reviewClient.run('review', input),
    saved: (at) => {
      desk.reportSaved(at);
    },
    failed: (error) => {
      desk.reportError(error);
    },
  };
}

/** Leaves a draft: stores what is typed, and lets go of it only when all of it is on disk. */
export async function leaveDraft(desk: Desk, open: OpenDraft): Promise<void> {
  const id = open.draft.id;
  const mine = kept.get(desk) ?? new Map<string, OpenDraft>();
  kept.set(desk, mine);
  mine.set(id, open);
  const stored = await open.flush();
  // Somebody may have come back meanwhile.
  if (!stored || mine.get(id) !== open) return;
  mine.delete(id);
  open.stop();
}
