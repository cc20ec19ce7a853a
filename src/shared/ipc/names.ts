/**
 * The names of all commands and events. They stand apart from their schemas so that the preload can be built from them without
 * loading a single schema; `contract.ts` is checked against them by the compiler.
 */
export const COMMAND_NAMES = [
  'app.bootstrap',
  'app.flushed',
  'app.openDataFolder',
  'app.copyText',
  'app.undoTyping',
  'settings.update',
  'backups.list',
  'backups.make',
  'backups.restore',
  'keychain.check',
  'connections.list',
  'connections.create',
  'connections.update',
  'connections.activate',
  'connections.remove',
  'connections.credentials',
  'connections.setCredentials',
  'connections.forgetCredentials',
  'connections.test',
  'connections.forgetReads',
  'sandbox.open',
  'sandbox.samples',
  'sandbox.faults',
  'sandbox.setFaults',
  'sandbox.log',
  'sandbox.changeCampaign',
  'drafts.list',
  'drafts.get',
  'drafts.create',
  'drafts.edit',
  'drafts.setTimeZone',
  'drafts.revert',
  'drafts.undo',
  'drafts.redo',
  'drafts.timeline',
  'drafts.difference',
  'drafts.takeBack',
  'drafts.open',
  'drafts.acknowledge',
  'drafts.assign',
  'drafts.discard',
  'drafts.restore',
  'drafts.discarded',
  'drafts.duplicate',
  'drafts.export',
  'drafts.import',
  'drafts.importText',
  'drafts.refresh',
  'drafts.dismissDrift',
  'recipients.list',
  'recipients.add',
  'recipients.update',
  'recipients.remove',
  'recipients.query',
  'recipients.removeMatching',
  'recipients.countries',
  'recipients.openImport',
  'recipients.importPiece',
  'recipients.previewImport',
  'recipients.runImport',
  'recipients.commitImport',
  'recipients.cancelImport',
  'recipients.rejected',
  'recipients.export',
  'review.request',
  'review.copy',
  'push.now',
  'push.revert',
  'outbox.list',
  'outbox.enqueue',
  'outbox.sendNow',
  'outbox.setPaused',
  'outbox.cancel',
  'outbox.confirm',
  'outbox.log',
  'outbox.conflict',
  'outbox.previewResolution',
  'outbox.resolve',
  'outbox.takeServer',
  'history.list',
  'history.get',
  'history.export',
  'history.expired',
] as const;
export type CommandName = (typeof COMMAND_NAMES)[number];

export const EVENT_NAMES = ['changed', 'network', 'action', 'imported', 'importing', 'flush', 'show'] as const;
export type EventName = (typeof EVENT_NAMES)[number];

/** The one IPC channel for commands and the one for events. */
export const COMMAND_CHANNEL = 'campaign-desk:command';
export const EVENT_CHANNEL = 'campaign-desk:event';

/** The key under which the preload puts the bridge on `window`. */
export const BRIDGE_KEY = 'campaignDesk';

/** The largest message that main takes from a page, in bytes of its JSON text. */
export const MAX_MESSAGE_BYTES = 4 * 1024 * 1024;
