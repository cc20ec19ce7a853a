import type { CommandOutput, Notice } from '@contract/index';
import type { Rate } from '@domain/connection/connection';
import { draftSchema } from '@domain/draft/draft';
import { ok, type Result } from '@domain/errors/errors';
import { lazily } from '@kernel/lazily';
import { listConnections } from '../connections/shown';
import { listDrafts, shownDraft } from '../drafts/shown';
import { commandIn, dispatch, type Dispatcher } from '../ipc/dispatch';
import type { Sender } from '../ipc/sender';
import { guarded, type Opened, openStore, type Store } from '../store';
import type { OpeningNote } from './opening-note';

export interface FirstAnswerDeps {
  readonly version: string;
  readonly platform: NodeJS.Platform;
  /** The data folder. */
  readonly folder: string;
  readonly online: () => boolean;
  readonly opening: OpeningNote;
}

interface Present {
  readonly store: Store;
  readonly notices: readonly Notice[];
  readonly rateOf: (connectionId: string) => Rate | null;
  readonly isPushing: (draftId: string) => boolean;
}

/**
 * Opens the store, and ends the pushes that the last end of the app has interrupted. Where the disk
 * refuses that, the next start finds them again.
 */
export function openDesk(folder: string, keys: readonly Uint8Array[]): Opened {
  const now = (): Date => new Date();
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

type FirstScreen = CommandOutput<'app.bootstrap'>;

/**
 * All that the first screen needs, with a note of the draft that it opens. The caller hands it to
 * the page now.
 */
export function bootstrap(deps: FirstAnswerDeps & Present): Result<FirstScreen> {
  return opening(firstScreen(deps), deps);
}

/**
 * Notes the draft before the page gets it. One that was not shown the last time does not open
 * automatically.
 */
function opening(screen: Result<FirstScreen>, deps: Pick<FirstAnswerDeps & Present, 'opening' | 'store'>) {
  if (!screen.ok) return screen;
  const { openDraftId, notices } = screen.value;
  deps.opening.write(openDraftId);
  if (notices.some(({ kind }) => kind === 'draft-not-shown')) {
    // Best effort: the note is gone, and if this is not stored, the next start only tries once
    // more.
    guarded(() => {
      deps.store.drafts.setOpen(null);
    });
  }
  return screen;
}

/**
 * An open draft that cannot be read is left out: asking for it says why. One that was not shown the
 * last time stays closed, with a notice.
 */
function firstScreen(deps: FirstAnswerDeps & Present): Result<FirstScreen> {
  const { store, platform, isPushing } = deps;
  return guarded(() => {
    const lastId = store.drafts.openId();
    const isUnshown = lastId !== null && deps.opening.unshown() === lastId;
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
      online: deps.online(),
      notices: [
        ...deps.notices,
        ...(unshown === undefined
          ? []
          : [{ kind: 'draft-not-shown' as const, draftId: unshown.id, title: unshown.title ?? unshown.campaignId }]),
      ],
    };
  });
}

function openDraftOf(store: Store, id: string, isPushing: Present['isPushing']) {
  const draft = guarded(() => store.drafts.get(id));
  // The page refuses an answer of which any part does not fit, and would have no first screen at
  // all.
  const isShowable = draft.ok && draftSchema.safeParse(draft.value).success;
  return isShowable && draft.value !== null ? shownDraft(draft.value, isPushing) : null;
}

type OpenStore = Extract<Opened, { kind: 'open' }>;

/**
 * A store that was opened, with its first answers. If a row that the first screen needs cannot be
 * read, `reopen` opens the store once more, which moves the file aside and brings what can be read
 * into a fresh one: otherwise no start would ever succeed again.
 */
export function withFirstAnswers(
  deps: FirstAnswerDeps & Omit<Dispatcher, 'handlers'>,
  opened: OpenStore,
  reopen: () => Opened,
): (OpenStore & { readonly first: FirstAnswers }) | Exclude<Opened, OpenStore> {
  const first = firstAnswers({ ...deps, ...opened });
  if (!first.foundDamage) return { ...opened, first };
  opened.store.close();
  const again = reopen();
  return again.kind === 'open' ? { ...again, first: firstAnswers({ ...deps, ...again }) } : again;
}

export interface FirstAnswers {
  /** Whether the first screen could not be read because of damage. */
  readonly foundDamage: boolean;
  /**
   * Returns a message that asks for the first screen or says that it is painted; `null` for any
   * other one, which the desk answers.
   */
  readonly answer: (sender: Sender, message: unknown) => Promise<Result<unknown>> | null;
}

/**
 * What can be answered before the modules are loaded: a start needs no more than this for its first
 * picture. It is made at once, for main has time until the page asks; nothing changes before there
 * are modules, but for the network.
 */
export function firstAnswers(
  deps: FirstAnswerDeps & Pick<Present, 'store' | 'notices'> & Omit<Dispatcher, 'handlers'>,
): FirstAnswers {
  const screen = (): Result<FirstScreen> => firstScreen({ ...deps, rateOf: () => null, isPushing: () => false });
  const first = lazily(screen);
  let isAsked = false;
  const handlers = {
    'app.bootstrap': () => {
      // A page that asks again could not use the first answer: this one leaves out the draft that
      // is still noted.
      const made = opening(isAsked ? screen() : first(), deps);
      isAsked = true;
      return made.ok ? ok({ ...made.value, online: deps.online() }) : made;
    },
    'app.shown': () => {
      deps.opening.clear();
      return ok(null);
    },
  };
  const answered: ReadonlySet<unknown> = new Set(Object.keys(handlers));
  let foundDamage = false;
  try {
    foundDamage = isDamage(first());
  } catch {
    // A bug: it is made again when the page asks, and said there.
  }
  return {
    foundDamage,
    answer: (sender, message) =>
      answered.has(commandIn(message)) ? dispatch({ ...deps, handlers }, sender, message) : null,
  };
}

function isDamage(screen: Result<FirstScreen>): boolean {
  return !screen.ok && screen.error.kind === 'storage' && screen.error.reason === 'damaged';
}
