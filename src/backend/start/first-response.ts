import type { CommandOutput, Notice } from '@contract/index';
import type { Rate } from '@domain/connection/connection';
import { draftSchema } from '@domain/draft/draft';
import { ok, type Result } from '@domain/errors/errors';
import { lazy } from '@kernel/lazy';
import { listConnections } from '../connections/shown';
import { listDrafts, shownDraft } from '../drafts/shown';
import { commandIn, dispatch, type Dispatcher } from '../ipc/dispatch';
import type { Sender } from '../ipc/sender';
import { guarded, type Opened, openStore, type Store } from '../store';
import type { OpeningNote } from './opening-note';
import type { StartPorts } from './ports';

type FirstScreen = CommandOutput<'app.bootstrap'>;
type OpenedStore = Extract<Opened, { kind: 'open' }>;

export interface FirstScreenDeps extends Pick<StartPorts, 'version' | 'platform' | 'folder' | 'isOnline'> {
  readonly note: OpeningNote;
}

interface Around {
  readonly store: Store;
  readonly notices: readonly Notice[];
  readonly rateOf: (connectionId: string) => Rate | null;
  readonly isPushing: (draftId: string) => boolean;
}

/**
 * Opens the store, and ends the pushes that the last end of the app has interrupted. If the disk
 * refuses that, the next start finds them again.
 */
export function openAppStore(folder: string, now: () => Date, keys: readonly Uint8Array[]): Opened {
  const opened = openStore({ folder, now, keys });
  if (opened.kind !== 'open') return opened;
  const { store } = opened;
  const found = guarded(() => {
    const interrupted = store.receipts.interruptUnfinished(now());
    store.outbox.recover(null);
    return interrupted;
  });
  if (!found.ok || found.value === 0) return opened;
  return { ...opened, notices: [...opened.notices, { kind: 'pushes-interrupted', count: found.value }] };
}

/**
 * All that the first screen needs, with a note of the draft that it opens. The caller hands it to
 * the page now. `windowDraftId`: the draft that the page's window is for.
 */
export function bootstrap(deps: FirstScreenDeps & Around, windowDraftId?: string): Result<FirstScreen> {
  const screen = firstScreen(deps);
  return windowDraftId === undefined ? noteOpening(screen, deps) : forDraft(screen, windowDraftId);
}

/**
 * The same for the window of a draft. Its page reads the draft once it hears of changes, because
 * other windows may edit it meanwhile; what happened before belongs to the main window.
 */
function forDraft(screen: Result<FirstScreen>, draftId: string): Result<FirstScreen> {
  if (!screen.ok) return screen;
  const openDraftId = screen.value.drafts.some(({ id }) => id === draftId) ? draftId : null;
  return ok({ ...screen.value, openDraftId, openDraft: null, notices: [] });
}

/**
 * Notes the draft before the page gets it. One that was not shown the last time does not open
 * automatically.
 */
function noteOpening(screen: Result<FirstScreen>, { note, store }: Pick<FirstScreenDeps & Around, 'note' | 'store'>) {
  if (!screen.ok) return screen;
  const { openDraftId, notices } = screen.value;
  note.write(openDraftId);
  if (notices.some(({ kind }) => kind === 'draft-not-shown')) {
    // Best effort: the note is gone, and if this is not stored, the next start only tries once
    // more.
    guarded(() => {
      store.drafts.setOpen(null);
    });
  }
  return screen;
}

/**
 * An open draft that cannot be read is left out: asking for it says why. One that was not shown the
 * last time stays closed, with a notice.
 */
function firstScreen(deps: FirstScreenDeps & Around): Result<FirstScreen> {
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
      ...listConnections(store.connections, deps.rateOf),
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

export interface FirstResponse {
  /** Whether the first screen could not be read because of damage. */
  readonly foundDamage: boolean;
  /**
   * Responds to a message that asks for the first screen or says that it is painted; `null` for any
   * other one, which needs the modules.
   */
  readonly respond: (sender: Sender, message: unknown) => Promise<Result<unknown>> | null;
}

type FirstResponseDeps = FirstScreenDeps & Omit<Dispatcher, 'handlers'>;

/**
 * A store that was opened, with its first response. If a row that the first screen needs cannot be
 * read, `reopen` opens the store once more, which moves the file aside and brings what can be read
 * into a fresh one: otherwise no start would ever succeed again.
 */
export function openWithFirstResponse(
  deps: FirstResponseDeps,
  opened: OpenedStore,
  reopen: () => Opened,
): (OpenedStore & { readonly first: FirstResponse }) | Exclude<Opened, OpenedStore> {
  const first = createFirstResponse({ ...deps, ...opened });
  if (!first.foundDamage) return { ...opened, first };
  opened.store.close();
  const again = reopen();
  return again.kind === 'open' ? { ...again, first: createFirstResponse({ ...deps, ...again }) } : again;
}

/**
 * What can be answered before the modules are loaded: a start needs no more than this for its first
 * paint. The screen is read at once, for main has time until the page asks; nothing but the network
 * changes before there are modules.
 */
function createFirstResponse(deps: FirstResponseDeps & Pick<Around, 'store' | 'notices'>): FirstResponse {
  const screen = (): Result<FirstScreen> => firstScreen({ ...deps, rateOf: () => null, isPushing: () => false });
  const first = lazy(screen);
  let isAsked = false;
  const handlers = {
    'app.bootstrap': () => {
      // A page that asks again could not use the first response: this one leaves out the draft that
      // is still noted.
      const made = noteOpening(isAsked ? screen() : first(), deps);
      isAsked = true;
      return made.ok ? ok({ ...made.value, online: deps.isOnline() }) : made;
    },
    'app.shown': () => {
      deps.note.clear();
      return ok(null);
    },
  };
  const answered: ReadonlySet<unknown> = new Set(Object.keys(handlers));
  let foundDamage = false;
  try {
    foundDamage = isDamage(first());
  } catch {
    // A bug: the screen is read again when the page asks, and the error is reported there.
  }
  return {
    foundDamage,
    respond: (sender, message) =>
      answered.has(commandIn(message)) ? dispatch({ ...deps, handlers }, sender, message) : null,
  };
}

function isDamage(screen: Result<FirstScreen>): boolean {
  return !screen.ok && screen.error.kind === 'storage' && screen.error.reason === 'damaged';
}
