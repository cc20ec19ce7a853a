import type { Shortcuts } from '@contract/actions';
import type { EventPayload, Notice } from '@contract/index';
import { draftNeedsAttention } from '@domain/draft/attention';
import type { Result } from '@domain/errors/errors';
import type { StoreExchange } from '../backups/store-exchange';
import type { Keychain } from '../credentials/keychain';
import type { FilesToOpen } from '../draft-files/files-to-open';
import { listDrafts } from '../drafts/shown';
import { dispatch } from '../ipc/dispatch';
import { withKnownSecrets } from '../ipc/exporting-commands';
import type { Handlers } from '../ipc/handlers';
import { commandIn } from '../ipc/message';
import { isTrusted, type Sender } from '../ipc/sender';
import { guarded, type Opened, type Store } from '../store';
import { createUpdates, type Updates } from '../updates/updates-module';
import { createExchangeModules } from './exchange-modules';
import { openAppStore } from './first-response';
import { createModules, type Modules } from './modules';
import type { OpeningNote } from './opening-note';
import type { ModulePorts, StartPorts } from './ports';
import { createServices, type Services } from './services';

type OpenedStore = Extract<Opened, { kind: 'open' }>;

export interface RunningDeps {
  readonly ports: StartPorts;
  readonly modulePorts: ModulePorts;
  readonly keychain: Keychain;
  readonly note: OpeningNote;
  readonly opened: OpenedStore;
  /** The keys that were needed to open the store. */
  readonly keys: readonly Uint8Array[];
}

/** How many drafts menus of the system list. */
const MAX_RECENT_DRAFTS = 10;

/** A draft as a menu of the system names it. */
export interface RecentDraft {
  readonly id: string;
  readonly title: string;
}

/** The commands that put another database in the place of the store's. */
const EXCHANGES: ReadonlySet<unknown> = new Set([
  'backups.restore',
  'erasure.erase',
  'encryption.turnOn',
  'encryption.turnOff',
]);

/**
 * The backend with all its modules. Its store can be exchanged: the services, and the modules that
 * exchange it, outlive it; the modules around it are built again.
 */
export class RunningBackend {
  readonly services: Services;
  readonly #deps: RunningDeps;
  readonly #exchangeModules: ReturnType<typeof createExchangeModules>;
  readonly #updates: Updates;
  #modules: Modules;
  #handlers: Handlers;
  #isQueueStarted = false;
  #isUpkeepStarted = false;

