import { ok, type Result } from '@domain/errors/errors';
import { browserAfter } from '../kernel/timers/browser-after';
import type { AppState } from '../state/app-state.svelte';
import { loadDraft, OpenDraft } from './open-draft.svelte';
import type { OpenDraftDeps } from './open-draft-deps';
import { reviewClient } from './review-worker';

/**
 * Drafts that were left while something typed could not be stored. They go on trying, and coming
 * back shows what was typed; they are kept per app, so that nothing outlives the window they
 * belong to.
 */
const kept = new WeakMap<AppState, Map<string, OpenDraft>>();

/** Opens a draft for the screen: one that was kept, or as main has it. */
export async function enterDraft(app: AppState, draftId: string): Promise<Result<OpenDraft>> {
  const known = kept.get(app)?.get(draftId);
  if (known !== undefined) {
    kept.get(app)?.delete(draftId);
    await known.refresh();
    return ok(known);
  }
  return loadDraft(depsOf(app), draftId);
}

/**
 * The draft that the window starts with, which came along with everything else; `null` for any
 * other.
 */
export function enterAtOnce(app: AppState, draftId: string): OpenDraft | null {
  const loaded = app.drafts.claimPreloaded(draftId);
  return loaded === null ? null : new OpenDraft(depsOf(app), loaded);
}

function depsOf(app: AppState): OpenDraftDeps {
  return {
    bridge: app.bridge,
    writer: app.writer,
    after: browserAfter,
    now: () => new Date(),
    placeholderStyle: () => app.settings.current.placeholderStyle,
    scheduleKeys: (connectionId) => app.connections.byId(connectionId)?.scheduleKeys ?? 'camelCase',
    reviewElsewhere: (input) => reviewClient.run('review', input),
    saved: (draft) => {
      app.reportSavedDraft(draft);
    },
    failed: (error) => {
      app.reportError(error);
    },
  };
}

/** Leaves a draft: stores what is typed, and lets go of it only when all of it is on disk. */
export async function leaveDraft(app: AppState, open: OpenDraft): Promise<void> {
  const id = open.draft.id;
  const mine = kept.get(app) ?? new Map<string, OpenDraft>();
  kept.set(app, mine);
  mine.set(id, open);
  const stored = await open.flush();
  // Somebody may have come back meanwhile.
  if (!stored || mine.get(id) !== open) return;
  mine.delete(id);
  open.stop();
}
