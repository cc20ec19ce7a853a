import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KEEP_DRAGGED_MS } from '@backend/draft-files/drag-out';
import { systemClock } from '@backend/system/clock';
import { createTestBackend } from '../../support/create-test-backend';
import { KEY } from '../../support/test-backend';
import { fakeTimers } from '../../unit/renderer/kernel/timers/fake-timers';
import { clock, newDraft, recipient, temporaryFolder } from '../store/support';

async function createDragBackend() {
  const timers = fakeTimers();
  const test = await createTestBackend({ clock: { ...systemClock, now: clock(), after: timers.after } }, 'modules');
  return {
    ...{ test, timers, store: test.store, dragged: test.dragged },
    named: (name: string) => test.store.drafts.create(newDraft({ edits: { name: { kind: 'value', value: name } } })),
    prepare: (...draftIds: string[]) => test.call('drafts.prepareDrag', { draftIds }),
    start: (dragId: string) => test.call('drafts.startDrag', { dragId }),
    /** What lies in the folder for temporary files. */
    kept: () => readdirSync(join(test.folder, 'imports')),
  };
}

type DragBackend = Awaited<ReturnType<typeof createDragBackend>>;

async function prepared({ prepare }: DragBackend, ...draftIds: string[]) {
  const drag = await prepare(...draftIds);
  if (!drag.ok) throw new Error(drag.error.kind);
  return drag.value;
}

describe('drafts that are dragged out', () => {
  it('are the files that an export writes, with names of their own, for their owner only', async () => {
    const backend = await createDragBackend();
    const { test, named, store, start, dragged } = backend;
    const withRows = store.drafts.create(newDraft({ recipients: [recipient('+14155550100', '{"plan": "A"}')] }));
    const [one, two] = [named('Spring: sale'), named('Spring: sale')];
    const drag = await prepared(backend, one.id, two.id, withRows.id);
    expect(drag.files.slice(0, 2)).toEqual(['Spring sale.campaigndraft', 'Spring sale (2).campaigndraft']);
    expect(drag.holdsUserId).toBe(false);
    expect(dragged).toEqual([]);
    expect((await start(drag.dragId)).ok).toBe(true);
    const [paths = []] = dragged;
    expect(paths.map((path) => basename(path))).toEqual(drag.files);
    for (const path of paths) expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(paths[0] ?? '')).mode & 0o777).toBe(0o700);
    test.dialogs.target = join(temporaryFolder(), 'exported.campaigndraft');
    await test.call('drafts.export', { draftId: withRows.id });
    const content = (path: string): unknown => ({ ...JSON.parse(readFileSync(path, 'utf8')), exportedAt: null });
    expect(content(paths[2] ?? '')).toEqual(content(test.dialogs.target));
  });

  it('are removed a while after, at once when the pointer was released early, and at the end', async () => {
    const backend = await createDragBackend();
    const { test, timers, named, start, kept } = backend;
    const { id } = named('Spring');
    const first = await prepared(backend, id);
    expect(kept()).toHaveLength(1);
    await timers.pass(KEEP_DRAGGED_MS);
    await expect.poll(kept).toEqual([]);
    expect(await start(first.dragId)).toMatchObject({ ok: false, error: { reason: 'unreadable' } });
    const second = await prepared(backend, id);
    await test.call('drafts.cancelDrag', { dragId: second.dragId });
    expect(kept()).toEqual([]);
    await prepared(backend, id);
    await test.stop();
    expect(existsSync(join(test.folder, 'imports'))).toBe(false);
  });

  it('write no file that holds a stored secret, and report a user ID', async () => {
    const { test, store, prepare, kept } = await createDragBackend();
    await test.connect('https://api.example.test', 'Production', { apiKey: KEY, userId: 'marketing' });
    const secret = store.drafts.create(newDraft({ recipients: [recipient('+14155550100', `{"k": "${KEY}"}`)] }));
    const draft = store.drafts.create(newDraft({ edits: { name: { kind: 'value', value: 'Ask marketing' } } }));
    expect(await prepare(draft.id, secret.id)).toEqual({
      ok: false,
      error: { kind: 'draft-file', reason: 'holds-secret' },
    });
    expect(kept()).toEqual([]);
    expect(await prepare(draft.id)).toMatchObject({ ok: true, value: { holdsUserId: true } });
  });

  it('are none that is not there', async () => {
    const { named, prepare, store } = await createDragBackend();
    const [there, gone] = [named('There'), named('Gone')];
    store.drafts.discard(gone.id);
    expect(await prepare(there.id, gone.id)).toMatchObject({ ok: false, error: { kind: 'not-found' } });
  });
});

it('text that holds a stored secret is not dragged out', async () => {
  const { test } = await createDragBackend();
  await test.connect('https://api.example.test');
  expect((await test.call('app.checkText', { text: 'a phone number' })).ok).toBe(true);
  expect((await test.call('app.checkText', { text: `a ${KEY}` })).ok).toBe(false);
});
