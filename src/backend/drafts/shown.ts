import type { Draft, DraftSummary } from '@domain/draft/draft';
import type { Store } from '../store';

type IsPushing = (draftId: string) => boolean;

/**
 * What a draft looks like to the renderer: the store does not know which drafts are being pushed.
 */
export function shownDraft(draft: Draft, isPushing: IsPushing): Draft {
  return { ...draft, pushing: isPushing(draft.id) };
}

/** The drafts for the sidebar, last changed first. */
export function listDrafts(drafts: Pick<Store['drafts'], 'list'>, isPushing: IsPushing): DraftSummary[] {
  return drafts.list().map((draft) => ({ ...draft, pushing: isPushing(draft.id) }));
}
