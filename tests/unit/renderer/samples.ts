import type { CommandOutput } from '@contract/index';
import type { Connection } from '@domain/connection/connection';
import type { Draft, Saved } from '@domain/draft/draft';
import { NO_RECIPIENTS } from '@domain/fields/recipients';
import { DEFAULT_SETTINGS } from '@domain/settings/settings';
import type { OutboxItem, OutboxList } from '@domain/sync/outbox';
import type { ReceiptSummary } from '@domain/sync/outcome';

/** A UUID with a number in it. */
export const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

export const NOW = '2027-03-01T12:00:00.000Z';

export function draftWith(parts: Partial<Draft> = {}): Draft {
  return {
    id: id(1),
    connectionId: id(50),
    campaignId: 'cmp_1',
    timeZone: 'UTC',
    unknownTimeZone: null,
    revision: 4,
    createdAt: NOW,
    updatedAt: NOW,
    snapshot: null,
    drift: null,
    edits: {},
    recipients: NO_RECIPIENTS,
    pushing: false,
    lastReceipt: null,
    outbox: null,
    canUndo: false,
    canRedo: false,
    acknowledged: [],
    tags: [],
    note: '',
    ...parts,
  };
}

export function savedAt(revision: number, parts: Partial<Saved> = {}): Saved {
  return { revision, savedAt: NOW, recipients: NO_RECIPIENTS, canUndo: true, canRedo: false, ...parts };
}

export function connectionWith(parts: Partial<Connection> = {}): Connection {
  return {
    id: id(50),
    name: 'Test server',
    baseUrl: 'https://api.example.com',
    kind: 'server',
    scheduleKeys: 'camelCase',
    draftCount: 1,
    rate: null,
    reads: 'unknown',
    silence: null,
    ...parts,
  };
}

export function bootWith(parts: Partial<CommandOutput<'app.bootstrap'>> = {}): CommandOutput<'app.bootstrap'> {
  return {
    version: '1.0.0',
    platform: 'linux',
    dataFolder: '/data',
    settings: DEFAULT_SETTINGS,
    connections: [connectionWith()],
    activeConnectionId: id(50),
    drafts: [],
    openDraftId: null,
    openDraft: null,
    online: true,
    notices: [],
    ...parts,
  };
}

export function itemWith(parts: Partial<OutboxItem> = {}): OutboxItem {
  return {
    id: id(70),
    draftId: id(1),
    connectionId: id(50),
    connectionName: 'Test server',
    campaignId: 'cmp_1',
    campaignName: null,
    fields: ['name'],
    queuedAt: NOW,
    attempts: 0,
    status: { state: 'queued', behind: null },
    lastOutcome: null,
    receiptId: null,
    unknown: false,
    ...parts,
  };
}

export function outboxWith(waiting: readonly OutboxItem[], sent: readonly OutboxItem[] = []): OutboxList {
  return {
    paused: false,
    workOffline: false,
    online: true,
    unreachable: [],
    limited: [],
    waiting: [...waiting],
    sent: [...sent],
    counts: { waiting: waiting.length, sending: 0, needsAttention: 0, sent: sent.length },
  };
}

export function receiptWith(parts: Partial<ReceiptSummary> = {}): ReceiptSummary {
  return {
    id: id(90),
    draftId: id(1),
    connectionName: 'Test server',
    campaignId: 'cmp_1',
    campaignName: null,
    startedAt: NOW,
    durationMs: 120,
    fields: ['name'],
    outcome: { kind: 'verified' },
    checks: [],
    repeated: false,
    alreadyThere: false,
    drifted: [],
    ...parts,
  };
}
