import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sender } from '@backend/ipc/sender';
import type { Fetch } from '@backend/kathan/transport';
import type { Facts, Log } from '@backend/log/log';
import { Backend } from '@backend/start/backend';
import type { ModulePorts, Programs, StartPorts, StoreFailure, TimeLimits } from '@backend/start/ports';
import type { RunningBackend } from '@backend/start/running-backend';
import type { Store } from '@backend/store';
import type { FaultPoint } from '@backend/sync/attempt/attempt';
import type { Notification } from '@backend/sync/notices';
import { type Clock, systemClock } from '@backend/system/clock';
import { type CommandInput, type CommandOutput, type EventPayload, schemasOf } from '@contract/index';
import type { CommandName, EventName } from '@contract/names';
import type { Draft } from '@domain/draft/draft';
import type { Result } from '@domain/errors/errors';
import type { Campaign } from '@domain/fields/campaign';
import type { Edits } from '@domain/fields/edits';
import type { RecipientInput } from '@domain/fields/recipients';
import { seal } from '@domain/secrets/seal';
import { readSystem } from '@domain/system/system-facts';
import { catalogueFor } from '@text/index';
import { TestKeychain } from './test-keychain';
import { programsHere, type ProgramWork, realWork } from './test-programs';

export const KEY = 'sk_live_5f3c9a1e7b2d4f60';
export const USER = 'user_8d1f2a3b4c5d6e7f';
export const ORIGIN = 'app://campaign-desk';
/** The window's own page. */
export const OURS: Sender = { isOurWindow: true, isTopFrame: true, origin: ORIGIN };

export interface TestBackendOptions {
  /** The data folder; a new one unless given. */
  readonly folder?: string;
  readonly clock?: Clock;
  readonly keychain?: TestKeychain;
  /** Node's own unless given. */
  readonly fetch?: Fetch;
  readonly forkSandbox?: Programs['forkSandbox'];
  readonly startRecipients?: Programs['startRecipients'];
  readonly timeLimits?: TimeLimits;
  readonly random?: () => number;
  readonly atFaultPoint?: (point: FaultPoint) => void | Promise<void>;
  readonly onEvent?: (name: EventName) => void;
  /** Records the error unless given. */
  readonly onUnexpectedError?: (where: string, error: unknown) => void;
  readonly originBox?: OriginBox;
}

/** The box that asks before anything goes to an origin. */
export interface OriginBox {
  readonly asked: string[];
  answer: boolean;
}

export interface NewTestDraft {
  readonly connectionId: string | null;
  readonly campaignId?: string;
  readonly edits: Edits;
  readonly campaign?: Campaign | null;
  readonly recipients?: readonly RecipientInput[];
}

/**
 * The app's backend on a real store and real HTTP. Of its ports only what Electron has stands in,
 * and each of these can be made to fail. Nothing is started before its phase; see
 * `create-test-backend.ts` for tests.
 */
export class TestBackend {
  readonly folder: string;
  readonly keychain: TestKeychain;
  readonly clock: Clock;
  readonly backend: Backend;
  readonly options: TestBackendOptions;
  readonly network = { isOnline: true, isReachable: true };
  readonly originBox: OriginBox;
  /** What the programs that work on files do. */
  readonly work: ProgramWork = realWork();
  /** The page: whether it stores what was typed, and how often it was loaded again. */
  readonly page = { canFlush: true, reloads: 0 };
  /** What the dialogs for files return next. */
  readonly dialogs: { target: string | null; contacts: string | null } = { target: null, contacts: null };
  readonly events: ({ readonly name: EventName } & Record<string, unknown>)[] = [];
  readonly notifications: Notification[] = [];
  readonly logged: { readonly event: string; readonly facts: Facts }[] = [];
  readonly copied: string[] = [];
  readonly unexpectedErrors: unknown[] = [];
  readonly failures: StoreFailure[] = [];
  #isCrashed = false;

