import { describe, expect, it, onTestFinished } from 'vitest';
import type { Saved } from '@domain/draft/draft';
import { failed, ok } from '@domain/errors/errors';
import { NO_RECIPIENTS, type RecipientRow } from '@domain/fields/recipients';
import type { AudienceRow } from '@domain/recipients/audience';
import { MAX_ROW_FORMS, RecipientRows } from '@renderer/draft/recipient-rows.svelte';
import { BLOCK } from '@renderer/draft/row-blocks';
import { QUIET_MS } from '@renderer/kernel/timers/write-behind';
import { fakeMain, flushPromises, pending } from '../fake-main';
import { fakeTimers } from '../kernel/timers/fake-timers';
import { id, savedAt } from '../samples';

const WRITER = id(900);

const row = (number: number, phone = `+1415555${String(1000 + number)}`): RecipientRow => ({
  id: number,
  position: number,
  phone,
  metadata: '',
  assistantOverrides: '',
});
const shown = (number: number): AudienceRow => ({ ...row(number), country: 'US', heldBackBy: null, problems: [] });

/** The rows of a draft whose main holds so many of them. */
function rowsOf(total: number) {
  const timers = fakeTimers();
  const stored = Array.from({ length: total }, (_, index) => row(index + 1));
  const main = fakeMain({
    'recipients.list': ({ limit }) => ok({ total: stored.length, rows: stored.slice(0, limit) }),
    'recipients.update': ({ rowId, row: part }) =>
      ok({ ...savedAt(5), row: { ...row(rowId), ...part } as RecipientRow }),
    'recipients.add': () => {
      const added = row(stored.length + 1, '');
      stored.push(added);
      return ok({ ...savedAt(5), rows: [added], recipients: { ...NO_RECIPIENTS, count: stored.length } });
    },
    'recipients.query': ({ offset, limit }) =>
      ok({
        revision: 4,
        total: stored.length,
        matching: stored.length,
        rows: stored.slice(offset, offset + limit).map(({ id: number }) => shown(number)),
      }),
  });
  const commits: Saved[] = [];
  let removals = 0;
  const rows = new RecipientRows({
    bridge: main.bridge,
    writer: WRITER,
    after: timers.after,
    draftId: id(1),
    saved: (saved) => commits.push(saved),
    revisionOf: (read) => read + 10,
    removed: () => (removals += 1),
    failed: (error) => {
      throw new Error(error.kind);
    },
  });
  onTestFinished(() => {
    rows.stop();
  });
  return { rows, main, timers, commits, stored, removals: () => removals };
}

