import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CrashRecorder } from '@backend/crashes/crash-recorder';
import type { Sender } from '@backend/ipc/sender';
import type { Fetch } from '@backend/kathan/transport';
import type { Facts, Log } from '@backend/log/log';
import type { ModulePorts, Programs, StartPorts, StoreFailure, TimeLimits } from '@backend/start/ports';
import type { FaultPoint } from '@backend/sync/attempt/attempt';
import type { Notification } from '@backend/sync/notices';
import { type Clock, systemClock } from '@backend/system/clock';
import type { UpdateSetup } from '@backend/updates/updater-deps';
import type { EventPayload } from '@contract/index';
import type { MenuState } from '@contract/menu';
import type { EventName } from '@contract/names';
import type { WordMenu } from '@contract/spelling';
import type { ShownInMain } from '@contract/windows';
import { readSystem, type ReportedSystem } from '@domain/system/system-facts';
import { en } from '@text/en';
import { TestKeychain } from './test-keychain';
import { programsHere, type ProgramWork, realWork } from './test-programs';

const ORIGIN = 'app://campaign-desk';
/** The window's own page. */
export const OURS: Sender = { isOurWindow: true, isTopFrame: true, origin: ORIGIN };

/** The ports that a test may replace. */
export interface TestBackendOptions {
  /** The data folder; a new one unless given. */
  readonly folder?: string;
  readonly clock?: Clock;
  readonly keychain?: TestKeychain;
  /** Node's own unless given. */
  readonly fetch?: Fetch;
  readonly forkSandbox?: Programs['forkSandbox'];
  /** `startRecipients` of `recipients-thread.ts`, if the test needs the thread. */
  readonly startRecipients?: Programs['startRecipients'];
  /** `startSpelling` of `spell-thread.ts`, if the test needs the thread. */
  readonly startSpelling?: Programs['startSpelling'];
  readonly timeLimits?: TimeLimits;
  readonly random?: () => number;
  readonly atFaultPoint?: (point: FaultPoint) => void | Promise<void>;
  readonly onEvent?: (event: TestEvent) => void;
  /** Records the error unless given. */
  readonly onUnexpectedError?: (where: string, error: unknown) => void;
  readonly originBox?: OriginBox;
  /** Replaces the answer of `originBox`, to answer later. */
  readonly confirmOrigin?: (origin: string) => Promise<boolean>;
  /** What the operating system reports: UTC, British English and Great Britain unless given. */
  readonly system?: Partial<Omit<ReportedSystem, 'now'>>;
  /** How the app is updated; not at all unless given. */
  readonly updates?: Partial<UpdateSetup>;
}

/** An event that was sent to the page, with its payload. */
export type TestEvent = { readonly name: EventName } & Record<string, unknown>;

/** The box that asks before anything goes to an origin. */
export interface OriginBox {
  readonly asked: string[];
  answer: boolean;
}

/** What the dialogs for files return next. */
export interface TestDialogs {
  target: string | null;
  folder: string | null;
  contacts: string | null;
  files: readonly string[];
}

const NO_UPDATES: UpdateSetup = {
  source: null,
  installation: 'unpacked',
  installer: null,
  arch: 'x64',
  readPolicy: () => null,
  environment: null,
};

/**
 * What the app gives its backend, without Electron: only what Electron has is replaced, and each of
 * these can be made to fail. It records what the backend asks for.
 */
