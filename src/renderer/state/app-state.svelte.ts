import type { CommandOutput, Notice } from '@contract/index';
import type { Imported } from '@domain/draft/imported';
import type { AppError } from '@domain/errors/errors';
import type { Bridge } from '../kernel/bridge';
import { text } from '../kernel/text';
import { debounced } from '../kernel/timers/debounced';
import { throttled } from '../kernel/timers/throttled';
import type { Timers } from '../kernel/timers/timers';
import type { Platform } from '../ui/shortcut';
import { type ActionHandlers, createActionHandlers } from './actions/action-handlers';
import { type Clock, createClock, createSecondHand } from './clock.svelte';
import { type Connections, createConnections } from './connections.svelte';
import { createDrafts, type Drafts } from './drafts.svelte';
import { createDroppedFiles, type DroppedFiles } from './dropped-files';
import { createFlushers, type Flusher } from './flushers';
import { createOutbox, type Outbox } from './outbox.svelte';
import { createProxies, type Proxies } from './proxies.svelte';
import { createSettings, type SettingsStore } from './settings.svelte';
import { createSystem, type SystemState } from './system.svelte';
import { createToasts, type Toasts } from './toasts.svelte';

/** How long nothing must have changed before the whole list of drafts is read again. */
const LIST_PAUSE_MS = 1_500;

/** The outbox may change with every answer of a server; it is read again at most so often. */
const OUTBOX_PAUSE_MS = 200;

type Route = 'drafts' | 'outbox' | 'history' | 'settings';

/** What every screen shares. It holds copies of what main stored, never the truth. */
export interface AppState {
  readonly bridge: Bridge;
  readonly version: string;
  readonly platform: Platform;
  readonly dataFolder: string;
  /**
   * What the operating system says: the time zone of this computer, and what of it could not be
   * used.
   */
  readonly system: SystemState;
  readonly settings: SettingsStore;
  readonly connections: Connections;
  readonly drafts: Drafts;
  readonly outbox: Outbox;
  readonly toasts: Toasts;
  readonly proxies: Proxies;
  readonly actions: ActionHandlers;
  readonly dropped: DroppedFiles;
  readonly clock: Clock;
  /** The same to the second, for what counts down. */
  readonly secondHand: Clock;
  readonly online: boolean;
  readonly notices: readonly Notice[];
  readonly route: Route;
  /**
   * When an edit was last committed (ISO 8601), as the editor reported it; null before the first in
   * this window.
   */
  readonly savedAt: string | null;
  /** Grows whenever a receipt was written: lists of receipts ask again. */
  readonly receiptsVersion: number;
  /** The same for copies of the database. */
  readonly backupsVersion: number;
  /** Stores what was typed, then shows another screen. */
  go(route: Route): Promise<void>;
  openDraft(id: string): Promise<void>;
  /** Shows an update in the outbox, or the outbox as it is. */
  showOutbox(id: string | null): Promise<void>;
  /** Shows what came of importing files and opens the last draft of them. */
  took(imported: Imported): Promise<void>;
  /** Discards at once and offers Undo. */
  discardDraft(id: string): Promise<void>;
  /** Takes the last discard of this window back. */
  undoDiscard(): Promise<void>;
  reportSaved(at: string): void;
  /** Shows an error that has no better place. */
  reportError(error: AppError): void;
  registerFlusher(flusher: Flusher): () => void;
  dismissNotice(notice: Notice): void;
  /** Stops listening to main. */
  stop(): void;
}

export interface AppStatePorts {
  readonly bridge: Bridge;
  readonly timers: Timers;
  readonly now: () => Date;
  readonly every: (run: () => void, ms: number) => void;
  /** The same until the returned function is called. */
  readonly repeat: (run: () => void, ms: number) => () => void;
}

