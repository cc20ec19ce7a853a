import { describe, expect, it } from 'vitest';
import { guarded } from '@backend/store';
import type { Edit } from '@domain/fields/edits';
import { FIELDS } from '@domain/fields/fields';
import { createTestBackend } from '../../support/create-test-backend';
import { KEY } from '../../support/test-backend';
import { httpServer } from '../kathan/servers';

const EDIT: Edit = { kind: 'text', text: 'other' };
const RETURNED = FIELDS.filter(({ responseKey }) => responseKey !== null);

/**
 * A server whose campaign holds the API key in every field that it returns, in values of their own
 * kinds where these have texts.
 */
async function serverWithKeys(): Promise<{ baseUrl: string; updates: string[] }> {
  const updates: string[] = [];
  const values = RETURNED.map(({ name, kind }) =>
    kind === 'json-object' || kind === 'speech' ? [name, { style: KEY, [KEY]: 1 }] : [name, `a ${KEY} b`],
  );
  const baseUrl = await httpServer((request, response) => {
    if (request.method === 'PATCH') updates.push(request.url ?? '');
    response.end(JSON.stringify({ id: 'c1', ...Object.fromEntries(values) }));
  });
  return { baseUrl, updates };
}

describe('a field that holds the API key on the server', () => {
  it('accepts no edit in any of the returned fields', async () => {
    const backend = await createTestBackend();
    const { baseUrl } = await serverWithKeys();
    const draft = backend.draft({ connectionId: await backend.connect(baseUrl), campaignId: 'c1', edits: {} });
    expect(await backend.call('drafts.refresh', { draftId: draft.id })).toMatchObject({ ok: true });
    const before = backend.store.drafts.get(draft.id);
    for (const { name } of RETURNED) {
      for (const edit of [EDIT, { kind: 'clear' } as const]) {
        expect(guarded(() => backend.store.drafts.edit(draft.id, name, edit))).toEqual({
          ok: false,
          error: { kind: 'field-locked', field: name },
        });
      }
    }
    expect(backend.store.drafts.get(draft.id)).toEqual(before);
    expect(guarded(() => backend.store.drafts.edit(draft.id, 'recipients', { kind: 'clear' }))).toMatchObject({
      ok: true,
    });
    expect(backend.bytesOnDisk()).not.toContain(KEY);
  });

  it('blocks an earlier edit, which can be reverted but not restored', async () => {
    const backend = await createTestBackend();
    const { baseUrl, updates } = await serverWithKeys();
    const draft = backend.draft({
      connectionId: await backend.connect(baseUrl),
      campaignId: 'c1',
      campaign: { id: 'c1', campaign_context: 'Old' },
      edits: {},
    });
    const { store } = backend;
    const draftId = draft.id;
    store.drafts.edit(draftId, 'campaign_context', { kind: 'value', value: 'Mine' });
    await backend.call('drafts.refresh', { draftId });
    expect(await backend.pushNow(draftId)).toEqual({ ok: false, error: { kind: 'has-errors', count: 1 } });

    const locked = { ok: false, error: { kind: 'field-locked', field: 'campaign_context' } };
    expect(await backend.call('drafts.revert', { draftId, fields: ['campaign_context'] })).toMatchObject({ ok: true });
    expect(await backend.call('drafts.undo', { draftId })).toEqual(locked);
    const [, edited] = store.drafts.historyPage(draftId, null, 10)?.entries ?? [];
    const { revision = 0 } = store.drafts.get(draftId) ?? {};
    expect(await backend.call('drafts.restoreVersion', { draftId, stepId: edited?.id ?? 0, revision })).toEqual(locked);
    expect(store.drafts.get(draftId)?.edits).toEqual({});
    expect(updates).toEqual([]);
  });
});
