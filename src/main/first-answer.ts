import type { Rate } from '@shared/connection/connection';
import type { CommandOutput, Notice } from '@shared/ipc/contract';
import { ok, type Result } from '@shared/ipc/errors';
import { lazily } from '@shared/lazily';
import { listConnections } from './connections/shown';
import { listDrafts, shownDraft } from './drafts/shown';
import { commandIn, dispatch, type Dispatcher } from './ipc/dispatch';
import type { Sender } from './ipc/sender';
import { guarded, openStore, type Opened, type Store } from './store';

export interface FirstAnswerDeps {
  readonly version: string;
  readonly platform: NodeJS.Platform;
  /** The data folder. */
  readonly folder: string;
  readonly online: () => boolean;
}

interface Present {
  readonly store: Store;
  readonly notices: readonly Notice[];
  readonly rateOf: (connectionId: string) => Rate | null;
  readonly isPushing: (draftId: string) => boolean;
}

/** Opens the store, and ends the pushes that the last end of the app has interrupted. Where the disk refuses that, the next start finds them again. */
export function openDesk(folder: string): Opened {
  const now = (): Date => new Date();
  const opened = openStore({ folder, now });
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

/** All that the first screen needs. An open draft that cannot be read is left out: asking for it says why. */
export function bootstrap(deps: FirstAnswerDeps & Present): Result<CommandOutput<'app.bootstrap'>> {
  const { store, platform, isPushing } = deps;
  return guarded(() => {
    const openDraftId = store.drafts.openId();
    return {
      version: deps.version,
      platform: platform === 'darwin' || platform === 'win32' ? platform : 'linux',
      dataFolder: deps.folder,
      settings: store.settings.read(),
      ...listConnections(store.connections, deps.rateOf),
      drafts: listDrafts(store.drafts, isPushing),
      openDraftId,
      openDraft: openDraftId === null ? null : openDraftOf(store, openDraftId, isPushing),
      online: deps.online(),
      notices: [...deps.notices],
    };
  });
}

function openDraftOf(store: Store, id: string, isPushing: Present['isPushing']) {
  const draft = guarded(() => store.drafts.get(id));
  return draft.ok && draft.value !== null ? shownDraft(draft.value, isPushing) : null;
}

export interface FirstAnswers {
  /** Answers a message that asks for the first screen; `null` for any other one, which the desk answers. */
  readonly answer: (sender: Sender, message: unknown) => Promise<Result<unknown>> | null;
}

/**
 * What can be answered before the rooms are loaded: a start needs no more than this for its first picture. It is made at once, for main has time until the
 * page asks; nothing changes before there are rooms, but for the network.
 */
export function firstAnswers(
  deps: FirstAnswerDeps & Pick<Present, 'store' | 'notices'> & Omit<Dispatcher, 'handlers'>,
): FirstAnswers {
  const first = lazily(() => bootstrap({ ...deps, rateOf: () => null, isPushing: () => false }));
  const handlers = {
    'app.bootstrap': () => {
      const made = first();
      return made.ok ? ok({ ...made.value, online: deps.online() }) : made;
    },
  };
  try {
    first();
  } catch {
    // A mistake of ours: it is made again when the page asks, and said there.
  }
  return {
    answer: (sender, message) =>
      commandIn(message) === 'app.bootstrap' ? dispatch({ ...deps, handlers }, sender, message) : null,
  };
}
