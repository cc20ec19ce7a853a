import { afterEach, describe, expect, it, vi } from 'vitest';
import { canBeRecipients, cellPaste } from '@renderer/features/recipients/import/cell-paste';

interface Target {
  readonly isInside: boolean;
  readonly takesText?: boolean;
  readonly shadowRoot?: object;
}

/** An area of a page, of which `focused` has the focus. */
function page(focused: Target) {
  const document = Object.assign(new EventTarget(), {
    activeElement: { shadowRoot: null, ...focused, matches: () => focused.takesText === true },
  });
  vi.stubGlobal('document', document);
  vi.stubGlobal('Node', EventTarget);
  const begin = vi.fn<(cells: string) => void>();
  // The event's target is the document, which is outside.
  const area = { contains: (node: Partial<Target>) => node.isInside === true } as unknown as HTMLElement;
  const stop = cellPaste(begin)(area);
  const send = (kind: string, text = ''): boolean => {
    const event = Object.assign(new Event(kind, { cancelable: true }), {
      clipboardData: { getData: (type: string) => (type === 'text/plain' ? text : '') },
    });
    return !document.dispatchEvent(event);
  };
  return { begin, stop, send };
}

describe('what is pasted where nothing is typed', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('begins an import if a button of the recipients has the focus', () => {
    const { begin, send, stop } = page({ isInside: true });
    expect(send('beforepaste')).toBe(true);
    expect(send('paste', 'Phone\tName\n+14155550100\tAda')).toBe(true);
    expect(begin).toHaveBeenLastCalledWith('Phone\tName\n+14155550100\tAda');
    expect(send('paste', '+14155550100')).toBe(true);
    expect(begin).toHaveBeenLastCalledWith('+14155550100');
    expect(send('paste', 'some words')).toBe(false);
    stop?.();
    expect(send('paste', '+14155550100')).toBe(false);
    expect(begin).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['a field', { isInside: true, takesText: true }],
    ['an editor of long texts', { isInside: true, shadowRoot: {} }],
    ['another part of the page', { isInside: false }],
  ])('is left to %s', (_what, focused) => {
    const { begin, send } = page(focused);
    expect(send('beforepaste')).toBe(false);
    expect(send('paste', 'Phone\tName\n+14155550100\tAda')).toBe(false);
    expect(begin).not.toHaveBeenCalled();
  });
});

it.each([
  ['+14155550100', true],
  ['a\tb', true],
  ['a\nb', true],
  ['some words', false],
  ['', false],
])('tells whether %j can be recipients', (text, expected) => {
  expect(canBeRecipients(text)).toBe(expected);
});
