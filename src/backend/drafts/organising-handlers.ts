import { withoutTag, withRenamedTag } from '@domain/draft/tags';
import { failed, ok, type Result } from '@domain/errors/errors';
import type { Emit, Handlers } from '../ipc/handlers';
import { guarded, type Store } from '../store';
import { shownDraft } from './shown';

interface OrganisingDeps {
  readonly store: Store;
  readonly isPushing: (draftId: string) => boolean;
  readonly emit: Emit;
}

type OrganisingCommand =
  | 'drafts.tag'
  | 'drafts.setNote'
  | 'tags.rename'
  | 'tags.remove'
  | 'views.list'
  | 'views.save'
  | 'views.remove';

/** Tags, notes and saved views, none of which is ever sent. */
export function organisingHandlers({ store, isPushing, emit }: OrganisingDeps): Pick<Handlers, OrganisingCommand> {
  const noDraft = failed({ kind: 'not-found', what: 'draft' });

  /** Changes a tag in all drafts and saved views. */
  function changeAll(change: (tags: readonly string[]) => readonly string[] | null): Result<{ drafts: number }> {
    const changed = guarded(() => ({
      drafts: store.drafts.changeTags(change),
      isInViews: store.views.changeTags(change),
    }));
    if (!changed.ok) return changed;
    const { drafts, isInViews } = changed.value;
    if (drafts > 0) emit('changed', { what: 'tags' });
    if (isInViews) emit('changed', { what: 'views' });
    return ok({ drafts });
  }

  return {
    'drafts.tag': ({ draftId, writer, add, remove }) => {
      const tagged = guarded(() => store.drafts.tag(draftId, { add, remove }));
      if (!tagged.ok) return tagged;
      if (tagged.value === 'no-draft') return noDraft;
      if (tagged.value === 'too-many-tags') return failed({ kind: 'too-many-tags' });
      emit('changed', { what: 'draft', draftId, writer });
      return ok(shownDraft(tagged.value, isPushing));
    },

    'drafts.setNote': ({ draftId, writer, note }) => {
      const stored = guarded(() => store.drafts.setNote(draftId, note));
      if (!stored.ok) return stored;
      if (!stored.value) return noDraft;
      emit('changed', { what: 'draft', draftId, writer });
      return ok(null);
    },

    'tags.rename': ({ from, to }) => changeAll((tags) => withRenamedTag(tags, from, to)),
    'tags.remove': ({ tag }) => changeAll((tags) => withoutTag(tags, tag)),

    'views.list': () => guarded(() => store.views.list()),

    'views.save': ({ view }) => {
      const saved = guarded(() => store.views.save(view));
      if (!saved.ok) return saved;
      if (saved.value === null) return failed({ kind: 'too-many-views' });
      emit('changed', { what: 'views' });
      return ok(saved.value);
    },

    'views.remove': ({ id }) => {
      const removed = guarded(() => store.views.remove(id));
      if (removed.ok) emit('changed', { what: 'views' });
      return removed;
    },
  };
}
