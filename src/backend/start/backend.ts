import { setImmediate } from 'node:timers/promises';
import type { Result } from '@domain/errors/errors';
import { lazy } from '@kernel/lazy';
import type { Keychain } from '../credentials/keychain';
import { isEmpty } from '../draft-files/files-to-open';
import type { Sender } from '../ipc/sender';
import type { Opened, Store } from '../store';
import { EarlyResponse } from './early-response';
import type { FirstResponse } from './first-response';
import { createOpeningNote, type OpeningNote } from './opening-note';
import type { ModulePorts, StartPorts, StoreFailure } from './ports';
import type { RunningBackend } from './running-backend';

type Respond = (sender: Sender, message: unknown) => Promise<Result<unknown>>;

/**
 * What the store and the first response need, in the order in which it is loaded: one part at a
 * time, because the page's files are asked for meanwhile, and wait on this thread.
 */
const PARTS_TO_OPEN: readonly (() => Promise<unknown>)[] = [
  () => import('@kernel/jitless'),
  () => import('@domain/errors/errors'),
  () => import('@contract/index'),
  () => import('../store'),
  () => import('./first-screen'),
  () => import('./first-response'),
];

/** A store that was opened, with its first response and the keys that were needed for it. */
interface OpenedStore {
  readonly opened: Extract<Opened, { kind: 'open' }>;
  readonly first: FirstResponse;
  readonly keys: readonly Uint8Array[];
}

/**
 * How far the start has come. `locked`: the store waits for its key. `store-open`: the first screen
 * can be answered, and modules are loaded for anything else. `failed`: there is no store.
 */
type Phase =
  | { readonly name: 'opening' }
  | { readonly name: 'locked'; readonly respond: Respond }
  | ({ readonly name: 'store-open' } & OpenedStore)
  | { readonly name: 'running'; readonly backend: RunningBackend }
  | { readonly name: 'failed' };

/**
 * Everything behind the bridge. It starts in phases: `openStore`, which ends with the first
 * response, then `loadModules`, `startQueue` and `startUpkeep`; `run` goes through all of them.
 * Nothing is loaded before its phase, so that the first screen comes soon.
 */
