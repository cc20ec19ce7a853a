import type { CommandOutput, Notice } from '@contract/index';
import { draftSchema } from '@domain/draft/draft';
import type { Result } from '@domain/errors/errors';
import { type LastContact, listConnections, NO_CONTACT } from '../connections/shown';
import { listDrafts, shownDraft } from '../drafts/shown';
import { guarded, readWhileClosed, type Store } from '../store';
import { keepScreen, type KeptFor } from './kept-screen';
import { createOpeningNote, type OpeningNote } from './opening-note';
import type { StartPorts } from './ports';

/** With more of them, reading them takes longer than the app's end may wait. */
const MAX_KEPT_DRAFTS = 1_000;

export type FirstScreen = CommandOutput<'app.bootstrap'>;

export interface FirstScreenDeps extends Pick<StartPorts, 'version' | 'platform' | 'folder' | 'isOnline'> {
  readonly note: OpeningNote;
}

/** What a first screen is made of. */
export interface Around {
  readonly store: Store;
  readonly notices: readonly Notice[];
  readonly contact: LastContact;
  readonly isPushing: (draftId: string) => boolean;
}

/**
 * All that the first screen needs. An open draft that cannot be read is left out: asking for it
 * says why. One that was not shown the last time stays closed, with a notice.
 */
export function firstScreen(deps: FirstScreenDeps & Around): Result<FirstScreen> {
  const { store, platform, isPushing, note } = deps;
  return guarded(() => {
    const lastId = store.drafts.openId();
    const isUnshown = lastId !== null && note.unshown() === lastId;
    const drafts = listDrafts(store.drafts, isPushing);
    // One that the list leaves out, because its row makes no sense, cannot be opened either.
    const openDraftId = isUnshown || !drafts.some(({ id }) => id === lastId) ? null : lastId;
    const unshown = isUnshown ? drafts.find(({ id }) => id === lastId) : undefined;
    return {
      version: deps.version,
      platform: platform === 'darwin' || platform === 'win32' ? platform : 'linux',
      dataFolder: deps.folder,
      settings: store.settings.read(),
      ...listConnections(store.connections, deps.contact),
      drafts,
      openDraftId,
      openDraft: openDraftId === null ? null : openDraftOf(store, openDraftId, isPushing),
      online: deps.isOnline(),
      notices: [
        ...deps.notices,
        ...(unshown === undefined
          ? []
          : [{ kind: 'draft-not-shown' as const, draftId: unshown.id, title: unshown.title ?? unshown.campaignId }]),
      ],
    };
  });
}

function openDraftOf(store: Store, id: string, isPushing: Around['isPushing']) {
  const draft = guarded(() => store.drafts.get(id));
  // The page refuses a response of which any part does not fit, and would have no first screen at
  // all.
  const isShowable = draft.ok && draftSchema.safeParse(draft.value).success;
  return isShowable && draft.value !== null ? shownDraft(draft.value, isPushing) : null;
}

/**
 * The same of a store that is closed; `null` where opening it has something to do first, or the
 * draft of the last start was not shown. Changes nothing. Throws what the driver throws.
 */
export function readFirstScreen(
  about: Pick<FirstScreenDeps, 'version' | 'platform' | 'folder'>,
  now: () => Date,
): FirstScreen | null {
  const note = createOpeningNote(about.folder);
  const screen = readWhileClosed({ folder: about.folder, now }, (store) =>
    store.drafts.recent(MAX_KEPT_DRAFTS + 1).length > MAX_KEPT_DRAFTS
      ? null
      : firstScreen({
          ...about,
          ...{ store, note, notices: [] },
          isOnline: () => true,
          contact: NO_CONTACT,
          isPushing: () => false,
        }),
  );
  return screen?.ok === true && screen.value.notices.length === 0 ? screen.value : null;
}

/**
 * Keeps the first screen for the next start. Call it when the store is closed. Without one, the
 * next start only takes longer, so nothing is thrown.
 */
export function keepFirstScreen(about: KeptFor, now: () => Date): void {
  try {
    const screen = readFirstScreen(about, now);
    if (screen !== null) keepScreen(about, screen);
  } catch {
    // Opening the store finds out why, and says so.
  }
}