  constructor(deps: RunningDeps) {
    const { ports, modulePorts } = deps;
    const store = (): Store => this.store;
    this.#deps = deps;
    this.services = createServices({ ...deps, store });
    this.#exchangeModules = createExchangeModules({
      ...{ ports, programs: modulePorts.programs, services: this.services, store },
      exchange: this.#storeExchange(),
    });
    this.#modules = this.#modulesAround(deps.opened);
    this.#updates = this.#createUpdates();
    this.#handlers = this.#allHandlers();
  }

  /** Those around the store that is open now. */
  get modules(): Modules {
    return this.#modules;
  }

  get store(): Store {
    return this.#modules.store;
  }

  startQueue(): void {
    this.#isQueueStarted = true;
    this.#modules.queue.start();
  }

  startUpkeep(): void {
    this.#isUpkeepStarted = true;
    this.#exchangeModules.start();
    this.#modules.startUpkeep();
    this.#updates.start();
  }

  /** Responds to a message of the page. While the store is exchanged, most of them are refused. */
  respond(sender: Sender, message: unknown): Promise<Result<unknown>> {
    const { origin, reportUnexpectedError } = this.#deps.ports;
    return this.services.gate.pass(this.#roleOf(sender, message), () =>
      dispatch({ handlers: this.#handlers, origin, reportUnexpectedError }, sender, message),
    );
  }

  /** Imports draft files that were opened from outside of the app. */
  importFiles(files: FilesToOpen): Promise<EventPayload<'imported'>> {
    return this.#modules.importFiles(files);
  }

  /**
   * The drafts that were changed last, for menus of the system: none if stored data is encrypted,
   * because systems keep such menus where it is not.
   */
  recentDrafts(): readonly RecentDraft[] {
    if (this.store.keyId !== null) return [];
    const recent = guarded(() => this.store.drafts.recent(MAX_RECENT_DRAFTS));
    return recent.ok
      ? recent.value.map(({ id, title, campaignId }) => ({
          id,
          title: (title ?? '').trim() === '' ? campaignId : (title ?? campaignId),
        }))
      : [];
  }

  /** How many drafts wait for something that only the user can do; 0 if they cannot be read. */
  attentionCount(): number {
    const drafts = guarded(() => listDrafts(this.store.drafts, this.#modules.campaignLocks.isDraftLocked));
    return drafts.ok ? drafts.value.filter(draftNeedsAttention).length : 0;
  }

  /** Whether there is such a draft that is not discarded. */
  hasDraft(draftId: string): boolean {
    const found = guarded(() => this.store.drafts.get(draftId));
    return found.ok && found.value !== null;
  }

  /** The keys that the user has set. */
  shortcuts(): Shortcuts {
    const settings = guarded(() => this.store.settings.read());
    return settings.ok ? settings.value.shortcuts : {};
  }

  networkChanged(): void {
    this.#modules.queue.networkChanged();
  }

  /**
   * Starts no update any more, and resolves when none is being sent, or after some seconds. What it
   * returns lets the queue go on.
   */
  async drain(): Promise<() => void> {
    const resume = await this.#modules.drain();
    return () => {
      if (this.#isQueueStarted) resume();
    };
  }

  /** Installs the version of the app that waits, once updates of campaigns have ended. */
  installUpdate(): Promise<{ readonly restarts: boolean }> {
    return this.#updates.installOnQuit();
  }

  stop(): void {
    this.#updates.stop();
    this.#exchangeModules.stop();
    this.#modules.stop();
  }

  #storeExchange(): StoreExchange {
    return {
      flush: this.#deps.modulePorts.flushPages,
      isPushing: (whose) => this.#modules.isPushing(whose),
      drain: () => this.drain(),
      close: () => {
        this.#modules.stop();
      },
      reopen: (notice) => {
        this.#reopen(notice);
      },
    };
  }

  #reopen(notice: Notice | null): void {
    const { ports, modulePorts } = this.#deps;
    const opened = openAppStore(ports.folder, ports.clock.now, this.services.keyRing.known());
    if (opened.kind !== 'open') {
      ports.onStoreUnavailable(opened);
      return;
    }
    const notices = notice === null ? opened.notices : [notice, ...opened.notices];
    this.#modules = this.#modulesAround({ ...opened, notices });
    this.#handlers = this.#allHandlers();
    if (this.#isQueueStarted) this.#modules.queue.start();
    if (this.#isUpkeepStarted) this.#modules.startUpkeep();
    if (notice === null) return;
    const { theme, language } = this.store.settings.read();
    modulePorts.applyTheme(theme);
    modulePorts.applyLanguage(language);
    modulePorts.menu.showShortcuts();
    ports.reloadPage();
  }

  #modulesAround(opened: OpenedStore): Modules {
    const { ports, modulePorts, note } = this.#deps;
    return createModules({
      ...{ ports, modulePorts, services: this.services, note, opened },
      onUpdatesChanged: () => {
        this.#updates.onModeChanged();
      },
    });
  }

  /** Updates of the app outlive the store, like what exchanges it. */
  #createUpdates(): Updates {
    const { ports, modulePorts } = this.#deps;
    return createUpdates({
      ...ports,
      ...{ setup: modulePorts.updates, quit: modulePorts.quit, openLink: modulePorts.openLink },
      fetch: this.services.network.fetchUpdate,
      random: modulePorts.random ?? Math.random,
      readSettings: () => {
        const settings = guarded(() => this.store.settings.read());
        return settings.ok ? settings.value : null;
      },
      isSending: () => this.#modules.isPushing('anyone'),
      whenIdle: () => this.#modules.campaignLocks.idle(),
      hasPushed: () => {
        const pushed = guarded(() => this.store.receipts.list({ results: ['verified'] }, 1));
        return pushed.ok && pushed.value.length > 0;
      },
      onStatus: (status) => {
        ports.emit('updates', status);
      },
    });
  }

  #allHandlers(): Handlers {
    const all: Handlers = {
      ...this.#modules.handlers,
      ...this.#exchangeModules.handlers,
      ...this.#updates.handlers,
    };
    return withKnownSecrets(all, () => this.#readSecrets());
  }

  /**
   * Reads every secret that is stored. One that cannot be read now is not recognised, and that is
   * no reason to stop.
   */
  async #readSecrets(): Promise<void> {
    const { vault, proxies } = this.services;
    const rows = guarded(() => this.store.connections.list());
    await Promise.all([proxies.list(), ...(rows.ok ? rows.value.map(({ id }) => vault.status(id)) : [])]);
  }

  #roleOf(sender: Sender, message: unknown): 'first' | 'exchange' | 'other' {
    if (!isTrusted(sender, this.#deps.ports.origin)) return 'other';
    const command = commandIn(message);
    if (command === 'app.bootstrap') return 'first';
    return EXCHANGES.has(command) ? 'exchange' : 'other';
  }
}