export function createAppState(ports: AppStatePorts, boot: CommandOutput<'app.bootstrap'>): AppState {
  const { bridge } = ports;
  const flushers = createFlushers();
  const settings = createSettings(bridge, boot.settings);
  const connections = createConnections(bridge, boot);
  const drafts = createDrafts(bridge, flushers, boot);
  const toasts = createToasts(ports.timers);
  const proxies = createProxies(bridge, toasts);
  const outbox = createOutbox(bridge);
  const actions = createActionHandlers();
  const dropped = createDroppedFiles();
  const system = createSystem(bridge, ports.now);
  const clock = createClock(ports.now, (run, ms) => {
    ports.every(() => {
      run();
      system.watch();
    }, ms);
  });
  const secondHand = createSecondHand(ports.now, ports.repeat);

  let online = $state(boot.online);
  let notices = $state.raw<readonly Notice[]>(boot.notices);
  let route = $state<Route>('drafts');
  let savedAt = $state<string | null>(null);
  let receiptsVersion = $state(0);
  let backupsVersion = $state(0);
  let discarded: readonly { id: string; toast: number }[] = [];

  function reportError(error: AppError): void {
    toasts.show({ text: text.errors.sentence(error), tone: 'bad' });
  }

  async function go(next: Route): Promise<void> {
    if (next === route) return;
    await flushers.flushAll();
    route = next;
  }

  async function openDraft(id: string): Promise<void> {
    await drafts.open(id);
    await go('drafts');
  }

  async function showOutbox(id: string | null): Promise<void> {
    if (id !== null) outbox.choose(id);
    await go('outbox');
  }

  async function took(imported: Imported): Promise<void> {
    const words = text.draftFiles;
    for (const { file, error } of imported.failed) {
      toasts.show({ text: words.notImported(file, text.errors.sentence(error)), tone: 'bad' });
    }
    const last = imported.drafts.at(-1);
    if (last === undefined) return;
    await drafts.refresh();
    await connections.refresh();
    await drafts.open(last.id);
    await go('drafts');
    toasts.show({ text: words.imported(imported.drafts.length, last.title) });
  }

  async function undoDiscard(): Promise<void> {
    const last = discarded.at(-1);
    if (!last) return;
    discarded = discarded.slice(0, -1);
    toasts.dismiss(last.toast);
    const restored = await drafts.restore(last.id);
    if (restored.ok) await go('drafts');
    else reportError(restored.error);
  }

  // Every single draft that changes is announced on its own and asked for at once; the whole list,
  // which may be thousands, waits for a pause in the work.
  const refreshSoon = debounced(ports.timers, LIST_PAUSE_MS, () => void drafts.refresh());

  const readOutbox = throttled(ports.timers, OUTBOX_PAUSE_MS, () => void outbox.refresh());

  const stops = [
    proxies.stop,
    bridge.on('changed', (change) => {
      switch (change.what) {
        case 'draft':
          void drafts.refreshOne(change.draftId);
          return;
        case 'drafts':
          refreshSoon();
          return;
        case 'connections':
          void connections.refresh();
          void drafts.refresh();
          return;
        case 'receipts':
          receiptsVersion += 1;
          return;
        case 'backups':
          backupsVersion += 1;
          return;
        case 'outbox':
          readOutbox();
          return;
        case 'settings':
          void settings.refresh();
      }
    }),
    bridge.on('network', (network) => {
      online = network.online;
      if (network.connectionId !== null && network.rate !== null) {
        connections.noteRate(network.connectionId, network.rate);
      }
    }),
    bridge.on('show', (what) => {
      void (what.screen === 'draft' ? openDraft(what.draftId) : showOutbox(null));
    }),
    bridge.on('imported', (imported) => {
      if (imported.leftOut > 0) {
        const { leftOut, leftOutTitle } = text.draftFiles;
        toasts.show({ text: `${leftOutTitle(imported.leftOut)}. ${leftOut}`, tone: 'bad' });
      }
      void took(imported);
    }),
    bridge.on('flush', ({ token }) => {
      void flushers.flushAll().then(() => bridge.call('app.flushed', { token }));
    }),
  ];

  return {
    bridge,
    version: boot.version,
    platform: boot.platform,
    dataFolder: boot.dataFolder,
    system,
    settings,
    connections,
    drafts,
    outbox,
    toasts,
    proxies,
    actions,
    dropped,
    clock,
    secondHand,
    get online() {
      return online;
    },
    get notices() {
      return notices;
    },
    get route() {
      return route;
    },
    get savedAt() {
      return savedAt;
    },
    get receiptsVersion() {
      return receiptsVersion;
    },
    get backupsVersion() {
      return backupsVersion;
    },
    go,
    openDraft,
    showOutbox,
    async discardDraft(id) {
      // What was typed a moment ago may be its name.
      await flushers.flushAll();
      await drafts.refreshOne(id);
      const title = drafts.byId(id)?.title ?? drafts.byId(id)?.campaignId ?? '';
      const gone = await drafts.discard(id);
      if (!gone.ok) {
        reportError(gone.error);
        return;
      }
      const toast = toasts.show({
        text: text.drafts.discarded(title),
        action: { label: text.common.undo, run: () => void undoDiscard() },
      });
      discarded = [...discarded, { id, toast }];
    },
    undoDiscard,
    took,
    reportSaved(at) {
      savedAt = at;
    },
    reportError,
    registerFlusher: flushers.register,
    dismissNotice(notice) {
      notices = notices.filter((other) => other !== notice);
    },
    stop() {
      for (const stop of stops) stop();
    },
  };
}
