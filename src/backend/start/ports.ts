import type { CommandInput } from '@contract/index';
import type { MenuState } from '@contract/menu';
import type { ShownInMain } from '@contract/windows';
import type { Settings } from '@domain/settings/settings';
import type { SystemFacts } from '@domain/system/system-facts';
import type { CopyProcess } from '../backups/copier';
import type { CrashRecorder } from '../crashes/crash-recorder';
import type { Keychain } from '../credentials/keychain';
import type { PastePort } from '../credentials/paste-handlers';
import type { StartDrag } from '../draft-files/drag-out';
import type { FilesToOpen } from '../draft-files/files-to-open';
import type { ConvertProcess } from '../encryption/run-converter';
import type { EraseProcess } from '../erasure/run-eraser';
import type { FileNameTexts } from '../files/exported-name';
import type { Emit } from '../ipc/handlers';
import type { ProxySignIn } from '../kathan/proxy-sign-in';
import type { Fetch, SendFile } from '../kathan/transport';
import type { Log, ReportUnexpectedError } from '../log/log';
import type { LoginPort } from '../login/login-module';
import type { PrintPort } from '../printing/printing-module';
import type { ExportDeps } from '../recipients/export-handlers';
import type { WorkerThread } from '../recipients/thread/audience-worker';
import type { WorkerStart } from '../recipients/worker/jobs';
import type { SandboxProcess } from '../sandbox-host/process';
import type { SpellThread } from '../spelling/speller';
import type { ShowWordMenu } from '../spelling/spelling-module';
import type { Opened } from '../store';
import type { FaultPoint } from '../sync/attempt/attempt';
import type { Notification } from '../sync/notices';
import type { Clock } from '../system/clock';
import type { UpdateSetup } from '../updates/updater-deps';

/** Why the store is not open. */
export type StoreFailure = Exclude<Opened, { kind: 'open' }>;

/** What the backend needs to open the store and to give the first response. Cheap to make. */
export interface StartPorts {
  readonly version: string;
  /** Differs if the code of the build does. */
  readonly build: string;
  readonly platform: NodeJS.Platform;
  /** The data folder. */
  readonly folder: string;
  /** The origin of the page; messages of any other one are refused. */
  readonly origin: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly reportUnexpectedError: ReportUnexpectedError;
  /** Whether the system says that there is a network. */
  readonly isOnline: () => boolean;
  /** Draft files that are imported before the page gets its first response. */
  readonly filesToOpen: FilesToOpen;
  /** Called once a keychain is needed, and at most once. */
  readonly loadKeychain: () => Promise<Keychain>;
  /** Sends an event to the pages. */
  readonly emit: Emit;
  readonly reloadPage: () => void;
  readonly showDataFolder: () => void;
  /** There is no store, at the start or after it was closed to be exchanged. Nothing works then. */
  readonly onStoreUnavailable: (failure: StoreFailure) => void;
}

