import type { Change } from '@domain/changes/change';
import { CONSENT_REASONS } from '@domain/consent/consent-of-row';
import type { CrashKind } from '@domain/crashes/crash';
import type { VersionHistoryEntry } from '@domain/draft/version-history';
import { keychainReasonSchema, networkReasonSchema, storageReasonSchema } from '@domain/errors/errors';
import { NO_RECIPIENTS } from '@domain/fields/recipients';
import type { IdIssue } from '@domain/identity/resource-id';
import type { CommandNote } from '@domain/paste/curl/content';
import type { RequestSummary } from '@domain/paste/curl/summary';
import type { Fault } from '@domain/sandbox/faults';
import type { ReservedReason } from '@domain/shortcuts/accelerator';
import { HELD_REASONS } from '@domain/sync/outbox';
import type { LogEntry } from '@domain/sync/outbox-log';
import type { Catalogue } from '@text/index';
import { outcomeExamples } from './outcomes';
import { NAME } from './walk';

const NUMBERS = [0, 1, 2, 1_234_567];
const AT = '2027-03-02T14:00:00.000Z';
const time = (at: string): string => at;

const CHANGES: readonly Change[] = [
  { field: 'name', before: undefined, after: { kind: 'clear' } },
  { field: 'name', before: 'Spring renewals', after: { kind: 'clear' } },
  { field: 'name', before: '', after: { kind: 'value', value: NAME } },
  { field: 'name', before: '', after: { kind: 'unreadable', text: NAME } },
  { field: 'name', before: '', after: { kind: 'unreadable', text: ' ' } },
  { field: 'use_returning_greeting', before: true, after: { kind: 'value', value: false } },
  { field: 'schedule_start_time', before: '2027-03-02T14:00:00', after: { kind: 'value', value: AT } },
  { field: 'speech_settings', before: { style: 'calm' }, after: { kind: 'value', value: { more: 1 } } },
  { field: 'retry_policy', before: { a: 1, b: 2, c: 3 }, after: { kind: 'value', value: { a: 2, c: [1] } } },
  { field: 'retry_policy', before: { a: 1 }, after: { kind: 'value', value: { a: 1, b: 2 } } },
  { field: 'campaign_context', before: `${NAME} `.repeat(50), after: { kind: 'value', value: `${NAME} `.repeat(40) } },
  ...NUMBERS.map(
    (count) => ({ field: 'recipients', before: undefined, after: { kind: 'recipients', count } }) as const,
  ),
];

const LOG: readonly LogEntry[] = [
  { what: 'queued', again: false, offline: false },
  { what: 'queued', again: true, offline: true },
  { what: 'edited' },
  { what: 'edits-returned' },
  ...(['unchanged', 'changed', 'conflict', 'already-there'] as const).map(
    (found) => ({ what: 'checked', found, drifted: ['name', 'retry_policy'] }) satisfies LogEntry,
  ),
  { what: 'not-checked', outcome: { kind: 'interrupted' } },
  { what: 'sent', receiptId: '1', outcome: { kind: 'verified' }, repeated: false, retryAt: null },
  { what: 'sent', receiptId: '1', outcome: { kind: 'discrepancy' }, repeated: true, retryAt: AT },
  ...networkReasonSchema.options.map((reason) => ({ what: 'unreachable', reason, retryAt: AT }) satisfies LogEntry),
  { what: 'interrupted' },
  { what: 'back-online' },
  { what: 'blocked', why: { reason: 'sign-in' } },
  { what: 'blocked', why: { reason: 'no-credentials' } },
  { what: 'blocked', why: { reason: 'keychain', keychain: 'locked' } },
  { what: 'released' },
  ...HELD_REASONS.map((why) => ({ what: 'held', why }) satisfies LogEntry),
  { what: 'confirmed', why: 'running' },
  { what: 'resolved' },
  ...(['person', 'nothing-left', 'discarded', 'took-server'] as const).map(
    (by) => ({ what: 'cancelled', by }) satisfies LogEntry,
  ),
];

const ID_ISSUES: readonly IdIssue[] = [
  'empty',
  'too-long',
  'dots',
  'separator',
  'hidden',
  'placeholder',
  'api-key',
  'several',
];

