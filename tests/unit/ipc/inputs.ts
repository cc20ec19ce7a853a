import type { CommandInput } from '@shared/ipc/contract';
import type { CommandName } from '@shared/ipc/names';

const ID = '0f8a4f6e-3f0a-4a52-9f57-2f4d5c1b7a10';
const draft = { draftId: ID };
const connection = { connectionId: ID };
const anImport = { importId: ID };
const csv = { kind: 'text', encoding: 'utf-8', delimiter: ',', quote: '"', header: true } as const;
const mapping: CommandInput<'recipients.runImport'>['mapping'] = {
  columns: [
    { use: 'phone' },
    { use: 'metadata', name: 'city' },
    { use: 'all-metadata' },
    { use: 'override', path: ['voice', 'speed'] },
    { use: 'overrides' },
    { use: 'leave' },
  ],
  country: 'DE',
  keep: 'last',
};
const row = { phone: '+14155550100', metadata: '{"first_name":"Ann"}', assistantOverrides: '' };

/** For every command, inputs that it takes, with every shape of its schema among them. */
export const VALID_INPUTS: { readonly [Name in CommandName]: readonly [CommandInput<Name>, ...CommandInput<Name>[]] } =
  {
    'app.bootstrap': [{}],
    'app.flushed': [{ token: 'one' }],
    'app.openDataFolder': [{}],
    'app.undoTyping': [{ direction: 'redo' }],
    'app.copyText': [{ text: 'text' }],
    'backups.list': [{}],
    'backups.make': [{}],
    'backups.restore': [{ name: 'campaign-desk-daily-2027-03-02T06-00-00-000Z.db' }],
    'settings.update': [{ theme: 'dark' }, { timeZone: null }, {}],
    'keychain.check': [{}],
    'connections.list': [{}],
    'connections.create': [
      { name: 'Staging', baseUrl: 'https://example.com' },
      {
        name: 'Staging',
        baseUrl: 'https://example.com',
        credentials: { apiKey: 'sk_test_1', userId: 'user_1', keep: 'session' },
      },
    ],
    'connections.update': [{ ...connection, name: 'Other', scheduleKeys: 'snake_case' }],
    'connections.activate': [connection],
    'connections.remove': [connection],
    'connections.credentials': [connection],
    'connections.setCredentials': [{ ...connection, apiKey: 'sk_test_2', keep: 'keychain' }],
    'connections.forgetCredentials': [connection],
    'connections.forgetReads': [connection],
    'connections.test': [
      { kind: 'stored', connectionId: ID },
      { kind: 'typed', baseUrl: 'https://example.com', apiKey: 'sk_test_1', userId: 'user_1' },
    ],
    'sandbox.open': [{}],
    'sandbox.samples': [{}],
    'sandbox.faults': [{}],
    'sandbox.setFaults': [
      { change: 'add', fault: { kind: 'status', status: 503, retryAfter: 5, times: 2, method: 'patch' } },
      { change: 'add', fault: { kind: 'ignore', fields: ['name'] } },
      { change: 'remove', faultId: 1 },
      { change: 'remove-all' },
    ],
    'sandbox.log': [{}],
    'sandbox.changeCampaign': [{ campaignId: 'c-1', field: 'max_concurrency', value: 12 }],
    'drafts.list': [{}],
    'drafts.get': [draft],
    'drafts.create': [
      { kind: 'typed', connectionId: null, campaignId: 'c-1', campaignText: '' },
      { kind: 'sample', connectionId: ID, campaignId: 'c-1' },
    ],
    'drafts.edit': [
      { ...draft, field: 'name', edit: { kind: 'value', value: 'New name' } },
      { ...draft, field: 'retry_policy', edit: { kind: 'value', value: { a: [1, null, { b: true }] } } },
      {
        ...draft,
        field: 'schedule_start_time',
        edit: { kind: 'time', local: '2027-03-02T06:00', zone: 'Europe/Berlin' },
      },
      { ...draft, field: 'campaign_context', edit: { kind: 'clear' } },
      { ...draft, field: 'max_concurrency', edit: { kind: 'text', text: 'many' } },
      { ...draft, field: 'recipients', edit: null },
    ],
    'drafts.setTimeZone': [{ ...draft, timeZone: 'Asia/Kolkata' }],
    'drafts.revert': [{ ...draft, fields: ['name', 'recipients'] }],
    'drafts.undo': [draft],
    'drafts.redo': [draft],
    'drafts.timeline': [
      { ...draft, before: null, limit: 100 },
      { ...draft, before: 7, limit: 1 },
    ],
    'drafts.difference': [{ ...draft, stepId: 0 }],
    'drafts.takeBack': [{ ...draft, stepId: 3, revision: 2 }],
    'drafts.open': [{ draftId: ID }, { draftId: null }],
    'drafts.acknowledge': [{ ...draft, key: '[["code","carrier-timeout"]]', acknowledged: true }],
    'drafts.assign': [{ ...draft, ...connection }],
    'drafts.discard': [draft],
    'drafts.restore': [draft],
    'drafts.discarded': [{}],
    'drafts.duplicate': [{ ...draft, campaignId: 'c-2', connectionId: null }],
    'drafts.export': [draft],
    'drafts.import': [{}],
    'drafts.importText': [{ name: 'a.campaigndraft', text: '{}' }],
    'drafts.refresh': [draft],
    'drafts.dismissDrift': [draft],
    'recipients.list': [{ ...draft, offset: 0, limit: 50 }],
    'recipients.add': [{ ...draft, rows: [row, row] }],
    'recipients.update': [{ ...draft, rowId: 1, row: { phone: '+14155550101' } }],
    'recipients.remove': [{ ...draft, rowIds: [1, 2] }],
    'recipients.query': [
      { ...draft, filter: {}, order: { by: { kind: 'position' }, descending: false }, offset: 0, limit: 100 },
      {
        ...draft,
        filter: { text: 'köln', problem: 'any', country: 'DE', has: 'city', lacks: 'plan' },
        order: { by: { kind: 'key', key: 'city' }, descending: true },
        offset: 100,
        limit: 500,
      },
      {
        ...draft,
        filter: { country: '' },
        order: { by: { kind: 'number' }, descending: true },
        offset: 0,
        limit: 1,
      },
    ],
    'recipients.removeMatching': [{ ...draft, revision: 3, filter: { problem: 'bad-number' } }],
    'recipients.countries': [draft],
    'recipients.openImport': [
      { ...draft, source: { kind: 'dialog' } },
      { ...draft, source: { kind: 'pieces', name: 'contacts.csv' } },
    ],
    'recipients.importPiece': [{ ...anImport, data: 'cGhvbmUK' }],
    'recipients.previewImport': [
      { ...anImport, format: null, mapping: null },
      { ...anImport, format: { kind: 'workbook', sheet: 1, header: true }, mapping },
    ],
    'recipients.runImport': [{ ...anImport, format: csv, mapping, mode: 'update' }],
    'recipients.commitImport': [anImport],
    'recipients.cancelImport': [anImport],
    'recipients.rejected': [anImport],
    'recipients.export': [{ ...draft, format: 'csv' }],
    'review.request': [draft],
    'review.copy': [{ ...draft, what: 'curl' }],
    'push.now': [
      { ...draft, revision: 3 },
      { ...draft, revision: 3, runningConfirmed: true },
    ],
    'push.revert': [{ receiptId: ID }],
    'outbox.list': [{}],
    'outbox.enqueue': [
      { ...draft, revision: 3 },
      { ...draft, revision: 3, runningConfirmed: true },
    ],
    'outbox.sendNow': [{ id: ID }, { id: null }],
    'outbox.setPaused': [{ paused: true }],
    'outbox.cancel': [{ id: ID }],
    'outbox.confirm': [{ id: ID }],
    'outbox.log': [{ id: ID }],
    'outbox.conflict': [{ id: ID }],
    'outbox.previewResolution': [{ id: ID, choices: {} }],
    'outbox.resolve': [
      {
        id: ID,
        choices: {
          name: { take: 'mine' },
          max_concurrency: { take: 'server' },
          campaign_context: { take: 'original' },
          retry_policy: { take: 'edit', edit: { kind: 'text', text: '{}' } },
        },
      },
    ],
    'outbox.takeServer': [{ id: ID }],
    'history.list': [
      { filter: {}, limit: 50 },
      {
        filter: {
          draftId: ID,
          campaignId: 'c-1',
          text: 'march',
          fields: ['name'],
          results: ['verified', 'under-way'],
          from: '2027-03-01T00:00:00Z',
          to: '2027-03-02T06:00:00Z',
        },
        after: ID,
        limit: 1,
      },
    ],
    'history.export': [{ filter: {}, format: 'csv' }],
    'history.expired': [{ days: 30 }],
    'history.get': [{ receiptId: ID }],
  };