export class TestPorts {
  readonly folder: string;
  readonly keychain: TestKeychain;
  readonly clock: Clock;
  readonly options: TestBackendOptions;
  readonly network = { isOnline: true, isReachable: true };
  readonly originBox: OriginBox;
  /** What the programs that work on files do. */
  readonly work: ProgramWork = realWork();
  /** Whether the page stores what was typed; how often it was loaded again, and the app ended. */
  readonly page = { canFlush: true, reloads: 0, quits: 0 };
  readonly dialogs: TestDialogs = { target: null, folder: null, contacts: null, files: [] };
  readonly events: TestEvent[] = [];
  readonly notifications: Notification[] = [];
  readonly logged: { readonly event: string; readonly facts: Facts }[] = [];
  readonly copied: string[] = [];
  /** The files that the pointer was to drag, each time. */
  readonly dragged: (readonly string[])[] = [];
  /** Links that were opened, and not consumed. */
  readonly links: string[] = [];
  /** Web pages that were opened in the browser. */
  readonly openedPages: string[] = [];
  readonly themes: string[] = [];
  readonly languages: (string | null)[] = [];
  readonly menuStates: MenuState[] = [];
  /** The menus of misspelled words that were shown. */
  readonly wordMenus: (Omit<WordMenu, 'language'> & { readonly suggestions: readonly string[] })[] = [];
  /** The paper of each print. */
  readonly printed: string[] = [];
  /** What pages asked of the app's windows. */
  readonly windows = { opened: [] as string[], shownInMain: [] as ShownInMain[] };
  /** How often the menu was told that keys are others. */
  shortcutChanges = 0;
  readonly unexpectedErrors: unknown[] = [];
  readonly failures: StoreFailure[] = [];
  readonly crashRecorder: CrashRecorder;
  readonly #log: Log;
  protected isCrashed = false;
  readonly #recipientsThreads: Promise<void>[] = [];

