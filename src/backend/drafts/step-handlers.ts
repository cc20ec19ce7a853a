import type { DraftWrite } from '@contract/parts';
import type { Draft } from '@domain/draft/draft';
import type { Undone } from '@domain/draft/undone';
import { failed, ok, type Result } from '@domain/errors/errors';
import type { Emit, Handlers } from '../ipc/handlers';
import { guarded, type Store } from '../store';

export interface StepDeps {
  readonly store: Store;
  readonly emit: Emit;
  readonly isPushing: (draftId: string) => boolean;
}

type StepCommand =
  | 'drafts.revert'
  | 'drafts.undo'
  | 'drafts.redo'
  | 'drafts.versions'
  | 'drafts.difference'
  | 'drafts.restoreVersion';

/**
 * The commands on a draft's history. Each responds after its commit, and an event tells the window
 * what to ask for again.
 */
export function stepHandlers({ store, emit, isPushing }: StepDeps): Pick<Handlers, StepCommand> {
  const { drafts } = store;
  const withPush = (draft: Draft): Draft => ({ ...draft, pushing: isPushing(draft.id) });

  /** If the store returns `null`, the draft or the step in it is missing. */
  function onSteps<T>(draftId: string, work: () => T | null): Result<T> {
    const done = guarded(work);
    if (!done.ok) return done;
    if (done.value !== null) return ok(done.value);
    const exists = guarded(() => drafts.exists(draftId));
    return exists.ok ? failed({ kind: 'not-found', what: exists.value ? 'step' : 'draft' }) : exists;
  }

  function changed({ draftId, writer }: DraftWrite): void {
    emit('changed', { what: 'draft', draftId, writer });
  }

  function move(write: DraftWrite, direction: 'undo' | 'redo'): Result<Undone> {
    const moved = onSteps(write.draftId, () => drafts[direction](write.draftId));
    if (!moved.ok || moved.value.kind !== 'done') return moved;
    changed(write);
    return ok({ ...moved.value, draft: withPush(moved.value.draft) });
  }

  function change(write: DraftWrite, work: () => Draft | null): Result<Draft> {
    const done = onSteps(write.draftId, work);
    if (!done.ok) return done;
    changed(write);
    return ok(withPush(done.value));
  }

  return {
    'drafts.revert': ({ draftId, writer, fields }) => change({ draftId, writer }, () => drafts.revert(draftId, fields)),
    'drafts.undo': (write) => move(write, 'undo'),
    'drafts.redo': (write) => move(write, 'redo'),
    'drafts.versions': ({ draftId, before, limit }) =>
      onSteps(draftId, () => drafts.historyPage(draftId, before, limit)),
    'drafts.difference': ({ draftId, stepId }) => onSteps(draftId, () => drafts.difference(draftId, stepId)),
    'drafts.restoreVersion': ({ draftId, writer, stepId, revision }) => {
      const draft = onSteps(draftId, () => drafts.get(draftId));
      if (!draft.ok) return draft;
      if (draft.value.revision !== revision) return failed({ kind: 'draft-changed' });
      return change({ draftId, writer }, () => drafts.restoreStep(draftId, stepId));
    },
  };
}