const NOTES: readonly CommandNote[] = [
  { kind: 'unknown-key', key: NAME, suggestion: null },
  { kind: 'unknown-key', key: NAME, suggestion: 'name' },
  { kind: 'read-only-key', key: NAME },
  { kind: 'repeated-key', key: NAME },
  { kind: 'left-out', field: 'name', source: NAME },
  { kind: 'method', method: NAME },
  { kind: 'unused-option', option: NAME },
  { kind: 'unknown-option', option: NAME },
  { kind: 'variable', source: NAME },
  { kind: 'placeholder-id', source: NAME },
];

const SUMMARIES: readonly RequestSummary[] = NUMBERS.flatMap((amount) =>
  [true, false].flatMap((hasApiKey) =>
    [true, false].map((hasUserId): RequestSummary => ({
      method: 'PATCH',
      campaign: hasApiKey ? { kind: 'id', id: NAME } : { kind: 'none' },
      baseUrl: { ok: true, value: 'https://api.example.test' },
      fields: amount,
      recipients: amount,
      hasApiKey,
      hasUserId,
      notes: [],
      problem: null,
    })),
  ),
);

const times = { id: 1, startedAt: AT, endedAt: AT };
const ENTRIES: readonly VersionHistoryEntry[] = [
  { kind: 'pushed', ...times, fields: ['name', 'retry_policy'] },
  ...NUMBERS.map((amount): VersionHistoryEntry => ({
    kind: 'step',
    ...times,
    cause: 'edited',
    undone: false,
    edits: [
      { field: 'name', before: null, after: { kind: 'clear' } },
      { field: 'max_concurrency', before: null, after: { kind: 'value', value: 900 }, server: 8 },
      { field: 'name', before: { kind: 'text', text: ' ' }, after: { kind: 'value', value: NAME } },
      { field: 'recipients', before: null, after: { kind: 'recipients' } },
      { field: 'use_returning_greeting', before: null, after: { kind: 'value', value: true } },
    ],
    zone: NAME,
    countries: [
      { country: 'DE', rows: amount },
      { country: '', rows: amount },
    ],
    rows: { added: amount, removed: amount, changed: amount },
  })),
];

const FAULTS: readonly Fault[] = [
  { kind: 'latency', ms: 5, times: 1 },
  { kind: 'status', status: 503, retryAfter: '5', applied: true, method: 'PATCH', times: 2 },
  { kind: 'status', status: 418, applied: false, method: 'GET' },
  { kind: 'cut', afterBytes: 1, path: '/campaign' },
  { kind: 'ignore', fields: ['name', 'retry_policy'] },
];

const RESERVED: readonly ReservedReason[] = ['typing', 'editing', 'system'];

const ERASED = NUMBERS.map((amount) => ({
  counts: {
    drafts: amount,
    recipients: amount,
    edits: amount,
    serverCopies: amount,
    histories: amount,
    receipts: amount,
    receiptBodies: amount,
    updates: amount,
    remembered: amount,
    notes: amount,
  },
  rewritten: [AT, AT].slice(0, amount),
  deleted: [AT, AT].slice(0, amount),
  damagedFiles: amount,
}));

const CRASHES: readonly CrashKind[] = ['main', 'exception', 'page', 'page-hung', 'program'];

const FACTS = NUMBERS.map((left) => ({ time: AT, left: ' ', fields: left }));

