import type { Notice } from '@contract/index';
import type { Result } from '@domain/errors/errors';
import { type CopyProcess, createCopier } from '../backups/copier';
import { keepDaily } from '../backups/daily';
import { createGate } from '../backups/gate';
import { createKeeper } from '../backups/keeper';
import { restorer } from '../backups/restore';
import { createOriginConsent } from '../connections/origin-consent';
import { loadKeytar } from '../credentials/keytar';
import { keytarKeychain } from '../credentials/keytar-keychain';
import { createVault } from '../credentials/vault';
import { createEncryption } from '../encryption/encryption';
import { type ConvertProcess, runConverter } from '../encryption/run-converter';
import { createEraser } from '../erasure/eraser';
import { type EraseProcess, runEraser } from '../erasure/run-eraser';
import { commandIn } from '../ipc/dispatch';
import { isTrusted, type Sender } from '../ipc/sender';
import type { ProxySignIn } from '../kathan/proxy-sign-in';
import { createKeyRing } from '../keys/key-ring';
import { createKeyStore } from '../keys/key-store';
import { createProxies } from '../proxies/proxies';
import { type Opened, placesIn, type Store } from '../store';
import { buildDesk, type Desk, type DeskDeps } from './desk';
import { openDesk } from './first-answer';

export interface RestorableDeps extends Omit<
  DeskDeps,
  'vault' | 'originConsent' | 'backups' | 'eraser' | 'encryption' | 'dataKey' | 'proxies' | 'fetch' | 'sendFile'
> {
  readonly forkCopier: () => CopyProcess;
  readonly forkEraser: () => EraseProcess;
  readonly forkConverter: () => ConvertProcess;
  /** The keys that were needed to open the store. */
  readonly keys: readonly Uint8Array[];
  /** The way to the servers, past the proxies that ask for a sign-in. */
  readonly openNetwork: (proxies: ProxySignIn) => Network;
  /** Asks in a native box whether to connect to an origin. */
  readonly askToConnect: (origin: string) => Promise<boolean>;
  /** Has the page store what was typed; answers false where it did not. */
  readonly flush: () => Promise<boolean>;
  /** Loads the page again. */
  readonly reloadPage: () => void;
  /** The store could not be opened again after it was closed for a restore. */
  readonly onLost: (why: NotReady) => void;
}

/**
 * What sends requests. `forgetSignIns`: what it has remembered of proxies' sign-ins counts no more.
 */
interface Network extends Pick<DeskDeps, 'fetch' | 'sendFile'> {
  readonly forgetSignIns: () => void;
}

/** The commands that put another database in the place of the store's. */
const EXCHANGES: ReadonlySet<unknown> = new Set([
  'backups.restore',
  'erasure.erase',
  'encryption.turnOn',
  'encryption.turnOff',
]);

type NotReady = Exclude<Opened, { kind: 'open' }>;

export interface RestorableDesk {
  readonly answer: (sender: Sender, message: unknown) => Promise<Result<unknown>>;
  /** Imports draft files that were opened from outside of the app. */
  readonly importFiles: Desk['importFiles'];
  readonly networkChanged: Desk['networkChanged'];
  /** Gives updates that are on their way some seconds before the end; none begins any more. */
  readonly settle: () => Promise<void>;
  readonly end: () => void;
}

/**
 * The desk with what outlives its store: the vault, the copies of the database, and the way back to
 * one of them.
 */
