import type { CommandInput } from '@shared/ipc/contract';
import type { CommandName } from '@shared/ipc/names';

const ID = '0f8a4f6e-3f0a-4a52-9f57-2f4d5c1b7a10';
const draft = { draftId: ID };
const connection = { connectionId: ID };
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
    'review.request': [draft],
    'review.copy': [{ ...draft, what: 'curl' }],
    'push.now': [{ ...draft, revision: 3 }],
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