  constructor(options: TestBackendOptions = {}) {
    this.options = options;
    this.folder = options.folder ?? mkdtempSync(join(tmpdir(), 'campaign-desk-backend-'));
    this.keychain = options.keychain ?? new TestKeychain();
    this.originBox = options.originBox ?? { asked: [], answer: true };
    this.clock = this.#stoppable(options.clock ?? systemClock);
    this.backend = new Backend(this.#startPorts(), () => Promise.resolve(this.#modulePorts()));
  }

  get running(): RunningBackend {
    const { running } = this.backend;
    if (running === null) throw new Error(`the modules are not loaded: ${JSON.stringify(this.failures)}`);
    return running;
  }

  get store(): Store {
    const { store } = this.backend;
    if (store === null) throw new Error(`the store is not open: ${JSON.stringify(this.failures)}`);
    return store;
  }

  get queue() {
    return this.running.modules.queue;
  }

  get vault() {
    return this.running.services.vault;
  }

  /**
   * Sends a command over the bridge, as the page does: secrets of the input are sealed on the way.
   */
  async call<Name extends CommandName>(name: Name, input: CommandInput<Name>): Promise<Result<CommandOutput<Name>>> {
    const sealed = await this.#withSealedSecrets(name, input);
    const response = await this.backend.respond(OURS, structuredClone({ command: name, input: sealed }));
    if (!response.ok) return response;
    const { output } = await schemasOf(name);
    // The schema belongs to the name, which the compiler cannot see.
    return { ok: true, value: output.parse(structuredClone(response.value)) as CommandOutput<Name> };
  }

  /** As `call`, of what must succeed. */
  async get<Name extends CommandName>(name: Name, input: CommandInput<Name>): Promise<CommandOutput<Name>> {
    const result = await this.call(name, input);
    if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`);
    return result.value;
  }

  /** A connection with credentials; its ID. */
  async connect(baseUrl: string, name = 'Test server', keys = { apiKey: KEY, userId: USER }): Promise<string> {
    return (await this.get('connections.create', { name, baseUrl, credentials: { ...keys, keep: 'keychain' } })).id;
  }

  /** Stores a draft. */
  draft({ connectionId, campaignId = 'c-1', edits, campaign = null, recipients = [] }: NewTestDraft): Draft {
    return this.store.drafts.create({
      ...{ connectionId, campaignId, edits, recipients },
      timeZone: 'UTC',
      snapshot: campaign === null ? null : { campaign, takenAt: '2026-01-01T00:00:00.000Z', source: 'pasted' },
    });
  }

  /** Edits the name as the page does. */
  async rename(draftId: string, name: string): Promise<void> {
    await this.get('drafts.edit', { draftId, field: 'name', edit: { kind: 'value', value: name } });
  }

  /** Pushes the draft as it is stored now. */
  pushNow(draftId: string, runningConfirmed = false) {
    return this.call('push.now', { draftId, revision: this.#revisionOf(draftId), runningConfirmed });
  }

  enqueue(draftId: string, runningConfirmed = false) {
    return this.call('outbox.enqueue', { draftId, revision: this.#revisionOf(draftId), runningConfirmed });
  }

  /** Queues what must be taken; the ID of the update. */
  async queued(draftId: string): Promise<string> {
    const item = await this.enqueue(draftId);
    if (!item.ok) throw new Error(JSON.stringify(item.error));
    return item.value.id;
  }

  readonly status = (id: string): unknown => this.store.outbox.item(id)?.status;

  /** What the delivery log says of an update, oldest first. */
  readonly deliveryLog = (id: string): readonly string[] =>
    (this.store.outbox.log(id) ?? []).map(({ entry }) => entry.what).toReversed();

  receipts() {
    return this.store.receipts.list({}, 200);
  }

  /** Every byte in the data folder. */
  bytesOnDisk(): string {
    return readdirSync(this.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name)).toString('latin1'))
      .join('\n');
  }

  /** Ends the backend as the app does. */
  async stop(): Promise<void> {
    await this.backend.drain();
    this.crash();
  }

  /** Closes the store without waiting for anything, which leaves what a crash leaves. */
  readonly crash = (): void => {
    if (this.#isCrashed) return;
    this.#isCrashed = true;
    this.backend.stop();
  };

  #revisionOf(draftId: string): number {
    return this.store.drafts.get(draftId)?.revision ?? 0;
  }

  async #withSealedSecrets(name: CommandName, input: unknown): Promise<unknown> {
    if (!SEALED.has(name)) return input;
    const { publicKey } = await this.get('secrets.publicKey', {});
    const sealIn = (value: unknown): unknown =>
      typeof value !== 'object' || value === null
        ? value
        : Object.fromEntries(
            Object.entries(value).map(([key, inner]: [string, unknown]) => [
              key,
              SECRETS.has(key) && typeof inner === 'string'
                ? seal(new TextEncoder().encode(inner), publicKey)
                : sealIn(inner),
            ]),
          );
    return sealIn(input);
  }

  /** The same clock until the crash, after which nothing runs any more. */
  #stoppable(clock: Clock): Clock {
    return {
      ...clock,
      after: (ms, work) =>
        clock.after(ms, () => {
          if (!this.#isCrashed) work();
        }),
    };
  }

  #startPorts(): StartPorts {
    const note = (event: string, facts: Facts = {}): number => this.logged.push({ event, facts });
    const log: Log = { info: note, warn: note, error: note };
    return {
      version: '1.2.3',
      platform: 'linux',
      folder: this.folder,
      origin: ORIGIN,
      clock: this.clock,
      log,
      reportUnexpectedError: (where, error) => {
        // Nobody hears of what happens after a crash.
        if (this.#isCrashed) return '';
        this.options.onUnexpectedError?.(where, error);
        this.unexpectedErrors.push(error);
        return 'reference';
      },
      isOnline: () => this.network.isOnline,
      filesToOpen: { paths: [], leftOut: 0 },
      loadKeychain: () => Promise.resolve(this.keychain),
      emit: <Name extends EventName>(name: Name, payload: EventPayload<Name>) => {
        this.events.push({ name, ...payload });
        this.options.onEvent?.(name);
      },
      reloadPage: () => {
        this.page.reloads += 1;
      },
      showDataFolder: () => undefined,
      onStoreUnavailable: (failure) => this.failures.push(failure),
    };
  }

  #modulePorts(): ModulePorts {
    const { options } = this;
    const transport = options.fetch ?? fetch;
    const texts = catalogueFor('en');
    const notThere = (what: string) => (): never => {
      throw new Error(`this test has no ${what}`);
    };
    return {
      logFile: join(this.folder, 'logs', 'main.log'),
      openNetwork: () => ({
        fetch: (url, init) =>
          this.network.isReachable ? transport(url, init) : Promise.reject(networkError('ENETUNREACH')),
        forgetSignIns: () => undefined,
      }),
      programs: {
        ...programsHere(this.work),
        forkSandbox: options.forkSandbox ?? notThere('sandbox'),
        startRecipients: options.startRecipients ?? notThere('thread for recipients'),
      },
      dialogs: {
        chooseTarget: () => Promise.resolve(this.dialogs.target),
        chooseFiles: () => Promise.resolve([]),
        chooseContacts: () => Promise.resolve(this.dialogs.contacts),
        confirmOrigin: (origin) => {
          this.originBox.asked.push(origin);
          return Promise.resolve(this.originBox.answer);
        },
      },
      flushPage: () => Promise.resolve(this.page.canFlush),
      onPageFlushed: () => undefined,
      undoTyping: () => undefined,
      paste: { consumeGesture: () => null, readText: () => Promise.resolve(''), insert: () => undefined },
      readSystem: () => readSystem({ timeZone: 'UTC', locales: ['en-GB'], country: 'GB', now: this.clock.now() }),
      copyText: (text) => {
        this.copied.push(text);
        return Promise.resolve();
      },
      showNotification: (notification) => this.notifications.push(notification),
      applyTheme: () => undefined,
      texts: { sandboxName: 'Sandbox', rejections: texts.imports.rejections },
      timeLimits: { requestMs: 3_000, connectionTestMs: 1_000, ...options.timeLimits },
      ...(options.random !== undefined && { random: options.random }),
      ...(options.atFaultPoint !== undefined && { atFaultPoint: options.atFaultPoint }),
    };
  }
}

/** The commands whose secrets come sealed, and the names of these in their input. */
const SEALED: ReadonlySet<CommandName> = new Set([
  'connections.create',
  'connections.setCredentials',
  'connections.test',
  'proxies.signIn',
]);
const SECRETS: ReadonlySet<string> = new Set(['apiKey', 'userId', 'password']);

const networkError = (code: string): TypeError =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(), { code }) });

/** Edits of the name alone. */
export const renameEdits = (name: string): Edits => ({ name: { kind: 'value', value: name } });
