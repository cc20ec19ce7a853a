import { describe, expect, it } from 'vitest';
import type { RequestPreview } from '@contract/index';
import { failed, ok } from '@domain/errors/errors';
import type { Conflict, ConflictRow } from '@domain/sync/outbox';
import { ConflictDecision } from '@renderer/features/outbox/conflict-decision.svelte';
import { text } from '@renderer/kernel/text';
import { recorded } from '../../effects.svelte';
import { fakeMain, flushPromises, pending } from '../../fake-main';
import { appOver } from '../../page-state';
import { id, NOW, outboxWith } from '../../samples';

const strings = text.outbox.conflict;

const row = (field: ConflictRow['field'], verdict: ConflictRow['verdict']): ConflictRow => ({
  field,
  original: 'old',
  mine: 'mine',
  server: 'theirs',
  verdict,
  parts: [],
});
const preview = (body: string): RequestPreview => ({
  method: 'PATCH',
  url: 'https://api.example.com/campaigns/cmp_1',
  body,
  bytes: body.length,
  truncated: false,
});

/** The decision on an update whose name is to be decided and whose context merges. */
function decision() {
  const conflict: Conflict = {
    id: id(70),
    draftId: id(1),
    campaignId: 'cmp_1',
    campaignName: null,
    status: 'draft',
    timeZone: 'UTC',
    originalAt: NOW,
    serverAt: NOW,
    rows: [row('name', 'decide'), row('campaign_context', 'mine')],
  };
  const main = fakeMain({
    'outbox.conflict': () => ok(conflict),
    'outbox.previewResolution': ({ choices }) => ok(preview(JSON.stringify(choices))),
    'outbox.resolve': () => ok(null),
    'outbox.acceptServer': () => ok(null),
    'outbox.list': () => ok(outboxWith([])),
  });
  const app = appOver(main);
  return { main, app, decided: new ConflictDecision(app, id(70)) };
}

describe('a conflict', () => {
  it('is read with the request that follows from no choice yet', async () => {
    const { main, decided } = decision();
    await decided.load();
    expect(decided.conflict?.rows).toHaveLength(2);
    expect(main.inputs('outbox.previewResolution')).toEqual([{ id: id(70), choices: {} }]);
    expect(decided.preview).toEqual(ok(preview('{}')));
  });

  it('cannot be sent until every field to decide has a choice', async () => {
    const { decided } = decision();
    await decided.load();
    const blocked = recorded(() => decided.blocked);
    decided.choose('name', { kind: 'server' });
    blocked.flush();
    expect(blocked.values).toEqual([strings.undecided(1), null]);
  });

  it('cannot be sent with a new value that cannot be read', async () => {
    const { decided } = decision();
    await decided.load();
    decided.choose('name', { kind: 'edit', edit: null });
    expect(decided.blocked).toBe(strings.notAValue);
    decided.choose('name', { kind: 'edit', edit: { kind: 'value', value: 'Both' } });
    expect(decided.blocked).toBeNull();
  });

  it('cannot be sent once it is gone, and says why it cannot be read', async () => {
    const { main, decided } = decision();
    main.answers['outbox.conflict'] = () => failed({ kind: 'not-found', what: 'draft' });
    await decided.load();
    expect([decided.conflict, decided.error?.kind, decided.blocked]).toEqual([null, 'not-found', strings.gone]);
    expect(main.count('outbox.previewResolution')).toBe(0);
  });

  it('keeps the choices when both sides are read again', async () => {
    const { main, decided } = decision();
    await decided.load();
    decided.choose('name', { kind: 'original' });
    await decided.load();
    expect(decided.chosen).toEqual({ name: { kind: 'original' } });
    expect(main.inputs('outbox.previewResolution').at(-1)?.choices).toEqual({ name: { kind: 'original' } });
  });
});

describe('the request that will be sent', () => {
  it('leaves out a new value that cannot be read, and choices of fields that are no longer in the conflict', async () => {
    const { main, decided } = decision();
    await decided.load();
    decided.choose('name', { kind: 'edit', edit: null });
    decided.choose('max_concurrency', { kind: 'mine' });
    await flushPromises();
    expect(main.inputs('outbox.previewResolution').at(-1)?.choices).toEqual({});
  });

  it('is the one of the last choice, even if an earlier response arrives later', async () => {
    const { main, decided } = decision();
    await decided.load();
    const late = pending<null>();
    main.answers['outbox.previewResolution'] = async () => {
      await late.promise;
      return ok(preview('late'));
    };
    decided.choose('name', { kind: 'mine' });
    await flushPromises();
    main.answers['outbox.previewResolution'] = () => ok(preview('newest'));
    decided.choose('name', { kind: 'server' });
    await flushPromises();
    late.fulfil(null);
    await flushPromises();
    expect(decided.preview).toEqual(ok(preview('newest')));
  });
});

describe('resolving', () => {
  it('sends the choices, says so and reads the outbox again', async () => {
    const { main, app, decided } = decision();
    await decided.load();
    decided.choose('name', { kind: 'edit', edit: { kind: 'value', value: 'Both' } });
    await decided.resolve();
    expect(main.inputs('outbox.resolve')).toEqual([
      { id: id(70), choices: { name: { kind: 'edit', edit: { kind: 'value', value: 'Both' } } } },
    ]);
    expect(app.toasts.all).toMatchObject([{ text: strings.resolved, tone: 'good' }]);
    expect(main.count('outbox.list')).toBe(1);
    expect(decided.isBusy).toBe(false);
  });

  it('sends nothing while it is blocked, and says why', async () => {
    const { main, app, decided } = decision();
    await decided.load();
    await decided.resolve();
    expect(main.count('outbox.resolve')).toBe(0);
    expect(app.toasts.all).toMatchObject([{ text: strings.undecided(1) }]);
  });

  it('sends once, however often it is pressed, and nothing else meanwhile', async () => {
    const { main, decided } = decision();
    await decided.load();
    decided.choose('name', { kind: 'mine' });
    await Promise.all([decided.resolve(), decided.resolve(), decided.acceptServer()]);
    expect([main.count('outbox.resolve'), main.count('outbox.acceptServer')]).toEqual([1, 0]);
  });

  it('reports a refusal, keeps the choices and can be tried again', async () => {
    const { main, app, decided } = decision();
    await decided.load();
    decided.choose('name', { kind: 'mine' });
    main.answers['outbox.resolve'] = () => failed({ kind: 'draft-changed' });
    await decided.resolve();
    expect(app.toasts.all).toMatchObject([{ tone: 'bad' }]);
    expect([decided.isBusy, decided.chosen]).toEqual([false, { name: { kind: 'mine' } }]);
  });

  it('with the server’s version of all fields needs no choice', async () => {
    const { main, app, decided } = decision();
    await decided.load();
    await decided.acceptServer();
    expect(main.inputs('outbox.acceptServer')).toEqual([{ id: id(70) }]);
    expect(app.toasts.all).toMatchObject([{ text: strings.acceptedServer, tone: 'good' }]);
  });
});