/** Calls of the texts whose parameters are of a type of their own, by path. */
export const calls: Readonly<Record<string, (texts: Catalogue) => unknown>> = {
  '.window.unusable': (t) => storageReasonSchema.options.map((reason) => t.window.unusable(reason, NAME)),
  '.campaign.afterText': (t) => CHANGES.map((change) => t.campaign.afterText(change, 'UTC')),
  '.frame.dates.dayMonthYear': (t) => t.frame.dates.dayMonthYear('2', t.frame.dates.months[2] ?? '', '2027'),
  '.frame.notices.damaged': (t) =>
    NUMBERS.map((n) =>
      t.frame.notices.damaged(NAME, { drafts: n, partial: n, receipts: n, connections: n, lists: n, partialLists: n }),
    ),
  '.review.changeTexts.sentence': (t) => CHANGES.map((change) => t.review.changeTexts.sentence(change, 'UTC')),
  '.review.changeTexts.jsonLine': (t) => t.review.changeTexts.jsonLine({ kind: 'added', path: [], after: NAME }),
  '.review.changeTexts.recipientLines': (t) =>
    NUMBERS.flatMap((count) =>
      t.review.changeTexts.recipientLines({
        ...NO_RECIPIENTS,
        count,
        badNumbers: { ...NO_RECIPIENTS.badNumbers, count },
        duplicates: { ...NO_RECIPIENTS.duplicates, count },
        badJson: { ...NO_RECIPIENTS.badJson, count },
        keys: { [NAME]: count, b: 2, c: 3, d: 4, e: 5, f: 6 },
      }),
    ),
  '.review.changeTexts.countWords': (t) => String(t.review.changeTexts.countWords(NAME)),
  '.review.copiedCurl': (t) => (['posix', 'cmd', 'powershell'] as const).map((shell) => t.review.copiedCurl(shell)),
  '.about.component': (t) => t.about.component({ version: '1.2.3', partOf: NAME, licence: 'MIT' }),
  '.crashes.noticeTitle': (t) => CRASHES.map((kind) => t.crashes.noticeTitle(kind, NAME)),
  '.encryption.noKeychain': (t) => keychainReasonSchema.options.map((reason) => t.encryption.noKeychain(reason)),
  '.encryption.locked.keychain': (t) =>
    keychainReasonSchema.options.map((reason) => t.encryption.locked.keychain(reason)),
  '.encryption.on.consequences': (t) =>
    NUMBERS.flatMap((n) =>
      t.encryption.on.consequences({ isOn: false, backups: n * 2, unreadableBackups: n, damagedFiles: n }),
    ),
  '.encryption.changed': (t) => NUMBERS.map((n) => t.encryption.changed({ isOn: n > 1, rewritten: n, deleted: n })),
  '.identifiers.issue': (t) =>
    ID_ISSUES.flatMap((issue) => [t.identifiers.issue(issue, 'campaign'), t.identifiers.issue(issue, 'list')]),
  '.outbox.held': (t) => HELD_REASONS.map((why) => t.outbox.held(why)),
  '.outbox.names': (t) => t.outbox.names(['name', 'retry_policy']),
  '.outbox.log.happened': (t) => LOG.map((entry) => t.outbox.log.happened(entry, time)),
  '.outbox.status.waiting': (t) => FACTS.map((facts) => t.outbox.status.waiting(facts)),
  '.outbox.status.conflict': (t) => FACTS.map((facts) => t.outbox.status.conflict(facts)),
  '.outbox.status.done': (t) => FACTS.map((facts) => t.outbox.status.done(facts)),
  '.outbox.status.cancelled': (t) => FACTS.map((facts) => t.outbox.status.cancelled(facts)),
  '.outcomes.noResponse': (t) => networkReasonSchema.options.map((reason) => t.outcomes.noResponse(reason)),
  '.drafts.command.summary': (t) => SUMMARIES.map((summary) => t.drafts.command.summary(summary)),
  '.drafts.command.request': (t) => SUMMARIES.map((summary) => t.drafts.command.request(1, summary)),
  '.drafts.command.notes': (t) => NOTES.map((note) => t.drafts.command.notes(note)),
  '.erasure.counted': (t) => ERASED.map(({ counts }) => t.erasure.counted(counts).join(' ')),
  '.erasure.files': (t) => ERASED.map((report) => t.erasure.files(report).join(' ')),
  '.erasure.done': (t) => ERASED.flatMap((report) => [t.erasure.done(report, true), t.erasure.done(report, false)]),
  '.hiddenCharacters.legend': (t) =>
    t.hiddenCharacters.legend([
      { kind: 'space', code: 'U+00A0' },
      { kind: 'bidi', code: 'U+0000' },
    ]),
  '.settings.backups.content': (t) =>
    NUMBERS.map((n) => t.settings.backups.content({ kind: 'readable', drafts: n, receipts: n })),
  '.editor.versionHistory.unknown': (t) => t.editor.versionHistory.unknown(['name', 'retry_policy']),
  '.editor.versionHistory.lines': (t) =>
    ENTRIES.map((entry) => t.editor.versionHistory.lines(entry, 'UTC', (code) => code).join(' ')),
  '.editor.versionHistory.differences': (t) =>
    t.editor.versionHistory
      .differences({ edits: [{ field: 'name', before: null, after: null }], zone: NAME, rows: 0, unknown: [] }, 'UTC')
      .join(' '),
  '.recipientsSplit.names.zones': (t) => [
    t.recipientsSplit.names.zones(['Europe/Berlin'], 0),
    t.recipientsSplit.names.zones(['America/New_York', 'America/Chicago'], 7),
  ],
  '.recipientsSplit.sum': (t) => [
    t.recipientsSplit.sum([12, 388], 400),
    t.recipientsSplit.sum(
      Array.from({ length: 9 }, () => 200_000),
      1_800_000,
    ),
  ],
  '.recipientsImport.about': (t) => [
    t.recipientsImport.about(null, 3),
    t.recipientsImport.about({ rows: 7, isExact: true }, 1),
    t.recipientsImport.about({ rows: 1_234_567, isExact: false }, 3),
  ],
  '.recipientsImport.check': (t) => [
    t.recipientsImport.check(null),
    t.recipientsImport.check({ rows: 1, isExact: true }),
    t.recipientsImport.check({ rows: 1_234_567, isExact: false }),
  ],
  '.recipientsImport.format.summary': (t) => [
    t.recipientsImport.format.summary({ sheet: NAME, header: null }),
    t.recipientsImport.format.summary({ encoding: 'UTF-8', delimiter: ';', header: 1_234_567 }),
  ],
  '.recipientsImport.format.hiddenRows': (t) =>
    NUMBERS.flatMap((count) => [
      t.recipientsImport.format.hiddenRows({ count, isComplete: true }, true),
      t.recipientsImport.format.hiddenRows({ count, isComplete: false }, false),
    ]),
  '.recipientsImport.report.readSummary': (t) =>
    NUMBERS.map((rows) =>
      t.recipientsImport.report.readSummary(
        { rows, accepted: 0, repaired: 0, rejected: 0, blank: 0, repairs: {}, rejections: {} },
        rows,
      ),
    ),
  '.consent.afterImport.columns': (t) => [['Opt-in'], ['Opt-in', 'Opted in on']].map(t.consent.afterImport.columns),
  '.consent.filterReason': (t) => CONSENT_REASONS.map((reason) => t.consent.filterReason(reason, 1_234_567)),
  '.consent.row': (t) =>
    CONSENT_REASONS.flatMap((reason) => [t.consent.row(reason, true), t.consent.row(reason, false)]),
  '.recentContact.filterGroup': (t) =>
    (['sent', 'elsewhere'] as const).map((group) => t.recentContact.filterGroup(group, 1_234)),
  '.recentContact.row': (t) =>
    (['draft', 'queued', 'sent', 'own'] as const).map((kind) => t.recentContact.row(kind, NAME)),
  '.recentContact.unknownLists': (t) => [1, 2].map((campaigns) => t.recentContact.unknownLists(campaigns)),
  '.suppression.tooManyRows': (t) => [t.suppression.tooManyRows(10_000)],
  '.recipientsTable.clipboard.refused': (t) => [
    t.recipientsTable.clipboard.refused({ kind: 'too-many-rows', most: 1_234_567 }),
    t.recipientsTable.clipboard.refused({ kind: 'too-many-columns', columns: 3, most: 2 }),
    t.recipientsTable.clipboard.refused({ kind: 'api-key' }),
    t.recipientsTable.clipboard.refused({ kind: 'unreadable-row', position: 2 }),
  ],
  '.refresh.notRead': (t) => [
    t.refresh.notRead({ reason: 'not-offered' }, time),
    t.refresh.notRead({ reason: 'not-found', known: true }, time),
    t.refresh.notRead({ reason: 'not-found', known: false }, time),
    t.refresh.notRead({ reason: 'sign-in' }, time),
    t.refresh.notRead({ reason: 'rate-limit', retryAt: AT }, time),
    t.refresh.notRead({ reason: 'refused', status: 418, detail: NAME }, time),
    t.refresh.notRead({ reason: 'unreadable' }, time),
  ],
  '.outcomes.outcome': (t) => [
    ...outcomeExamples.map((outcome) => t.outcomes.outcome(outcome)),
    t.outcomes.outcome({ kind: 'verified' }, [{ field: 'recipients', kind: 'not-returned' }]),
  ],
  '.outcomes.notReturned': (t) => t.outcomes.notReturned([NAME]),
  '.sandbox.active.what': (t) => FAULTS.map((fault) => t.sandbox.active.what(fault)),
  '.sandbox.active.about': (t) => FAULTS.map((fault) => t.sandbox.active.about(fault)),
  '.shortcuts.reserved': (t) => RESERVED.map((reason) => t.shortcuts.reserved(NAME, reason)),
  '.shortcuts.importReserved': (t) => RESERVED.map((reason) => t.shortcuts.importReserved(NAME, reason)),
};
