import { ok, type Result } from '@domain/errors/errors';
import { lazy } from '@kernel/lazy';
import { NO_CONTACT } from '../connections/shown';
import { dispatch, type Dispatcher } from '../ipc/dispatch';
import { commandIn } from '../ipc/message';
import type { Sender } from '../ipc/sender';
import { guarded, type Opened, openStore } from '../store';
import { type Around, type FirstScreen, firstScreen, type FirstScreenDeps } from './first-screen';
import { forgetKeptScreen } from './kept-screen';

type OpenedStore = Extract<Opened, { kind: 'open' }>;

/**
 * Opens the store, and ends the pushes that the last end of the app has interrupted. If the disk
 * refuses that, the next start finds them again.
 */
export function openAppStore(folder: string, now: () => Date, keys: readonly Uint8Array[]): Opened {
  forgetKeptScreen(folder);
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
  const screen = (): Result<FirstScreen> => firstScreen({ ...deps, contact: NO_CONTACT, isPushing: () => false });
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
