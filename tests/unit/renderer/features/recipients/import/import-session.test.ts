import { describe, expect, it, onTestFinished } from 'vitest';
import type { CommandOutput } from '@contract/index';
import { failed, ok } from '@domain/errors/errors';
import type { Mapping } from '@domain/recipients/import';
import { withFormatChoice } from '@renderer/features/recipients/import/described-import';
import { ImportSession } from '@renderer/features/recipients/import/import-session.svelte';
import { fakeMain, pending } from '../../../fake-main';
import { fakeTimers } from '../../../kernel/timers/fake-timers';
import { id, savedAt } from '../../../samples';

const DIALOG = { kind: 'dialog' } as const;

const mapping: Mapping = { columns: [{ use: 'phone' }, { use: 'leave' }], country: null, keep: 'first' };
const withName: Mapping = { ...mapping, columns: [{ use: 'phone' }, { use: 'metadata', name: 'name' }] };

type Preview = CommandOutput<'recipients.previewImport'>;
type Run = CommandOutput<'recipients.runImport'>;

const numbers: Preview['numbers'] = { complete: false, rows: 2, columns: [], fit: null };

function previewOf(parts: Partial<Preview> = {}): Preview {
  return {
    description: {
      format: {
        kind: 'text',
        encoding: 'utf-8',
        delimiter: ',',
        quote: '"',
        escape: 'doubled',
        header: 1,
        firstRow: 2,
      },
      sheets: [],
      columns: [
        { name: 'Phone', given: 'Phone' },
        { name: 'Name', given: 'Name' },
      ],
      hiddenColumns: [],
      hiddenRows: null,
      encodings: [],
      top: [],
      shape: 'shape',
      estimatedRows: 2,
      isRowCountExact: true,
      guess: mapping,
    },
    mapping,
    rows: [],
    numbers,
    notes: {},
    likely: [],
    remembered: null,
    ...parts,
  };
}

const run: Run = {
  report: {
    counts: { rows: 2, accepted: 2, repaired: 0, rejected: 0, blank: 0, repairs: {}, rejections: {} },
    duplicates: 0,
    countries: [],
    types: [],
    heldBack: [],
    heldByRules: [],
    numbers: { ...numbers, complete: true },
    notes: {},
    firstLines: { duplicates: [], rejections: {}, repairs: {} },
  },
  changes: { added: 2, changed: 0, kept: 0, removed: 0, unchanged: 0 },
};

function session() {
  const timers = fakeTimers();
  let imports = 0;
  const main = fakeMain({
    'recipients.openImport': () => {
      imports += 1;
      return ok({ importId: id(imports), name: 'contacts.csv' });
    },
    'recipients.previewImport': (input) => ok(previewOf({ mapping: input.mapping ?? mapping })),
    'recipients.runImport': () => ok(run),
    'recipients.commitImport': () => ok(savedAt(5)),
    'recipients.cancelImport': () => ok(null),
  });
  const open = new ImportSession({
    bridge: main.bridge,
    draftId: id(100),
    after: timers.after,
    elapsed: timers.now,
    pastedName: () => 'Pasted',
  });
  onTestFinished(() => open.close());
  return { main, timers, open };
}

describe('opening a source', () => {
  it('describes it, and cancels the one that was open before', async () => {
    const { main, open } = session();
    await open.open(DIALOG);
    expect(open.described).toMatchObject({ name: 'contacts.csv', mapping });
    await open.open(DIALOG);
    expect(main.inputs('recipients.cancelImport')).toEqual([{ importId: id(1) }]);
  });

  it('keeps what is open if the user chooses no other file, or it cannot be opened', async () => {
    const { main, open } = session();
    await open.open(DIALOG);
    main.answers['recipients.openImport'] = () => ok(null);
    await open.open(DIALOG);
    main.answers['recipients.openImport'] = () => failed({ kind: 'import-source', why: 'unreadable' });
    await open.open(DIALOG);
    expect(open.described?.name).toBe('contacts.csv');
    expect(open.error).toEqual({ kind: 'import-source', why: 'unreadable' });
    expect(main.count('recipients.cancelImport')).toBe(0);
  });

  it('leaves nothing open of a source that cannot be described, and says why', async () => {
    const { main, open } = session();
    main.answers['recipients.previewImport'] = () => failed({ kind: 'import-source', why: 'unreadable' });
    await open.open(DIALOG);
    expect(open.described).toBeNull();
    expect(open.error).toMatchObject({ why: 'unreadable' });
    expect(main.count('recipients.cancelImport')).toBe(1);
  });
});

