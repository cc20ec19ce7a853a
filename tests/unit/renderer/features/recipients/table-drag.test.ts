import { describe, expect, it, vi } from 'vitest';
import { failed, ok } from '@domain/errors/errors';
import type { AudienceRow } from '@domain/recipients/audience';
import type { OpenDraft } from '@renderer/draft/open-draft.svelte';
import { RowSelection } from '@renderer/features/recipients/row-selection.svelte';
import { TableClipboard } from '@renderer/features/recipients/table-clipboard.svelte';
import { fakeMain } from '../../fake-main';
import { appOver } from '../../page-state';
import { bootWith } from '../../samples';

const row = (id: number, name: string, rest: Partial<AudienceRow> = {}): AudienceRow => ({
  ...{ id, position: id, phone: `+1415555010${String(id)}`, metadata: JSON.stringify({ name }) },
  ...{ assistantOverrides: '', country: 'US', heldBackBy: null, problems: [], ...rest },
});
const ROWS = [row(1, 'Ada'), row(2, '=1+1'), row(3, 'Held', { heldBackBy: 'Opted out' }), row(4, 'Last')];

/** A table over these rows, of which some are selected. */
function table(selected: readonly number[], rows: readonly AudienceRow[] = ROWS) {
  let isAllowed = true;
  const main = fakeMain({
    'app.checkText': () => (isAllowed ? ok(null) : failed({ kind: 'invalid-input', path: 'text', message: '' })),
    'app.copyText': () => ok(null),
  });
  const open = {
    rows: {
      view: { matching: rows.length },
      rowsAt: (from: number, count: number) => Promise.resolve(ok(rows.slice(from, from + count))),
    },
    draft: { recipients: { keys: { name: rows.length } } },
    review: { placeholders: [] },
  } as unknown as OpenDraft; // Only this of it is used.
  const selection = new RowSelection();
  selection.add(selected);
  return {
    main,
    selection,
    clipboard: new TableClipboard(appOver(main, bootWith({})), open, selection),
    refuse: () => {
      isAllowed = false;
    },
  };
}

/** A drag that begins; `null`: none does. */
function begun(clipboard: TableClipboard): string | null {
  const data = new Map<string, string>();
  const preventDefault = vi.fn();
  const setData = (type: string, value: string) => data.set(type, value);
  clipboard.drag({ dataTransfer: { setData, effectAllowed: 'all' }, preventDefault } as unknown as DragEvent);
  return preventDefault.mock.calls.length > 0 ? null : (data.get('text/plain') ?? null);
}

describe('selected recipients that are dragged out of the table', () => {
  it('are the text that copying them gives, with those held back and safe from formulas', async () => {
    const { clipboard, main } = table([1, 2, 3]);
    await clipboard.prepareDrag(0);
    const dragged = begun(clipboard);
    expect(dragged?.split('\r\n')).toEqual([
      expect.stringContaining('+14155550101\tAda\t'),
      expect.stringMatching(/\t'=1\+1\t$/),
      expect.stringContaining('\tHeld\t'),
    ]);
    await clipboard.copy(0, false);
    expect(main.inputs('app.copyText')).toEqual([{ text: dragged }]);
    expect(main.inputs('app.checkText')).toEqual([{ text: dragged }]);
  });

  it('are those that were selected when the drag began', async () => {
    const { clipboard, selection } = table([1]);
    await clipboard.prepareDrag(0);
    selection.add([4]);
    const preparing = clipboard.prepareDrag(0);
    expect(begun(clipboard)).toBeNull();
    await preparing;
    expect(begun(clipboard)?.split('\r\n')).toHaveLength(2);
  });

  it('are none if they are not read yet, hold a secret, or are too many', async () => {
    const { clipboard, refuse } = table([1]);
    expect(begun(clipboard)).toBeNull();
    refuse();
    await clipboard.prepareDrag(0);
    expect(begun(clipboard)).toBeNull();
    const many = table(
      [],
      Array.from({ length: 10_001 }, (_, at) => row(at + 1, 'Many')),
    );
    many.selection.all();
    await many.clipboard.prepareDrag(0);
    expect(begun(many.clipboard)).toBeNull();
  });
});