describe('the rows of a small audience', () => {
  it('are shown with what is typed over them, and stored after a pause in typing', async () => {
    const { rows, main, timers, commits } = rowsOf(2);
    await rows.load();
    rows.edit(row(1), { phone: '+14155550000' });
    expect(rows.rows.map(({ phone }) => phone)).toEqual(['+14155550000', row(2).phone]);
    expect(main.count('recipients.update')).toBe(0);
    await timers.pass(QUIET_MS);
    expect(await rows.flush()).toBe(true);
    expect(main.inputs('recipients.update')).toEqual([
      {
        draftId: id(1),
        writer: WRITER,
        rowId: 1,
        row: { phone: '+14155550000', metadata: '', assistantOverrides: '' },
      },
    ]);
    expect(commits).toHaveLength(1);
  });

  it('are there when a load ends, also where another one has overtaken it', async () => {
    const { rows, main } = rowsOf(0);
    const listed = (...all: RecipientRow[]) => ok({ total: all.length, rows: all });
    const [first, second] = [pending<ReturnType<typeof listed>>(), pending<ReturnType<typeof listed>>()];
    const answers = [first, second];
    main.answers['recipients.list'] = () => answers.shift()?.promise ?? listed();
    let ended = false;
    const overtaken = rows.load().then(() => (ended = true));
    const newest = rows.load();
    first.fulfil(listed());
    await flushPromises();
    expect(ended).toBe(false);
    second.fulfil(listed(row(1)));
    await Promise.all([overtaken, newest]);
    expect(rows.rows).toHaveLength(1);
  });

  it('keep what cannot be stored on the screen, with the reason', async () => {
    const { rows, main } = rowsOf(1);
    await rows.load();
    main.answers['recipients.update'] = () => failed({ kind: 'storage', reason: 'disk-full' });
    rows.edit(row(1), { phone: '1' });
    expect(await rows.flush()).toBe(false);
    expect(rows.unsaved).toEqual({ kind: 'storage', reason: 'disk-full' });
    expect(rows.rows[0]?.phone).toBe('1');
  });

  it('lose what is typed for a row that does not exist any more, and say so', async () => {
    const { rows, main, removals } = rowsOf(1);
    await rows.load();
    main.answers['recipients.update'] = () => failed({ kind: 'not-found', what: 'recipient' });
    rows.edit(row(1), { phone: '1' });
    expect(await rows.flush()).toBe(true);
    expect(removals()).toBe(1);
  });

  it('are those of the newest request, in whichever order the responses come', async () => {
    const { rows, main } = rowsOf(1);
    const first = pending<undefined>();
    main.answers['recipients.list'] = async () => {
      await first.promise;
      return ok({ total: 1, rows: [row(1, 'old')] });
    };
    const old = rows.load();
    main.answers['recipients.list'] = () => ok({ total: 1, rows: [row(1, 'new')] });
    await rows.load();
    first.fulfil(undefined);
    await old;
    expect(rows.rows[0]?.phone).toBe('new');
  });

  it('get a new one at the end', async () => {
    const { rows } = rowsOf(2);
    await rows.load();
    expect(await rows.add()).toMatchObject({ ok: true, value: { position: 3 } });
    expect(rows.rows).toHaveLength(3);
    expect(rows.target).toBeNull();
  });
});

describe('a table of recipients', () => {
  it('takes the place of the forms for a large audience, or if the user chose it', async () => {
    const large = rowsOf(MAX_ROW_FORMS + 1);
    await large.rows.load();
    expect(large.rows.isTable).toBe(true);
    const small = rowsOf(2);
    await small.rows.load();
    expect(small.rows.isTable).toBe(false);
    small.rows.showAsTable(true);
    expect(small.rows.isTable).toBe(true);
  });

  it('scrolls to a row that was added, with no filter in its way', async () => {
    const { rows } = rowsOf(MAX_ROW_FORMS + 1);
    await rows.load();
    rows.view.setFilter({ text: 'x' });
    await rows.add();
    expect(rows.view.filter).toEqual({});
    expect(rows.target).toEqual({ index: MAX_ROW_FORMS + 1, part: 'phone', edit: true });
    rows.targetShown();
    expect(rows.target).toBeNull();
  });

  it('loads only the blocks in sight, each once', async () => {
    const { rows, main } = rowsOf(5 * BLOCK);
    rows.view.show(0, 30);
    rows.view.show(0, 40);
    await flushPromises();
    rows.view.show(10, 50);
    await flushPromises();
    expect(main.inputs('recipients.query').map(({ offset }) => offset)).toEqual([0]);
    rows.view.show(BLOCK - 10, BLOCK + 10);
    await flushPromises();
    expect(main.inputs('recipients.query').map(({ offset }) => offset)).toEqual([0, BLOCK]);
    expect(rows.view.row(BLOCK)?.position).toBe(BLOCK + 1);
    expect(rows.view.isLoading).toBe(false);
  });

  it('drops responses to an earlier filter', async () => {
    const { rows, main } = rowsOf(3);
    const old = pending<undefined>();
    main.answers['recipients.query'] = async () => {
      await old.promise;
      return ok({ revision: 4, total: 3, matching: 3, rows: [shown(1), shown(2), shown(3)] });
    };
    rows.view.show(0, 10);
    main.answers['recipients.query'] = () => ok({ revision: 4, total: 3, matching: 1, rows: [shown(2)] });
    rows.view.setFilter({ text: '1002' });
    await flushPromises();
    old.fulfil(undefined);
    await flushPromises();
    expect(rows.view.matching).toBe(1);
    expect(rows.view.row(0)?.id).toBe(2);
    expect(rows.view.row(1)).toBeUndefined();
  });

  it('shows an edit of a cell immediately, and loads the rows again if it could not be stored', async () => {
    const { rows, main } = rowsOf(2);
    rows.view.show(0, 10);
    await flushPromises();
    const write = rows.write(shown(1), { phone: '+14155550000' });
    expect(rows.view.row(0)?.phone).toBe('+14155550000');
    expect(await write).toBeNull();
    main.answers['recipients.update'] = () => failed({ kind: 'storage', reason: 'disk-full' });
    expect(await rows.write(shown(1), { phone: 'x' })).toMatchObject({ kind: 'storage' });
    await flushPromises();
    expect(rows.view.row(0)?.phone).toBe(row(1).phone);
  });

  it('removes all that match at the newest revision with the rows that the user saw', async () => {
    const { rows, main, stored } = rowsOf(3);
    rows.view.show(0, 10);
    await flushPromises();
    main.answers['recipients.removeMatching'] = () => {
      stored.length = 0;
      return ok({ ...savedAt(5), removed: 3 });
    };
    expect(await rows.removeMatching()).toEqual(ok(3));
    expect(main.inputs('recipients.removeMatching')).toMatchObject([
      { draftId: id(1), writer: WRITER, revision: 14, filter: {} },
    ]);
    expect(rows.total).toBe(0);
  });
});

