import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { EventPayload, Notice, ParsedInput } from '@contract/index';
import { createAbout } from '../about/about-module';
import { createCallingHours } from '../calling-hours/calling-hours-module';
import { createConnections } from '../connections/connections-module';
import { isOriginBound } from '../connections/origin-consent';
import { createOutwardAccess } from '../connections/outward-access';
import { createConsent } from '../consent/consent-module';
import { createCrashes } from '../crashes/crashes-module';
import { createPasting } from '../credentials/paste-handlers';
import { createPastedSecrets } from '../credentials/pasted-secrets';
import { withSealedSecrets } from '../credentials/sealed-secrets';
import { createDiagnostics } from '../diagnostics/diagnostics-module';
import { dragOutHandlers } from '../draft-files/drag-out';
import type { FilesToOpen } from '../draft-files/files-to-open';
import { draftFiles } from '../draft-files/handlers';
import { createDrafts } from '../drafts/drafts-module';
import { setUpConnection } from '../drafts/set-up-connection';
import { createExporter } from '../files/exporter';
import { createFolderExporter } from '../files/folder-exporter';
import { historyHandlers } from '../history/handlers';
import { revertHandlers } from '../history/revert-handlers';
import { createClient } from '../kathan/client';
import { isServerResponding } from '../kathan/probe';
import { createRateLimits } from '../kathan/rates';
import { createSilences } from '../kathan/silences';
import { createLinks } from '../links/links-module';
import { createLogin } from '../login/login-module';
import { createNumberRules } from '../number-rules/number-rules-module';
import { createPrinting } from '../printing/printing-module';
import { createProxyCommands } from '../proxies/proxy-handlers';
import { uploadHandlers } from '../recipients/lists/upload-handlers';
import { createRecipients } from '../recipients/recipients-module';
import { createRetention } from '../retention/retention-module';
import { createSandbox } from '../sandbox-host/sandbox-module';
import { createSearch } from '../search/search-module';
import { createSettings } from '../settings/settings-module';
import { Spelling } from '../spelling/spelling-module';
import { guarded, type Opened } from '../store';
import { createSuppression } from '../suppression/suppression-module';
import { bodyWriterInThread } from '../sync/attempt/body-in-thread';
import { createCampaignLocks } from '../sync/campaign-locks';
import { createNotices } from '../sync/notices';
import { createOutbox } from '../sync/outbox-module';
import { createPush } from '../sync/push-module';
import { emitAndWakeQueue, withQueueNotifications } from '../sync/queue-notifications';
import { createSystem } from '../system/system-module';
import { createApp } from './app-module';
import { bootstrap } from './first-response';
import type { OpeningNote } from './opening-note';
import type { ModulePorts, StartPorts } from './ports';
import type { Services } from './services';

export interface ModulesDeps {
  readonly ports: StartPorts;
  readonly modulePorts: ModulePorts;
  readonly services: Services;
  readonly note: OpeningNote;
  readonly opened: Extract<Opened, { kind: 'open' }>;
  readonly onUpdatesChanged: () => void;
}

export type Modules = ReturnType<typeof createModules>;

/** How long an update that is being sent may keep the app from ending, in milliseconds. */
const MAX_DRAIN_MS = 3_000;

/**
 * The modules around one open store. Each gets only what it uses, so that its call shows who has
 * the vault, the network or the disk. Nothing runs before it is started.
 */
