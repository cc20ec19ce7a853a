import { describe, expect, it } from 'vitest';
import type { AudienceOrder } from '@domain/recipients/audience';
import type { PlaceColumns } from '@domain/zones/place-columns';
import { createRecipientsBackend, manyRows, type RecipientsBackend } from '../audience/recipients-backend';
import { newDraft } from '../store/support';

const IN_ORDER: AudienceOrder = { by: { kind: 'position' }, descending: false };
const withColumns = (phone: string, metadata: object) => ({
  phone,
  metadata: JSON.stringify(metadata),
  assistantOverrides: '',
});
const ROWS = [
  withColumns('+12125550143', { State: 'Florida' }),
  withColumns('+12195550143', {}),
  withColumns('+493012345678', { State: 'Bayern' }),
  withColumns('+18005550143', {}),
  withColumns('not a number', {}),
];

/** The groups of a draft, which nobody cancels. */
async function groupsOf({ get }: Pick<RecipientsBackend, 'get'>, draftId: string, columns: PlaceColumns) {
  const { groups } = await get('callingHours.groups', { draftId, columns });
  if (groups === null) throw new Error('the count was cancelled');
  return groups;
}

describe('where recipients may be', () => {
  it('is counted by their numbers', async () => {
    const { store, get } = await createRecipientsBackend();
    const { id: draftId } = store.drafts.create({ ...newDraft(), recipients: ROWS });
    const groups = await groupsOf({ get }, draftId, {});
    expect(groups.reduce((sum, { rows }) => sum + rows, 0)).toBe(ROWS.length);
    const places = groups.map(({ country, region, zones, rows }) => ({ country, region, zones, rows }));
    expect(places).toEqual(
      expect.arrayContaining([
        { country: 'US', region: 'US-NY', zones: ['America/New_York'], rows: 1 },
        { country: 'US', region: 'US-IN', zones: ['America/Chicago', 'America/New_York'], rows: 1 },
        { country: 'DE', region: '', zones: ['Europe/Berlin'], rows: 1 },
        { country: 'US', region: '', zones: [], rows: 1 },
        { country: '', region: '', zones: [], rows: 1 },
      ]),
    );
  });

  it('is counted by a column if there is one, and by the number if it says nothing', async () => {
    const { store, get } = await createRecipientsBackend();
    const { id: draftId } = store.drafts.create({ ...newDraft(), recipients: ROWS });
    const groups = await groupsOf({ get }, draftId, { state: 'State' });
    expect(groups.filter(({ by }) => by === 'column')).toMatchObject([
      { country: 'US', region: 'US-FL', zones: ['America/Chicago', 'America/New_York'], rows: 1 },
    ]);
    expect(groups.reduce((sum, { rows }) => sum + rows, 0)).toBe(ROWS.length);
  });

  it('leads to the rows of any groups, also after edits', async () => {
    const { store, get } = await createRecipientsBackend();
    const { id: draftId } = store.drafts.create({ ...newDraft(), recipients: ROWS });
    const groups = await groupsOf({ get }, draftId, {});
    for (const { key, rows } of groups) {
      const filter = { places: { keys: [key], columns: {} } };
      const page = await get('recipients.query', { draftId, filter, order: IN_ORDER, offset: 0, limit: 10 });
      expect(page.matching).toBe(rows);
    }
    const newYork = groups.find(({ region }) => region === 'US-NY')?.key ?? '';
    const filter = { places: { keys: [newYork], columns: {} }, has: 'State' };
    const query = { draftId, filter, order: IN_ORDER, offset: 0, limit: 10 };
    const [first] = (await get('recipients.query', query)).rows;
    expect(first).toMatchObject({ phone: '+12125550143' });
    await get('recipients.update', { draftId, rowId: first?.id ?? 0, row: { phone: '+13055550143' } });
    expect((await get('recipients.query', query)).matching).toBe(0);
  });

  it('agrees with the table for an imported file, with every row in one group', async () => {
    const { importFile, get, draftId } = await createRecipientsBackend();
    const rows = manyRows(9_000).map(([phone], at) => `${phone},${['CA', 'NY', ''][at % 3] ?? ''}\n`);
    await importFile(`phone,state\n${rows.join('')}`);
    const columns = { state: 'state' };
    const groups = await groupsOf({ get }, draftId, columns);
    const ofNewYork = groups.filter(({ region }) => region === 'US-NY');
    expect(ofNewYork).toMatchObject([{ by: 'column', rows: 3_000 }]);
    const filter = { places: { keys: ofNewYork.map(({ key }) => key), columns } };
    const page = await get('recipients.query', { draftId, filter, order: IN_ORDER, offset: 2_990, limit: 100 });
    expect(page).toMatchObject({ total: 9_000, matching: 3_000 });
    expect(page.rows).toHaveLength(10);
    for (const { metadata } of page.rows) expect(JSON.parse(metadata)).toEqual({ state: 'NY' });
  });

  it('cannot be asked of a draft that is gone', async () => {
    const { call } = await createRecipientsBackend();
    const draftId = '00000000-0000-4000-8000-000000000000';
    expect(await call('callingHours.groups', { draftId, columns: {} })).toMatchObject({ ok: false });
  });
});

describe('the rules that are set for a connection', () => {
  it('are stored, and gone with the connection', async () => {
    const { call, get } = await createRecipientsBackend();
    const { id: connectionId } = await get('connections.create', { name: 'Staging', baseUrl: 'http://localhost:4010' });
    expect(await get('callingHours.read', { connectionId })).toMatchObject({ settings: { off: [] }, broken: [] });
    const settings = { off: ['us-fl'], changed: {}, own: [], useColumns: false };
    await get('callingHours.update', { connectionId, settings });
    expect(await get('callingHours.read', { connectionId })).toEqual({ settings, broken: [] });
    await get('connections.remove', { connectionId });
    expect(await call('callingHours.read', { connectionId })).toMatchObject({
      ok: false,
      error: { kind: 'not-found', what: 'connection' },
    });
  });

  it('are named if they cannot be read any more', async () => {
    const { get, store } = await createRecipientsBackend();
    const { id: connectionId } = await get('connections.create', { name: 'Staging', baseUrl: 'http://localhost:4010' });
    store.connections.setCallingHours(connectionId, { off: ['us-fl'], own: [{ title: 'Torn rule' }] });
    expect(await get('callingHours.read', { connectionId })).toMatchObject({
      settings: { off: ['us-fl'], own: [] },
      broken: ['Torn rule'],
    });
  });
});
