import { describe, expect, it, onTestFinished } from 'vitest';
import type { EventPayload } from '@contract/index';
import { type AppError, failed, ok, type Result } from '@domain/errors/errors';
import { NO_RECIPIENTS } from '@domain/fields/recipients';
import { RecipientsCheck, type RecipientsCheckOptions } from '@renderer/draft/recipients-check.svelte';
import { fakeMain, flushPromises, pending } from '../fake-main';
import { fakeTimers } from '../kernel/timers/fake-timers';
import { draftOver } from '../page-state';
import { draftWith, id } from '../samples';

type Options = RecipientsCheckOptions<number, string>;
type Checked = Result<string> | null;

/** A check of a draft with three recipients that finds out their count; changes are told main. */
async function checked(options: Partial<Options> = {}, count = 3) {
  const main = fakeMain({});
  const open = draftOver(main, draftWith({ recipients: { ...NO_RECIPIENTS, count } }));
  const errors: string[] = [];
  const published: string[] = [];
  const seen: number[] = [];
  const refreshed: number[] = [];
  open.rows.view.refresh = () => {
    refreshed.push(seen.length);
  };
  const deps = { bridge: main.bridge, reportError: ({ kind }: AppError) => errors.push(kind) };
  const check = new RecipientsCheck<number, string>(deps, open, {
    input: () => (open.draft.recipients.count === 0 ? null : open.draft.recipients.count),
    run: (rows) => Promise.resolve(ok(`${String(rows)} checked`)),
    none: 'none',
    publish: (value) => published.push(value),
    unpublish: () => published.push('taken back'),
    ...options,
  });
  onTestFinished(() => {
    check.stop();
  });
  await flushPromises();
  function setRows(rows: number): Promise<void> {
    open.draft = { ...open.draft, recipients: { ...NO_RECIPIENTS, count: rows } };
    return flushPromises();
  }
  return { check, open, main, errors, published, refreshed, setRows };
}

describe('a check of the recipients of a draft', () => {
  it('runs when the draft is opened and again with each change of what it depends on', async () => {
    const { published, setRows } = await checked();
    await setRows(4);
    expect(published.at(0)).toBe('none');
    expect(published.slice(-2)).toEqual(['3 checked', '4 checked']);
  });

  it('does not run while there is nothing to check', async () => {
    const { check, published, setRows } = await checked();
    await setRows(0);
    expect(check.value).toBe('none');
    expect(published.at(-1)).toBe('none');
  });

  it('counts only the newest check, whichever ends last', async () => {
    const first = pending<Checked>();
    const second = pending<Checked>();
    const { check, setRows } = await checked({ run: (rows) => (rows === 3 ? first : second).promise });
    await setRows(4);
    second.fulfil(ok('second'));
    await flushPromises();
    expect(check.isRunning).toBe(false);
    first.fulfil(ok('first'));
    await flushPromises();
    expect(check.value).toBe('second');
  });

  it('tells a check of several steps that another one has begun', async () => {
    const first = pending<Checked>();
    const isNewest: (() => boolean)[] = [];
    const { setRows } = await checked({
      run: (_rows, run) => {
        isNewest.push(run.isNewest);
        return first.promise;
      },
    });
    expect(isNewest.map((ask) => ask())).toEqual([true]);
    await setRows(4);
    expect(isNewest.map((ask) => ask())).toEqual([false, true]);
  });

  it('waits until nothing has changed for a while', async () => {
    const timers = fakeTimers();
    const runs: number[] = [];
    const { setRows } = await checked({
      run: (rows) => {
        runs.push(rows);
        return Promise.resolve(ok(''));
      },
      pause: { after: timers.after, ms: 300 },
    });
    await timers.pass(200);
    await setRows(4);
    await timers.pass(200);
    expect(runs).toEqual([]);
    await timers.pass(100);
    expect(runs).toEqual([4]);
  });

  it('keeps the value if a check is cancelled or fails, and reports the failure', async () => {
    const answers: Checked[] = [ok('known'), null, failed({ kind: 'storage', reason: 'failed' })];
    const { check, errors, setRows } = await checked({ run: () => Promise.resolve(answers.shift() ?? null) });
    await setRows(4);
    expect(check.wasCancelled).toBe(true);
    await setRows(5);
    expect([check.value, check.wasCancelled]).toEqual(['known', false]);
    expect(errors).toEqual(['storage']);
  });

  it('reports nothing if the draft was deleted meanwhile', async () => {
    const { check, errors } = await checked({
      run: () => Promise.resolve(failed({ kind: 'not-found', what: 'draft' })),
    });
    expect(check.isRunning).toBe(false);
    expect(errors).toEqual([]);
  });

  it('runs again after changes elsewhere that it depends on', async () => {
    let runs = 0;
    const { main } = await checked({
      run: () => {
        runs += 1;
        return Promise.resolve(ok(''));
      },
      dependsOn: (change: EventPayload<'changed'>) => change.what === 'outbox',
    });
    await main.emit('changed', { what: 'outbox' });
    await main.emit('changed', { what: 'draft', draftId: id(2) });
    expect(runs).toBe(2);
  });

  it('loads the rows of a table again only if they show something else', async () => {
    const { open, refreshed, setRows } = await checked({ changesRows: (before, after) => before !== after }, 26);
    open.rows.total = 26;
    await setRows(27);
    expect(refreshed).toHaveLength(1);
    open.draft = { ...open.draft };
    await flushPromises();
    expect(refreshed).toHaveLength(1);
  });

  it('cancels in main what a newer check or the end of the draft makes useless, and nothing else', async () => {
    const never = pending<Checked>();
    const requests: string[] = [];
    const { check, main, published, setRows } = await checked({
      run: (_rows, { request }) => {
        requests.push(request);
        return never.promise;
      },
    });
    await setRows(4);
    expect(main.inputs('recipients.cancel')).toEqual([{ request: requests[0] }]);
    expect(check.isRunning).toBe(true);
    check.stop();
    never.fulfil(ok('too late'));
    await flushPromises();
    expect(main.inputs('recipients.cancel')).toEqual(requests.map((request) => ({ request })));
    expect(check.isRunning).toBe(false);
    expect(published.at(-1)).toBe('taken back');
  });

  it('cancels nothing in main once it has ended', async () => {
    const { check, main, setRows } = await checked();
    await setRows(4);
    check.stop();
    expect(main.count('recipients.cancel')).toBe(0);
  });
});