describe('a changed mapping', () => {
  it('is previewed once, a pause after the last change', async () => {
    const { main, timers, open } = session();
    await open.open(DIALOG);
    open.setMapping(withName);
    open.setMapping({ ...withName, country: 'US' });
    expect(open.described?.mapping.country).toBe('US');
    await timers.pass(120);
    await expect.poll(() => open.isPreviewing).toBe(false);
    expect(main.inputs('recipients.previewImport').map((input) => input.mapping?.country)).toEqual([undefined, 'US']);
  });

  it('drops a preview that was requested before it', async () => {
    const { main, timers, open } = session();
    await open.open(DIALOG);
    const old = pending<undefined>();
    main.answers['recipients.previewImport'] = async () => {
      await old.promise;
      return ok(previewOf({ mapping }));
    };
    open.setMapping(withName);
    await timers.pass(120);
    open.setMapping({ ...withName, country: 'US' });
    old.fulfil(undefined);
    await timers.pass(0);
    expect(open.described?.mapping.country).toBe('US');
  });

  it('uses or dismisses a remembered one', async () => {
    const { main, open } = session();
    const remembered = { mapping: withName, accepted: 2, of: 2, numbers };
    main.answers['recipients.previewImport'] = () => ok(previewOf({ remembered }));
    await open.open(DIALOG);
    expect(open.described?.remembered?.mapping).toEqual(withName);
    open.resolveRemembered(true);
    expect(open.described).toMatchObject({ remembered: null, mapping: withName });
  });
});

describe('a check of all rows', () => {
  it('is outdated by a change of the mapping or of the mode', async () => {
    const { open } = session();
    await open.open(DIALOG);
    await open.check();
    expect(open.checked?.changes.added).toBe(2);
    expect(open.numbers?.complete).toBe(true);
    open.setMode('append');
    expect(open.checked).toBeNull();
    await open.check();
    open.setMapping(withName);
    expect(open.checked).toBeNull();
  });

  it('does not count if the mapping was changed while it ran', async () => {
    const { main, open } = session();
    await open.open(DIALOG);
    const answer = pending<Run>();
    main.answers['recipients.runImport'] = async () => ok(await answer.promise);
    const checked = open.check();
    await main.emit('importing', { importId: id(1), rows: 1, bytes: 10, totalBytes: 20, elapsed: 1, remaining: null });
    expect(open.progress).toMatchObject({ rows: 1 });
    open.setMapping(withName);
    answer.fulfil(run);
    await checked;
    expect([open.checked, open.progress, open.isRunning]).toEqual([null, null, false]);
  });

  it('shows no error if the user stopped it', async () => {
    const { main, open } = session();
    await open.open(DIALOG);
    main.answers['recipients.runImport'] = () => failed({ kind: 'import', reason: 'cancelled' });
    await open.check();
    expect(open.error).toBeNull();
  });
});

describe('a commit', () => {
  it('needs a check, and needs another one if the draft has changed since', async () => {
    const { main, open } = session();
    await open.open(DIALOG);
    expect(await open.commit()).toBeNull();
    await open.check();
    main.answers['recipients.commitImport'] = () => failed({ kind: 'draft-changed' });
    expect(await open.commit()).toBeNull();
    expect([open.checked, open.error?.kind]).toEqual([null, 'draft-changed']);
    main.answers['recipients.commitImport'] = () => ok(savedAt(5));
    await open.check();
    expect(await open.commit()).toEqual(savedAt(5));
  });
});

describe('the format that the user has set', () => {
  it('adds up, but a header belongs to its sheet only', () => {
    const delimited = withFormatChoice({ kind: 'text', encoding: 'utf-8' }, { kind: 'text', delimiter: ';' });
    expect(delimited).toEqual({ kind: 'text', encoding: 'utf-8', delimiter: ';' });
    const sheet = { kind: 'workbook', sheet: 1 } as const;
    expect(withFormatChoice({ kind: 'workbook', header: 3 }, sheet)).toEqual(sheet);
  });
});