/** What only the modules need. It is loaded with them, once the first response is given. */
export interface ModulePorts {
  readonly logFile: string;
  /** Leaves a report of each crash of this session. */
  readonly crashRecorder: CrashRecorder;
  /** The file of third-party notices that every build writes. */
  readonly noticesFile: string;
  /** Opens the way to the servers, past the proxies that ask for a sign-in. */
  readonly openNetwork: (proxies: ProxySignIn) => Network;
  readonly programs: Programs;
  readonly dialogs: Dialogs;
  /** The newest link into the app that nothing has consumed, unparsed. */
  readonly consumeLink: () => string | null;
  readonly login: LoginPort;
  /** Has all pages store what was typed; returns false if one did not. */
  readonly flushPages: () => Promise<boolean>;
  /** The page has stored what the flush with this token asked for. */
  readonly onPageFlushed: (token: string) => void;
  /** The browser's own undo or redo in the control that has the focus. */
  readonly undoTyping: (direction: 'undo' | 'redo') => void;
  readonly finder: PageFinder;
  readonly paste: PastePort;
  /** What the operating system says now. */
  readonly readSystem: () => SystemFacts;
  /** Puts text on the clipboard. */
  readonly copyText: (text: string) => Promise<void>;
  /** Has the pointer drag files out of the calling window. */
  readonly startDrag: StartDrag;
  readonly showNotification: (notification: Notification) => void;
  readonly applyTheme: (theme: Settings['theme']) => void;
  /** Shows what the page does not draw in this language; `null` means the system's. */
  readonly applyLanguage: (language: Settings['language']) => void;
  readonly menu: MenuPort;
  readonly windows: WindowsPort;
  readonly printer: PrintPort;
  readonly texts: BackendTexts;
  /** How this build and this computer update the app. */
  readonly updates: UpdateSetup;
  /** Ends the app as its menu does. */
  readonly quit: () => void;
  /** Opens an `https:` page in the user's browser. */
  readonly openLink: (url: string) => void;
  /** For tests: shorter limits than the app's. */
  readonly timeLimits?: TimeLimits;
  /** For tests: called at each point where a crash makes a difference. */
  readonly atFaultPoint?: (point: FaultPoint) => void | Promise<void>;
  /** From 0 to 1; `Math.random` unless given. */
  readonly random?: () => number;
}

/** Finds text in the page of the calling window, which gets the event `found`. */
export interface PageFinder {
  readonly find: (search: CommandInput<'page.find'>) => void;
  readonly stop: () => void;
}

/** The native menu. */
export interface MenuPort {
  readonly showState: (state: MenuState) => void;
  /** The user has set other keys: shows those of the settings. */
  readonly showShortcuts: () => void;
  readonly showWordMenu: ShowWordMenu;
}

/** The windows of the app. Each brings one to the front. */
export interface WindowsPort {
  readonly openDraft: (draftId: string) => void;
  /** Returns whether the draft has a window. */
  readonly focusDraft: (draftId: string) => boolean;
  readonly showInMain: (what: ShownInMain) => void;
}

/** What sends requests. */
export interface Network {
  readonly fetch: Fetch;
  /** Sends files without holding main; by default they are read whole and sent with `fetch`. */
  readonly sendFile?: SendFile;
  /** For updates of the app: returns redirects as they are, and may reuse connections. */
  readonly fetchUpdate: Fetch;
  /** Forgets what it has remembered of proxies' sign-ins. */
  readonly forgetSignIns: () => void;
}

/** Starts our own programs, each in a process or thread of its own. */
export interface Programs {
  readonly forkSandbox: () => SandboxProcess;
  readonly forkCopier: () => CopyProcess;
  readonly forkEraser: () => EraseProcess;
  readonly forkConverter: () => ConvertProcess;
  readonly startRecipients: (start: WorkerStart) => WorkerThread;
  readonly startSpelling: () => SpellThread;
}

/** The system's own dialogs. */
export interface Dialogs {
  /** Where to write; `null` if the user chose nothing. */
  readonly chooseTarget: (suggestedName: string) => Promise<string | null>;
  /** A folder to write into; `null` if the user chose none. */
  readonly chooseFolder: () => Promise<string | null>;
  /** Draft files to read. */
  readonly chooseFiles: () => Promise<readonly string[]>;
  /** A file of contacts; `null` if the user chose none. */
  readonly chooseContacts: () => Promise<string | null>;
  /** Asks whether to connect to an origin. */
  readonly confirmOrigin: (origin: string) => Promise<boolean>;
}

/** Texts that the backend itself writes, in the language that is shown when they are read. */
export interface BackendTexts {
  /** What the sandbox's connection is called at first. */
  readonly sandboxName: string;
  readonly rejections: ExportDeps['rejectionTexts'];
  readonly noted: ExportDeps['notedTexts'];
  readonly fileNames: FileNameTexts;
}

/** In milliseconds; each is the app's own unless given. */
export interface TimeLimits {
  readonly requestMs?: number;
  readonly connectionTestMs?: number;
  readonly sandboxStartMs?: number;
}