export class Backend {
  readonly #ports: StartPorts;
  readonly #loadModulePorts: () => Promise<ModulePorts>;
  readonly #note: OpeningNote;
  readonly #early: EarlyResponse;
  #phase: Phase = { name: 'opening' };
  #leaveOpening = (): void => undefined;
  readonly #leftOpening = new Promise<void>((resolve) => {
    this.#leaveOpening = resolve;
  });
  readonly #opened = lazy(() => this.#guard('open', this.#open()));
  readonly #loaded = lazy(() => this.#guard('build', this.#load()));
  readonly #keychain: () => Promise<Keychain>;
  #keepScreen = (): void => undefined;

  constructor(ports: StartPorts, loadModulePorts: () => Promise<ModulePorts>) {
    this.#ports = ports;
    this.#loadModulePorts = loadModulePorts;
    this.#note = createOpeningNote(ports.folder);
    this.#early = new EarlyResponse(ports, this.#note);
    this.#keychain = lazy(async () => {
      const [{ reportWaits }, keychain] = await Promise.all([
        import('../credentials/report-waits'),
        ports.loadKeychain(),
      ]);
      return reportWaits(keychain, ports.emit);
    });
  }

  /** The open store; `null` before it is open. */
  get store(): Store | null {
    if (this.#phase.name === 'store-open') return this.#phase.opened.store;
    return this.running?.modules.store ?? null;
  }

  /**
   * Whether a page may have something to store: there is a store, or the page has its first screen
   * and the store is opened once it sends something.
   */
  get canStore(): boolean {
    return this.store !== null || (this.#phase.name === 'opening' && this.#early.wasGiven);
  }

  /** `null` before the modules are loaded. */
  get running(): RunningBackend | null {
    return this.#phase.name === 'running' ? this.#phase.backend : null;
  }

  /**
   * Returns whether the page gets its first screen without the store, which then need not be
   * opened before that is painted.
   */
  hasFirstScreen(): boolean {
    return this.#early.isThere();
  }

  /** Opens the store and prepares the first response. Resolves as well if there is no store. */
  openStore(): Promise<void> {
    return this.#opened();
  }

  /** Loads and builds all modules, and imports the files of the start. */
  async loadModules(): Promise<void> {
    await this.openStore();
    await this.#loaded();
  }

  startQueue(): void {
    this.running?.startQueue();
  }

  /** Starts daily backups, and the removal of what is kept no longer. */
  startUpkeep(): void {
    this.running?.startUpkeep();
  }

  /** Goes through all phases that are left. */
  async run(): Promise<void> {
    await this.loadModules();
    this.startQueue();
    this.startUpkeep();
  }

  /**
   * Responds to a message of the page, as soon as the phase allows it. A message that needs more
   * than the first response has the modules loaded. Never resolves if there is no store: a message
   * box says why, and the app ends.
   */
  async respond(sender: Sender, message: unknown): Promise<Result<unknown>> {
    if (this.#phase.name === 'opening') {
      const early = this.#early.respond(sender, message);
      if (early !== null) return early;
      if (this.#early.wasGiven) void this.openStore();
      await this.#leftOpening;
    }
    const phase = this.#phase;
    switch (phase.name) {
      case 'locked':
        return phase.respond(sender, message);
      case 'store-open': {
        const first = isEmpty(this.#ports.filesToOpen) ? phase.first.respond(sender, message) : null;
        if (first !== null) return first;
        await this.run();
        return this.respond(sender, message);
      }
      case 'running':
        return phase.backend.respond(sender, message);
      case 'opening':
      case 'failed':
        return new Promise(() => undefined);
    }
  }

  /** The system says that the network came or went, or that the computer woke up. */
  networkChanged(): void {
    this.running?.networkChanged();
  }

  /** Starts no update any more, and gives those on their way some seconds. */
  async drain(): Promise<void> {
    await this.running?.drain();
  }

  /**
   * Installs the version of the app that waits, if there is one; call it after `drain`. Resolves to
   * whether the app starts again.
   */
  async installUpdate(): Promise<{ readonly restarts: boolean }> {
    return (await this.running?.installUpdate()) ?? { restarts: false };
  }

  /** Closes the store and everything around it. */
  stop(): void {
    if (this.#phase.name === 'store-open') this.#phase.opened.store.close();
    this.running?.stop();
  }

  /** Keeps the first screen for the next start. Call it last, after `stop`. */
  keepFirstScreen(): void {
    this.#keepScreen();
  }

  async #open(): Promise<void> {
    for (const load of PARTS_TO_OPEN) {
      await load();
      await setImmediate();
    }
    const { openAppStore, openWithFirstResponse } = await import('./first-response');
    const { keepFirstScreen } = await import('./first-screen');
    const { folder, clock } = this.#ports;
    // Until now the one that was kept the last time still fits.
    this.#keepScreen = () => {
      keepFirstScreen(this.#ports, clock.now);
    };
    const open = (keys: readonly Uint8Array[]): Opened => openAppStore(folder, clock.now, keys);
    const found = open([]);
    const { opened, keys } =
      found.kind === 'locked' ? await this.#unlock(found.keyId, open) : { opened: found, keys: [] };
    if (opened.kind !== 'open') {
      this.#fail(opened);
      return;
    }
    const started = openWithFirstResponse({ ...this.#ports, note: this.#note }, opened, () => open(keys));
    if (started.kind === 'open') this.#enter({ name: 'store-open', opened: started, first: started.first, keys });
    else this.#fail(started);
  }

  async #unlock(keyId: string, open: (keys: readonly Uint8Array[]) => Opened) {
    const [{ unlock }, { createKeyStore }, keychain] = await Promise.all([
      import('../encryption/unlock'),
      import('../keys/key-store'),
      this.#keychain(),
    ]);
    const { opened, key } = await unlock({
      ...this.#ports,
      keyId,
      keyStore: createKeyStore(keychain),
      open,
      onLocked: (respond) => {
        this.#ports.log.info('locked');
        this.#enter({ name: 'locked', respond });
      },
    });
    return { opened, keys: [key] };
  }

  async #load(): Promise<void> {
    if (this.#phase.name !== 'store-open') return;
    const { opened, keys } = this.#phase;
    const [{ RunningBackend }, modulePorts, keychain] = await Promise.all([
      import('./running-backend'),
      this.#loadModulePorts(),
      this.#keychain(),
    ]);
    await setImmediate();
    const backend = new RunningBackend({ ports: this.#ports, modulePorts, keychain, note: this.#note, opened, keys });
    // Before the page asks for anything, so that it begins with the draft of the file that was
    // opened.
    await backend.importFiles(this.#ports.filesToOpen);
    this.#enter({ name: 'running', backend });
  }

  #enter(phase: Phase): void {
    this.#phase = phase;
    this.#leaveOpening();
  }

  #fail(failure: StoreFailure): void {
    this.#enter({ name: 'failed' });
    this.#ports.onStoreUnavailable(failure);
  }

  /** Reports what `work` throws, and ends the start. */
  async #guard(where: string, work: Promise<void>): Promise<void> {
    try {
      await work;
    } catch (error) {
      this.#ports.reportUnexpectedError(where, error);
      this.#fail({ kind: 'unusable', reason: 'failed', detail: '' });
    }
  }
}
