import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { leave } from '@renderer/features/review/leave';

/** An item of a list whose items stand below each other as long as they take space. */
class Item {
  readonly style: { position?: string; top?: string; left?: string; width?: string } = {};
  readonly offsetLeft = 0;
  readonly offsetWidth = 300;
  constructor(readonly parentElement: { readonly children: Item[] }) {}
  get offsetTop(): number {
    const { children } = this.parentElement;
    return children.slice(0, children.indexOf(this)).filter(({ style }) => style.position !== 'absolute').length * 40;
  }
}

let isReduced = false;
beforeEach(() => {
  isReduced = false;
  vi.stubGlobal('HTMLElement', Item);
  vi.stubGlobal('window', { matchMedia: () => ({ matches: isReduced }) });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function list(count: number) {
  const parent: { readonly children: Item[] } = { children: [] };
  for (let made = 0; made < count; made += 1) parent.children.push(new Item(parent));
  return parent.children;
}
const leaving = (item: Item, isTaken: boolean) => leave(item as unknown as HTMLElement, { isTaken });

it('lets what the server has taken go up from its place, without taking space, in less than 150 ms', () => {
  const items = list(3);
  const transitions = items.map((item) => leaving(item, true));
  expect(items.map(({ style }) => [style.position, style.top])).toEqual([
    ['absolute', '0px'],
    ['absolute', '40px'],
    ['absolute', '80px'],
  ]);
  for (const { duration, css } of transitions) {
    expect(duration).toBeLessThan(150);
    expect(css?.(1, 0)).toBe('opacity: 1; transform: translateY(0px)');
    expect(css?.(0, 1)).toMatch(/^opacity: 0; transform: translateY\(-\d+px\)$/);
  }
});

it('removes what was reverted at once, and everything for those who want no motion', () => {
  const [item] = list(1);
  expect(item && leaving(item, false)).toEqual({ duration: 0 });
  isReduced = true;
  expect(item && leaving(item, true)).toEqual({ duration: 0 });
  expect(item?.style).toEqual({});
});