  constructor(options: TestBackendOptions) {
    this.options = options;
    this.folder = options.folder ?? mkdtempSync(join(tmpdir(), 'campaign-desk-backend-'));
    this.keychain = options.keychain ?? new TestKeychain();
    this.originBox = options.originBox ?? { asked: [], answer: true };
    this.clock = this.#stoppable(options.clock ?? systemClock);
    const note = (event: string, facts: Facts = {}): number => this.logged.push({ event, facts });
    this.#log = { info: note, warn: note, error: note };
    this.crashRecorder = new CrashRecorder({
      ...{ folder: join(this.folder, 'crash-reports'), logFile: this.logFile, version: '1.2.3', platform: 'linux' },
      ...{ clock: this.clock, log: this.#log },
    });
  }

  /** The end of the log file, if the app writes one. */
  get logFile(): string {
    return join(this.folder, 'logs', 'main.log');
  }

  protected startPorts(): StartPorts {
    return {
      version: '1.2.3',
      build: 'test',
      platform: 'linux',
      folder: this.folder,
      origin: ORIGIN,
      clock: this.clock,
      log: this.#log,
      reportUnexpectedError: (where, error) => {
        // Nobody hears of what happens after a crash.
        if (this.isCrashed) return '';
        this.options.onUnexpectedError?.(where, error);
        this.unexpectedErrors.push(error);
        return 'reference';
      },
      isOnline: () => this.network.isOnline,
      filesToOpen: { paths: [], leftOut: 0 },
      loadKeychain: () => Promise.resolve(this.keychain),
      emit: <Name extends EventName>(name: Name, payload: EventPayload<Name>) => {
        const event = { name, ...payload };
        this.events.push(event);
        this.options.onEvent?.(event);
      },
      reloadPage: () => {
        this.page.reloads += 1;
      },
      showDataFolder: () => undefined,
      onStoreUnavailable: (failure) => this.failures.push(failure),
    };
  }

  protected modulePorts(): ModulePorts {
    const { options } = this;
    const transport = options.fetch ?? fetch;
    const texts = en;
    const notThere = (what: string) => (): never => {
      throw new Error(`this test has no ${what}`);
    };
    return {
      logFile: this.logFile,
      crashRecorder: this.crashRecorder,
      noticesFile: join(this.folder, 'third-party-notices.json.br'),
      openNetwork: () => ({
        fetch: (url, init) =>
          this.network.isReachable ? transport(url, init) : Promise.reject(networkError('ENETUNREACH')),
        fetchUpdate: transport,
        forgetSignIns: () => undefined,
      }),
      programs: {
        ...programsHere(this.work),
        forkSandbox: options.forkSandbox ?? notThere('sandbox'),
        startRecipients: this.#recorded(options.startRecipients ?? notThere('thread for recipients')),
        startSpelling: options.startSpelling ?? notThere('thread for spelling'),
      },
      dialogs: {
        chooseTarget: () => Promise.resolve(this.dialogs.target),
        chooseFolder: () => Promise.resolve(this.dialogs.folder),
        chooseFiles: () => Promise.resolve(this.dialogs.files),
        chooseContacts: () => Promise.resolve(this.dialogs.contacts),
        confirmOrigin: (origin) => {
          this.originBox.asked.push(origin);
          return options.confirmOrigin?.(origin) ?? Promise.resolve(this.originBox.answer);
        },
      },
      login: { read: () => 'off', set: () => undefined },
      consumeLink: () => this.links.shift() ?? null,
      flushPages: () => Promise.resolve(this.page.canFlush),
      onPageFlushed: () => undefined,
      undoTyping: () => undefined,
      finder: { find: () => undefined, stop: () => undefined },
      paste: { consumeGesture: () => null, readText: () => Promise.resolve(''), insert: () => undefined },
      readSystem: () =>
        readSystem({ timeZone: 'UTC', locales: ['en-GB'], country: 'GB', ...options.system, now: this.clock.now() }),
      startDrag: (paths) => {
        this.dragged.push(paths);
        return Promise.resolve();
      },
      copyText: (text) => {
        this.copied.push(text);
        return Promise.resolve();
      },
      showNotification: (notification) => this.notifications.push(notification),
      applyTheme: (theme) => this.themes.push(theme),
      applyLanguage: (language) => this.languages.push(language),
      menu: {
        showState: (state) => this.menuStates.push(state),
        showShortcuts: () => (this.shortcutChanges += 1),
        showWordMenu: (menu, suggestions) => this.wordMenus.push({ ...menu, suggestions }),
      },
      windows: {
        openDraft: (draftId) => {
          this.windows.opened.push(draftId);
        },
        focusDraft: (draftId) => this.windows.opened.includes(draftId),
        showInMain: (what) => this.windows.shownInMain.push(what),
      },
      printer: {
        pdf: (paper) => {
          this.printed.push(paper);
          return Promise.resolve(new TextEncoder().encode('%PDF'));
        },
        print: (paper) => {
          this.printed.push(paper);
          return Promise.resolve(true);
        },
      },
      updates: { ...NO_UPDATES, ...options.updates },
      quit: () => {
        this.page.quits += 1;
      },
      openLink: (url) => {
        this.openedPages.push(url);
      },
      texts: {
        sandboxName: 'Sandbox',
        rejections: texts.imports.rejections,
        noted: () => texts.imports,
        fileNames: texts.fileNames,
      },
      timeLimits: { requestMs: 3_000, connectionTestMs: 1_000, ...options.timeLimits },
      ...(options.random !== undefined && { random: options.random }),
      ...(options.atFaultPoint !== undefined && { atFaultPoint: options.atFaultPoint }),
    };
  }

  /** Resolves when no thread for recipients is left of those that were started. */
  protected async recipientsEnded(): Promise<void> {
    await Promise.all(this.#recipientsThreads);
  }

  #recorded(startRecipients: Programs['startRecipients']): Programs['startRecipients'] {
    return (start) => {
      const thread = startRecipients(start);
      this.#recipientsThreads.push(
        new Promise((resolve) => {
          thread.onEnd(() => {
            resolve();
          });
        }),
      );
      return thread;
    };
  }

  /** The same clock until the crash, after which nothing runs any more. */
  #stoppable(clock: Clock): Clock {
    return {
      ...clock,
      after: (ms, work) =>
        clock.after(ms, () => {
          if (!this.isCrashed) work();
        }),
    };
  }
}

const networkError = (code: string): TypeError =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(), { code }) });
