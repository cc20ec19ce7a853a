import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { EventPayload, Notice } from '@contract/index';
import type { Keeping } from '@contract/retention';
import { ok, type Result } from '@domain/errors/errors';
import type { Settings } from '@domain/settings/settings';
import type { SystemFacts } from '@domain/system/system-facts';
import { type BackupDeps, backupHandlers } from '../backups/handlers';
import { connectionHandlers } from '../connections/handlers';
import { isOriginBound, type OriginConsent } from '../connections/origin-consent';
import { pasteHandlers, type PastePort } from '../credentials/paste-handlers';
import { createPastedSecrets } from '../credentials/pasted-secrets';
import { withSealedSecrets } from '../credentials/sealed-secrets';
import type { Vault } from '../credentials/vault';
import { diagnosticsHandlers } from '../diagnostics/handlers';
import type { FilesToOpen } from '../draft-files/files-to-open';
import { type DraftFileDeps, draftFiles } from '../draft-files/handlers';
import { draftHandlers } from '../drafts/handlers';
import { refreshHandlers } from '../drafts/refresh-handlers';
import { stepHandlers } from '../drafts/step-handlers';
import { takeConnection } from '../drafts/take-connection';
import type { Encryption } from '../encryption/encryption';
import type { Eraser } from '../erasure/eraser';
import { createExporter, type ExporterDeps } from '../files/exporter';
import { historyHandlers } from '../history/handlers';
import { revertHandlers } from '../history/revert-handlers';
import { dispatch } from '../ipc/dispatch';
import type { Emit, Handlers } from '../ipc/handlers';
import { withSecretsKnown } from '../ipc/known-first';
import type { Sender } from '../ipc/sender';
import { createClient } from '../kathan/client';
import { answersAtAll } from '../kathan/probe';
import { createRates } from '../kathan/rates';
import type { Fetch, SendFile } from '../kathan/transport';
import type { Log } from '../log/log';
import type { Proxies } from '../proxies/proxies';
import { proxyHandlers } from '../proxies/proxy-handlers';
import { uploadHandlers } from '../recipients/lists/upload-handlers';
import { recipientsRoom, type RecipientsSystem } from '../recipients/room';
import { createHousekeeping } from '../retention/housekeeping';
import { expired } from '../retention/retention';
import { sandboxHandlers } from '../sandbox-host/handlers';
import { createSandboxHost } from '../sandbox-host/host';
import type { SandboxProcess } from '../sandbox-host/process';
import { readSample } from '../sandbox-host/samples';
import { settingsHandlers } from '../settings/handlers';
import { guarded, type Opened, type Store } from '../store';
import { bodyInThread } from '../sync/attempt/write-body';
import { createUnderWay } from '../sync/campaign-locks';
import { conflictHandlers } from '../sync/conflict-handlers';
import { createNotices, type Notification } from '../sync/notices';
import { outboxHandlers } from '../sync/outbox-handlers';
import { pushHandlers } from '../sync/push-handlers';
import { emitAndFollow, heardByQueue } from '../sync/queue-notifications';
import { reviewHandlers } from '../sync/review-handlers';
import { createEngine } from '../sync/scheduler';
import { systemHandlers } from '../system/system-handlers';
import { type AppDeps, appHandlers } from './app-handlers';
import { bootstrap, type FirstAnswerDeps } from './first-answer';

/** How long an update that is on its way may keep the app from ending. */
const SETTLE_MS = 3_000;

export interface DeskDeps extends FirstAnswerDeps, Pick<AppDeps, 'flushed' | 'showDataFolder' | 'copy' | 'undoTyping'> {
  /** What the operating system says now. */
  readonly readSystem: () => SystemFacts;
  readonly dialogs: Pick<DraftFileDeps, 'chooseFiles'> &
    Pick<ExporterDeps, 'chooseTarget'> & {
      readonly chooseContacts: () => Promise<string | null>;
    };
  readonly origin: string;
  readonly paste: PastePort;
  readonly log: Log;
  readonly logFile: string;
  readonly emit: Emit;
  readonly fetch: Fetch;
  /** Sends files without holding main. */
  readonly sendFile: SendFile;
  readonly proxies: Proxies;
  readonly forkSandbox: () => SandboxProcess;
  readonly recipients: RecipientsSystem;
  readonly sandboxName: string;
  /** Shows a native notification. */
  readonly notify: (notification: Notification) => void;
  readonly applyTheme: (theme: Settings['theme']) => void;
  readonly onMistake: (where: string, error: unknown) => string;
  /** Outlives the store, which may be exchanged for a backup. */
  readonly vault: Vault;
  readonly originConsent: OriginConsent;
  readonly backups: BackupDeps;
  readonly eraser: Eraser;
  readonly encryption: Encryption;
  /**
   * The key that the store is encrypted with, for the thread that opens it as well; `null` if it is
   * not.
   */
  readonly dataKey: Uint8Array | null;
  readonly opened: Extract<Opened, { kind: 'open' }>;
}