export function createModules({ ports, modulePorts, services, note, opened, onUpdatesChanged }: ModulesDeps) {
  const { folder, clock, log, isOnline, reportUnexpectedError } = ports;
  const { dialogs, programs, timeLimits = {}, random = Math.random } = modulePorts;
  const { vault, proxies, network, originConsent, keyRing, keeper } = services;
  const { store } = opened;
  const { connections } = store;
  const { now, elapsed, after } = clock;
  const newId = randomUUID;
  const notices: Notice[] = [...opened.notices];
  const systemTimeZone = (): string => modulePorts.readSystem().timeZone;
  const holdsSecret = (text: string): boolean => vault.holdsSecret(text) || proxies.holdsSecret(text);
  const emit = emitAndWakeQueue(ports.emit, store, () => outbox.queue);

  const rates = createRateLimits({
    onChange: (connectionId, rate) => emit('network', { online: isOnline(), connectionId, rate }),
    clock: () => now().getTime(),
  });
  const silences = createSilences(() => emit('changed', { what: 'connections' }));
  const contact = { rateOf: rates.of, silenceOf: silences.of };
  const kathan = createClient({
    ...{ fetch: network.fetch, rates, onEnd: silences.note },
    ...(network.sendFile !== undefined && { sendFile: network.sendFile }),
    ...(timeLimits.requestMs !== undefined && { timeLimitMs: timeLimits.requestMs }),
  });
  const campaignLocks = createCampaignLocks();
  const { isDraftLocked: isPushing } = campaignLocks;
  /** What a file may not hold, and what is reported of one that does. */
  const holdsKey = (text: string): boolean => vault.holds('apiKey', text) || proxies.holdsSecret(text);
  const holdsUserId = (text: string): boolean => vault.holds('userId', text);
  const exporterDeps = { newId, fileNames: modulePorts.texts.fileNames, holdsSecret: holdsKey, holdsUserId };
  const exportFile = createExporter({ ...exporterDeps, chooseTarget: dialogs.chooseTarget });

  const sandbox = createSandbox({
    ...{ connections, vault, kathan, rates, silences, emit, newId, now },
    fork: programs.forkSandbox,
    // Only in memory while stored data is encrypted.
    stateFile: store.keyId === null ? join(folder, 'sandbox', 'state.json') : null,
    connectionName: () => modulePorts.texts.sandboxName,
    log: (line) => {
      log.info('sandbox', { line });
    },
    ...(timeLimits.sandboxStartMs !== undefined && { startLimitMs: timeLimits.sandboxStartMs }),
  });
  const access = createOutwardAccess({
    ...{ connections, vault, settings: store.settings, ensureSandbox: sandbox.ensureRunning },
  });
  const recipients = createRecipients({
    ...{ store, folder, emit, newId, now, exportFile },
    exportFiles: createFolderExporter({ ...exporterDeps, chooseFolder: dialogs.chooseFolder }),
    chooseContacts: dialogs.chooseContacts,
    startThread: programs.startRecipients,
    dataKey: keyRing.find(store.keyId),
    homeCountry: () => modulePorts.readSystem().country,
    locale: () => modulePorts.readSystem().locale,
    rejectionTexts: modulePorts.texts.rejections,
    notedTexts: modulePorts.texts.noted,
    reportUnexpectedError,
  });
  const { worker, cancellations, temporaryFile } = recipients;
  const writeBody = bodyWriterInThread(store, worker, now);

  const sending = {
    ...{ store, connections, access, kathan, campaignLocks, writeBody, newId, now, elapsed, random },
    reportUnexpectedError,
    at: modulePorts.atFaultPoint,
  };
  const outbox = createOutbox({
    ...sending,
    rates,
    online: isOnline,
    // Without waking the queue, which is what sends these events.
    emit: ports.emit,
    emitAndWakeQueue: emit,
    probe: (baseUrl) => isServerResponding(network.fetch, baseUrl),
    after,
    notify: createNotices({ isWanted: areNotificationsWanted, show: modulePorts.showNotification, after }),
  });
  const { queue } = outbox;
  /** If the settings cannot be read, none is wanted. */
  function areNotificationsWanted(): boolean {
    const settings = guarded(() => store.settings.read());
    return settings.ok && settings.value.notifications;
  }
  const push = createPush({
    ...sending,
    emit,
    onPushed: queue.pushed,
    platform: ports.platform,
    copyText: (text) => void modulePorts.copyText(text),
  });
  const printing = createPrinting({
    ...{ store, exportFile, holdsSecret: holdsKey },
    port: modulePorts.printer,
    country: () => modulePorts.readSystem().country,
    holdsUserId,
  });
  const pasted = createPastedSecrets(randomBytes);
  const connectionCommands = withQueueNotifications(
    createConnections({
      ...{ connections, vault, access, kathan, rates, silences, emit, newId, now },
      stopSandbox: sandbox.stopFor,
      isPushing: campaignLocks.isConnectionLocked,
      confirmOrigin: (origin) => originConsent.confirm(origin, () => isOriginBound(origin, { connections, vault })),
      ...(timeLimits.connectionTestMs !== undefined && { testLimitMs: timeLimits.connectionTestMs }),
    }).handlers,
    queue,
  );
  const proxyCommands = createProxyCommands({ proxies, onSignedIn: queue.networkChanged });
  const drafts = createDrafts({
    ...{ store, access, kathan, emit, now, systemTimeZone, isPushing },
    setUpConnection: (input) => setUpConnection(input, { connections, pasted, handlers: connectionCommands }),
    sampleCampaign: sandbox.sampleCampaign,
  });
  const files = draftFiles({ store, now, emit, exportFile, chooseFiles: dialogs.chooseFiles });
  const retention = createRetention({ store, keeper, vault, worker, emit, log, now, reportUnexpectedError });
  const settings = createSettings({
    settings: store.settings,
    exportFile,
    applyTheme: modulePorts.applyTheme,
    applyLanguage: modulePorts.applyLanguage,
    onChanged: () => ports.emit('changed', { what: 'settings' }),
    onShortcutsChanged: modulePorts.menu.showShortcuts,
    onUpdatesChanged,
    onKeepingChanged: (kind) => void retention.removeConfirmed(kind),
    onQueueChanged: () => {
      ports.emit('changed', { what: 'outbox' });
      queue.wake();
    },
  });
  const diagnostics = createDiagnostics({
    ...{ store, folder, now, newId, holdsSecret, exportFile },
    version: ports.version,
    logFile: modulePorts.logFile,
    readSystem: modulePorts.readSystem,
    online: isOnline,
    checkKeychain: () => vault.check(),
  });
  const crashes = createCrashes({
    ...{ log, holdsSecret },
    recorder: modulePorts.crashRecorder,
    logFile: modulePorts.logFile,
    emit: ports.emit,
  });
  const spelling = new Spelling({
    words: store.personalWords,
    startThread: programs.startSpelling,
    emit: ports.emit,
    showMenu: modulePorts.menu.showWordMenu,
  });
  const about = createAbout({ store, version: ports.version, noticesFile: modulePorts.noticesFile });
  const app = createApp({
    ...{ note, holdsSecret },
    onPageFlushed: modulePorts.onPageFlushed,
    showDataFolder: ports.showDataFolder,
    copyText: modulePorts.copyText,
    undoTyping: modulePorts.undoTyping,
    finder: modulePorts.finder,
    showMenuState: modulePorts.menu.showState,
    windows: modulePorts.windows,
  });
  let isStopped = false;

  return {
    store,
    queue,
    campaignLocks,
    rates,
    sandbox,
    retention,
    pasted,
    worker,
    handlers: {
      'app.bootstrap': ({ draftId }: ParsedInput<'app.bootstrap'>) =>
        bootstrap({ ...ports, note, store, notices, contact, isPushing }, draftId),
      ...app.handlers,
      ...about.handlers,
      ...createLogin(modulePorts.login, log).handlers,
      ...createLinks(modulePorts.consumeLink).handlers,
      ...createSystem({ readSystem: modulePorts.readSystem, log }).handlers,
      ...diagnostics.handlers,
      ...crashes.handlers,
      ...retention.handlers,
      ...settings.handlers,
      ...spelling.handlers,
      ...createSearch({ texts: store.texts, elapsed }).handlers,
      ...withSealedSecrets({ ...connectionCommands, ...proxyCommands.handlers }, pasted),
      ...createPasting(modulePorts.paste, pasted).handlers,
      ...sandbox.handlers,
      ...drafts.handlers,
      ...files.handlers,
      ...dragOutHandlers({ store, now, after, temporaryFile, startDrag: modulePorts.startDrag, ...exporterDeps }),
      ...recipients.handlers,
      ...createCallingHours({ store, worker, cancellations, emit }).handlers,
      ...createConsent({ store, worker, cancellations, emit, now }).handlers,
      ...createNumberRules({ store, worker, cancellations, emit }).handlers,
      ...createSuppression({
        ...{ store, worker, cancellations, emit, newId, now, exportFile },
        ...{ imports: recipients.imports, tidy: recipients.tidy },
        chooseContacts: dialogs.chooseContacts,
        homeCountry: () => modulePorts.readSystem().country,
      }).handlers,
      ...uploadHandlers({ store, access, kathan, worker, temporaryFile, emit, newId, now }),
      ...outbox.handlers,
      ...push.handlers,
      ...printing.handlers,
      ...historyHandlers({ store, now, exportFile }),
      ...revertHandlers({ store, emit, systemTimeZone }),
    },
    /**
     * Whether an update is being sent: one that the user waits for, or any, the queue's included.
     */
    isPushing: (whose: 'user' | 'anyone'): boolean => campaignLocks.count() > (whose === 'user' ? queue.sending() : 0),
    /** Imports draft files that were opened from outside of the app. */
    importFiles: async ({ paths, leftOut }: FilesToOpen): Promise<EventPayload<'imported'>> => {
      const imported = await files.importPaths(paths);
      const last = imported.drafts.at(-1);
      // A file that opens the app is what the user wants to see; that it cannot be remembered is no
      // reason to fail.
      if (last !== undefined) guarded(() => store.drafts.setOpen(last.id));
      notices.push(...imported.failed.map((failure) => ({ kind: 'file-not-imported' as const, ...failure })));
      if (leftOut > 0) notices.push({ kind: 'files-left-out', count: leftOut });
      return { ...imported, leftOut };
    },
    startUpkeep: retention.start,
    /** Starts no update any more and gives those on their way some seconds. */
    drain: async (): Promise<() => void> => {
      let cancel = (): void => undefined;
      const limit = new Promise<void>((resolve) => {
        cancel = after(MAX_DRAIN_MS, resolve);
      });
      await Promise.race([
        Promise.all([queue.stop(), campaignLocks.idle(), worker.settle(), spelling.settle()]),
        limit,
      ]);
      cancel();
      return () => {
        if (!isStopped) queue.start();
      };
    },
    stop: (): void => {
      isStopped = true;
      retention.stop();
      recipients.end();
      spelling.stop();
      void queue.stop();
      sandbox.stop();
      store.close();
    },
  };
}