it('a table gives up what it asked for once it asks for something else', async () => {
  const { rows, main } = rowsOf(3);
  const late = pending<undefined>();
  const page = main.answers['recipients.query'];
  main.answers['recipients.query'] = async (query) => {
    await late.promise;
    return page === undefined ? failed({ kind: 'cancelled' }) : page(query);
  };
  rows.view.show(0, 10);
  rows.view.setFilter({ text: 'Ada' });
  const [first, second] = main.inputs('recipients.query');
  expect(main.inputs('recipients.cancel')).toEqual([{ request: first?.request }]);
  late.fulfil(undefined);
  await flushPromises();
  expect(second).toMatchObject({ filter: { text: 'Ada' } });
  expect(rows.view.matching).toBe(3);
  rows.view.refresh();
  await flushPromises();
  expect(main.count('recipients.cancel')).toBe(1);
});

it('a removal says how far it is, and can be cancelled', async () => {
  const { rows, main } = rowsOf(3);
  rows.view.show(0, 10);
  await flushPromises();
  const end = pending<undefined>();
  main.answers['recipients.removeMatching'] = async () => {
    await end.promise;
    return failed({ kind: 'cancelled' });
  };
  const removing = rows.removeMatching();
  await flushPromises();
  const [{ request = '' } = {}] = main.inputs('recipients.removeMatching');
  await main.emit('progress', { request, share: 0.25 });
  expect([rows.removing.isRunning, rows.removing.share]).toEqual([true, 0.25]);
  rows.removing.cancel();
  expect(main.inputs('recipients.cancel')).toEqual([{ request }]);
  end.fulfil(undefined);
  expect(await removing).toEqual(failed({ kind: 'cancelled' }));
  expect(rows.removing.isRunning).toBe(false);
});

it('the table has a screen of its own as long as there are rows', async () => {
  const { rows } = rowsOf(3);
  await rows.load();
  expect(rows.isTable).toBe(false);
  rows.showWide(true);
  expect([rows.isTable, rows.isWide]).toEqual([true, true]);
  rows.total = 0;
  expect(rows.isWide).toBe(false);
  rows.total = 3;
  rows.showWide(false);
  expect([rows.isTable, rows.isWide]).toEqual([true, false]);
});

it('countries are not counted for a draft without rows', async () => {
  const { rows, main } = rowsOf(0);
  expect(await rows.countCountries(0)).toBeNull();
  expect(rows.countries).toEqual([]);
  expect(main.names()).toEqual([]);
});