/** Everything behind the bridge. */
export interface Desk {
  readonly answer: (sender: Sender, message: unknown) => Promise<Result<unknown>>;
  /** Imports draft files that were opened from outside of the app. */
  readonly importFiles: (files: FilesToOpen) => Promise<EventPayload<'imported'>>;
  readonly store: Store;
  /** Whether an update is on its way: one that the user waits for, or the queue's as well. */
  readonly isPushing: (whose: 'person' | 'anybody') => boolean;
  /** The system says that the network came or went, or that the computer woke up. */
  readonly networkChanged: () => void;
  /**
   * Begins no update any more, and resolves when none is on its way, or after some seconds. The
   * answer lets the queue go on.
   */
  readonly settle: () => Promise<() => void>;
  readonly end: () => void;
}

/**
 * Joins the modules around a store that has been opened. Nothing here is loaded before the page has
 * its first answer (`first-answer.ts`).
 */
export function buildDesk(deps: DeskDeps): Desk {
  const { folder, log, vault } = deps;
  const now = (): Date => new Date();
  const newId = randomUUID;
  const { store } = deps.opened;
  const { connections } = store;
  const holdsSecret = (text: string): boolean => vault.holdsSecret(text) || deps.proxies.holdsSecret(text);
  const exportFile = createExporter({
    newId,
    chooseTarget: deps.dialogs.chooseTarget,
    holdsSecret: (text) => vault.holds('apiKey', text) || deps.proxies.holdsSecret(text),
    holdsUserId: (text) => vault.holds('userId', text),
  });

  const emit = emitAndFollow(deps.emit, store, () => queue);
  const rates = createRates({
    onChange: (connectionId, rate) => {
      emit('network', { online: deps.online(), connectionId, rate });
    },
  });
  const kathan = createClient({ fetch: deps.fetch, sendFile: deps.sendFile, rates });
  const underWay = createUnderWay();
  const host = createSandboxHost({
    fork: deps.forkSandbox,
    connections,
    vault,
    emit,
    stateFile: store.keyId === null ? join(folder, 'sandbox', 'state.json') : null,
    log: (line) => {
      log.info('sandbox', { line });
    },
  });
  const access = { connections, settings: store.settings, vault, ensureSandbox: host.ensureRunning };
  const common = { emit, newId, now, kathan, rates };

  const recipients = recipientsRoom({
    ...common,
    ...deps.recipients,
    chooseContacts: deps.dialogs.chooseContacts,
    ...{ store, folder, exportFile, onMistake: deps.onMistake, dataKey: deps.dataKey },
  });
  const writeBody = bodyInThread(store, recipients.worker);

  const sending = {
    ...common,
    ...access,
    store,
    underWay,
    writeBody,
    // Not from `node:perf_hooks`, which is a large module to load at the start.
    elapsed: () => process.uptime() * 1000,
    random: Math.random,
    onMistake: deps.onMistake,
  };
  const queue = createEngine({
    ...sending,
    emit: deps.emit,
    online: deps.online,
    probe: (baseUrl) => answersAtAll(deps.fetch, baseUrl),
    after: afterMs,
    notify: createNotices({ isWanted: notificationsWanted, show: deps.notify, after: afterMs }),
  });
  /** What cannot be read is not wanted either. */
  function notificationsWanted(): boolean {
    const settings = guarded(() => store.settings.read());
    return settings.ok && settings.value.notifications;
  }

  const pasted = createPastedSecrets(randomBytes);
  const drafts = draftHandlers({
    store,
    emit,
    now,
    systemTimeZone: () => deps.readSystem().timeZone,
    isPushing: underWay.isPushing,
    takeConnection: (input) => takeConnection(input, { connections, pasted, handlers: connectionPart }),
    sampleCampaign: (campaignId) => readSample(campaignId, { ...access, kathan }),
  });
  const connectionPart = heardByQueue(
    connectionHandlers({
      ...common,
      ...access,
      stopSandbox: host.stopFor,
      isPushing: underWay.isPushingOver,
      confirmOrigin: (origin) =>
        deps.originConsent.confirm(origin, () => isOriginBound(origin, { connections, vault })),
    }),
    queue,
  );
  const files = draftFiles({
    ...common,
    ...{ store, exportFile, chooseFiles: deps.dialogs.chooseFiles },
  });
  const notices: Notice[] = [...deps.opened.notices];
  function queueChanged(): void {
    deps.emit('changed', { what: 'outbox' });
    queue.wake();
  }
  const keepingChanged = (kind: Keeping['kind']): void => void housekeeping.removeConfirmed(kind);
  const retention = { store, keeper: deps.backups.keeper, now };
  const housekeeping = createHousekeeping({
    ...retention,
    emit,
    vault,
    log,
    worker: recipients.worker,
    onMistake: deps.onMistake,
  });
  /**
   * Reads every secret that is stored. One that cannot be read now is not recognised, and that is
   * no reason to stop.
   */
  async function readSecrets(): Promise<void> {
    const rows = guarded(() => connections.list());
    await Promise.all([deps.proxies.list(), ...(rows.ok ? rows.value.map(({ id }) => vault.status(id)) : [])]);
  }
  const all: Handlers = {
    'app.bootstrap': () => bootstrap({ ...deps, store, notices, rateOf: rates.of, isPushing: underWay.isPushing }),
    ...appHandlers({ ...deps, holdsSecret }),
    ...backupHandlers(deps.backups),
    ...systemHandlers({ readSystem: deps.readSystem, log }),
    ...diagnosticsHandlers({
      ...deps,
      ...{ store, now, newId, holdsSecret, exportFile },
      checkKeychain: async () => {
        const checked = await vault.check();
        if (checked.ok) return { kind: 'usable' };
        const { error } = checked;
        return { kind: 'unusable', reason: error.kind === 'keychain' ? error.reason : 'failed' };
      },
    }),
    'retention.expired': ({ keeping }) => {
      const count = expired(keeping, retention);
      return count.ok ? ok({ count: count.value }) : count;
    },
    'encryption.status': () => deps.encryption.status(),
    'encryption.begin': () => deps.encryption.begin(),
    'encryption.turnOn': (input) => deps.encryption.turnOn(input),
    'encryption.turnOff': () => deps.encryption.turnOff(),
    // The store is open, so there is nothing to unlock.
    'encryption.unlock': () => ok(null),
    'encryption.tryAgain': () => ok(null),
    'erasure.preview': ({ what }) => deps.eraser.preview(what),
    'erasure.erase': ({ what }) => deps.eraser.erase(what),
    ...settingsHandlers({ store, applyTheme: deps.applyTheme, keepingChanged, queueChanged }),
    ...withSealedSecrets(
      { ...connectionPart, ...proxyHandlers({ proxies: deps.proxies, networkChanged: queue.networkChanged }) },
      pasted,
    ),
    ...pasteHandlers(deps.paste, pasted),
    ...sandboxHandlers({ ...common, connections, vault, host, connectionName: deps.sandboxName }),
    ...drafts,
    ...files.handlers,
    ...stepHandlers({ store, emit, isPushing: underWay.isPushing }),
    ...refreshHandlers({ ...common, ...access, store, isPushing: underWay.isPushing }),
    ...recipients.handlers,
    ...uploadHandlers({ ...common, ...recipients, access, store }),
    ...reviewHandlers({ store, writeBody, platform: deps.platform, copyText: (text) => void deps.copy(text) }),
    ...revertHandlers({ store, emit, systemTimeZone: () => deps.readSystem().timeZone }),
    ...outboxHandlers({ ...common, store, online: deps.online, queue }),
    ...conflictHandlers({ ...common, store, writeBody, queue }),
    ...pushHandlers({
      ...sending,
      onPushed: queue.pushed,
    }),
    ...historyHandlers({ ...common, store, exportFile }),
  };

  const handlers = withSecretsKnown(all, readSecrets);

  queue.start();
  let isEnded = false;

  return {
    store,
    isPushing: (whose) => underWay.count() > (whose === 'person' ? queue.sending() : 0),
    answer: (sender, message) =>
      dispatch({ handlers, origin: deps.origin, onMistake: deps.onMistake }, sender, message),
    importFiles: async ({ paths, leftOut }) => {
      const imported = await files.importPaths(paths);
      const last = imported.drafts.at(-1);
      // A file that opens the app is what the user wants to see; that it cannot be remembered is no
      // reason to fail.
      if (last !== undefined) guarded(() => store.drafts.setOpen(last.id));
      notices.push(...imported.failed.map((failure) => ({ kind: 'file-not-imported' as const, ...failure })));
      if (leftOut > 0) notices.push({ kind: 'files-left-out', count: leftOut });
      return { ...imported, leftOut };
    },
    networkChanged: queue.networkChanged,
    settle: async () => {
      await Promise.race([Promise.all([queue.stop(), underWay.idle()]), later(SETTLE_MS)]);
      return () => {
        if (!isEnded) queue.start();
      };
    },
    end: () => {
      isEnded = true;
      housekeeping.stop();
      recipients.end();
      void queue.stop();
      host.stop();
      store.close();
    },
  };
}

function afterMs(ms: number, work: () => void): () => void {
  const timer = setTimeout(work, ms);
  timer.unref();
  return () => {
    clearTimeout(timer);
  };
}

const later = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
