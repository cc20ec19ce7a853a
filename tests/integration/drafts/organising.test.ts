import { describe, expect, it } from 'vitest';
import { MAX_VIEWS, type SavedView } from '@domain/draft/saved-view';
import { MAX_TAGS } from '@domain/draft/tags';
import { failed } from '@domain/errors/errors';
import { createTestBackend } from '../../support/create-test-backend';
import { httpServer } from '../kathan/servers';
import { testId } from '../store/support';

async function backendWith(drafts: number) {
  const test = await createTestBackend({}, 'modules');
  const ids = Array.from({ length: drafts }, () => test.draft({ connectionId: null, edits: {} }).id);
  const tag = (draftId: string, add: string[], remove: string[] = []) =>
    test.call('drafts.tag', { draftId, add, remove });
  const tagsOf = (draftId: string) => test.store.drafts.get(draftId)?.tags;
  return { test, ids, tag, tagsOf };
}

const view = (number: number, parts: Partial<SavedView> = {}): SavedView => ({
  ...{ id: testId(number), name: `View ${number}`, filter: 'all', tags: [], order: 'edited', search: '' },
  ...parts,
});

describe('tags', () => {
  it('are added and removed without a new revision, and stay in the list of drafts', async () => {
    const { test, ids, tag, tagsOf } = await backendWith(1);
    const [id = ''] = ids;
    const before = test.store.drafts.get(id);
    await tag(id, ['VIP', 'Später']);
    expect(await tag(id, ['vip', 'Berlin'], ['SPATER'])).toMatchObject({
      ok: true,
      value: { tags: ['VIP', 'Berlin'] },
    });
    expect(tagsOf(id)).toEqual(['VIP', 'Berlin']);
    expect(test.store.drafts.list()[0]?.tags).toEqual(['VIP', 'Berlin']);
    const { revision, updatedAt, canUndo } = test.store.drafts.get(id) ?? {};
    expect({ revision, updatedAt, canUndo }).toEqual({
      revision: before?.revision,
      updatedAt: before?.updatedAt,
      canUndo: false,
    });
  });

  it('beyond the limit are refused, and the others stay', async () => {
    const { ids, tag, tagsOf } = await backendWith(1);
    const [id = ''] = ids;
    const all = Array.from({ length: MAX_TAGS }, (_, index) => `tag ${index}`);
    await tag(id, all);
    expect(await tag(id, ['one more'])).toEqual(failed({ kind: 'too-many-tags' }));
    expect(tagsOf(id)).toEqual(all);
    expect(await tag(id, ['one more'], ['tag 0'])).toMatchObject({ ok: true });
  });

  it('are renamed and deleted in all drafts and views, discarded drafts included', async () => {
    const { test, ids, tag, tagsOf } = await backendWith(3);
    const [one = '', two = '', gone = ''] = ids;
    await tag(one, ['VIP', 'Berlin']);
    await tag(two, ['important', 'vip']);
    await tag(gone, ['vip']);
    await test.get('drafts.discard', { draftId: gone });
    await test.get('views.save', { view: view(1, { tags: ['Vip'] }) });
    expect(await test.get('tags.rename', { from: 'vip', to: 'Important' })).toEqual({ drafts: 3 });
    await test.get('drafts.restore', { draftId: gone });
    expect([one, two, gone].map(tagsOf)).toEqual([['Important', 'Berlin'], ['important'], ['Important']]);
    expect(await test.get('views.list', {})).toMatchObject([{ tags: ['Important'] }]);
    expect(test.events).toContainEqual({ name: 'changed', what: 'tags' });
    expect(await test.get('tags.remove', { tag: 'IMPORTANT' })).toEqual({ drafts: 3 });
    expect([one, two, gone].map(tagsOf)).toEqual([['Berlin'], [], []]);
    expect(await test.get('views.list', {})).toMatchObject([{ tags: [] }]);
  });

  it('go along with a duplicate; the private note does not', async () => {
    const { test, ids, tag } = await backendWith(1);
    const [draftId = ''] = ids;
    await tag(draftId, ['VIP']);
    await test.get('drafts.setNote', { draftId, note: 'Ask Dana.' });
    const copy = await test.get('drafts.duplicate', { draftId, campaignId: 'cmp_2', connectionId: null });
    expect(copy).toMatchObject({ tags: ['VIP'], note: '' });
  });
});

it('a private note is stored as it was typed, and found by a search', async () => {
  const { test, ids } = await backendWith(1);
  const [draftId = ''] = ids;
  const note = '  Ask Dana\n\tabout “Später” \u{1f4de} ';
  await test.get('drafts.setNote', { draftId, note });
  expect((await test.get('drafts.get', { draftId })).note).toBe(note);
  const find = (query: string) => test.get('search.texts', { query, limit: 10 });
  expect(await find('spater')).toMatchObject({ total: 1, found: [{ draftId, field: 'note', match: 'Später' }] });
  await test.get('drafts.setNote', { draftId, note: '' });
  expect((await find('spater')).total).toBe(0);
  expect(await test.call('drafts.setNote', { draftId: testId(0xdead), note })).toEqual(
    failed({ kind: 'not-found', what: 'draft' }),
  );
});

it('views are saved, replaced and removed, up to a limit', async () => {
  const { test } = await backendWith(0);
  await test.get('views.save', { view: view(1) });
  await test.get('views.save', { view: view(2) });
  expect(await test.get('views.save', { view: view(1, { name: 'Renamed', search: 'renewal' }) })).toEqual([
    view(1, { name: 'Renamed', search: 'renewal' }),
    view(2),
  ]);
  expect(await test.get('views.remove', { id: testId(1) })).toEqual([view(2)]);
  for (let number = 3; number <= MAX_VIEWS + 1; number += 1) await test.get('views.save', { view: view(number) });
  expect(await test.call('views.save', { view: view(99) })).toEqual(failed({ kind: 'too-many-views' }));
});

it('no request contains a tag or a note, neither of Push now nor of the queue', async () => {
  const requests: string[] = [];
  const baseUrl = await httpServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      requests.push(`${request.method ?? ''} ${request.url ?? ''}\n${request.rawHeaders.join('\n')}\n${body}`);
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(request.method === 'PATCH' ? body : '{}');
    });
  });
  const test = await createTestBackend();
  const connectionId = await test.connect(baseUrl);
  for (const send of ['now', 'queued'] as const) {
    const { id: draftId } = test.draft({
      connectionId,
      campaignId: `c-${send}`,
      edits: { name: { kind: 'value', value: `New ${send}` }, recipients: { kind: 'recipients' } },
      recipients: [{ phone: '+14155552671', metadata: '{"first_name": "Ada"}', assistantOverrides: '' }],
    });
    await test.get('drafts.tag', { draftId, add: ['privatetag'], remove: [] });
    await test.get('drafts.setNote', { draftId, note: 'privatenote' });
    const preview = await test.get('review.request', { draftId });
    expect(preview?.body).toContain(`New ${send}`);
    expect(JSON.stringify(preview)).not.toMatch(/privatetag|privatenote/);
    if (send === 'now') expect(await test.pushNow(draftId)).toMatchObject({ ok: true });
    else {
      const item = await test.queued(draftId);
      await expect.poll(() => test.status(item), { timeout: 20_000 }).toMatchObject({ state: 'done' });
    }
  }
  expect(requests.filter((request) => request.startsWith('PATCH'))).toHaveLength(2);
  expect(requests.join('\n')).not.toMatch(/privatetag|privatenote/);
});