export function restorableDesk(deps: RestorableDeps): RestorableDesk {
  const now = (): Date => new Date();
  const keychain = keytarKeychain({ load: loadKeytar, platform: deps.platform });
  const vault = createVault(keychain);
  const originConsent = createOriginConsent(deps.askToConnect);
  const proxies = createProxies({
    keychain,
    onNeeded: (state) => {
      deps.emit('proxy', state);
    },
    onChange: () => {
      network.forgetSignIns();
    },
  });
  const network = deps.openNetwork(proxies);
  const places = placesIn(deps.folder);
  const gate = createGate();
  const keyStore = createKeyStore(keychain);
  const ring = createKeyRing(keyStore, places, deps.keys);
  const storeKeys = () => ring.forStore(desk.store.keyId);
  const copier = createCopier(deps.forkCopier);
  const keeper = createKeeper({
    places,
    copier,
    now,
    emit: deps.emit,
    log: deps.log,
    keepDaily: () => desk.store.settings.read().keepDailyBackups,
  });
  const backups = {
    keeper,
    restore: restorer({
      places,
      keeper,
      gate,
      vault,
      log: deps.log,
      now,
      flush: deps.flush,
      isPushing: (whose) => desk.isPushing(whose),
      quiet: () => desk.settle(),
      connections: () => desk.store.connections,
      keys: storeKeys,
      close: () => {
        desk.end();
      },
      reopen: (restoredFrom) => {
        reopen(restoredFrom === null ? null : { kind: 'backup-restored', takenAt: restoredFrom });
      },
    }),
  };
  const eraser = createEraser({
    places,
    copier,
    gate,
    vault,
    log: deps.log,
    now,
    keys: storeKeys,
    run: (job) => runEraser(deps.forkEraser, job),
    flush: deps.flush,
    isPushing: () => desk.isPushing('anybody'),
    quiet: () => desk.settle(),
    close: () => {
      desk.end();
    },
    reopen: (erased) => {
      reopen(erased === null ? null : { kind: 'erased', ...erased });
    },
    backupsChanged: () => {
      keeper.forgetDescriptions();
    },
  });
  const encryption = createEncryption({
    ...{ places, copier, gate, keyStore, ring, now },
    log: deps.log,
    run: (job) => runConverter(deps.forkConverter, job),
    keyId: () => desk.store.keyId,
    flush: deps.flush,
    isPushing: () => desk.isPushing('anybody'),
    quiet: () => desk.settle(),
    close: () => {
      desk.end();
    },
    reopen: (report) => {
      reopen(report === null ? null : { kind: 'encryption-changed', report });
    },
    backupsChanged: () => {
      keeper.forgetDescriptions();
    },
  });
  const common = { ...deps, ...network, vault, originConsent, proxies, backups, eraser, encryption };

  /**
   * Opens the store again. `notice`: what happened to the database, for the page that is loaded
   * again then; `null` if it is as it was.
   */
  function reopen(notice: Notice | null): void {
    const opened = openDesk(deps.folder, ring.known());
    if (opened.kind !== 'open') {
      deps.onLost(opened);
      return;
    }
    const notices = notice === null ? opened.notices : [notice, ...opened.notices];
    desk = buildDesk({ ...common, opened: { ...opened, notices }, dataKey: ring.find(opened.store.keyId) });
    if (notice === null) return;
    deps.applyTheme(desk.store.settings.read().theme);
    deps.reloadPage();
  }

  let desk = buildDesk({ ...common, dataKey: ring.find(deps.opened.store.keyId) });
  const daily = keepDaily({ keeper, now, holdsAnything: () => holdsAnything(desk.store), onMistake: deps.onMistake });

  return {
    answer: (sender, message) => gate.pass(roleOf(sender, message), () => desk.answer(sender, message)),
    importFiles: (files) => desk.importFiles(files),
    networkChanged: () => {
      desk.networkChanged();
    },
    settle: async () => {
      await desk.settle();
    },
    end: () => {
      daily.stop();
      copier.stop();
      desk.end();
    },
  };

  function roleOf(sender: Sender, message: unknown): 'first' | 'exchange' | 'other' {
    if (!isTrusted(sender, deps.origin)) return 'other';
    const command = commandIn(message);
    if (command === 'app.bootstrap') return 'first';
    return EXCHANGES.has(command) ? 'exchange' : 'other';
  }
}

/** An app that nobody has used yet needs no copy. */
function holdsAnything({ connections, receipts, drafts }: Store): boolean {
  return connections.list().length > 0 || receipts.lastActivity() !== null || drafts.list().length > 0;
}
