import { afterEach, expect, it, vi } from 'vitest';
import { ScreenQuery } from '@renderer/kernel/screen-query';
import { recorded } from '../effects.svelte';

afterEach(() => {
  vi.unstubAllGlobals();
});

class FakeQuery extends EventTarget {
  matches = false;
  turn(matches: boolean): void {
    this.matches = matches;
    this.dispatchEvent(new Event('change'));
  }
}

it('keeps what the screen matched while the page is laid out for paper', () => {
  const [paper, narrow] = [new FakeQuery(), new FakeQuery()];
  vi.stubGlobal('window', { matchMedia: (query: string) => (query === 'print' ? paper : narrow) });
  const query = new ScreenQuery('(max-width: 560px)');
  const { values, flush } = recorded(() => query.current);
  narrow.turn(true);
  flush();
  narrow.turn(false);
  flush();
  expect(values).toEqual([false, true, false]);

  paper.matches = true;
  narrow.turn(true);
  paper.turn(true);
  flush();
  narrow.matches = false;
  paper.turn(false);
  flush();
  expect(new Set(values.slice(3))).toEqual(new Set([false]));

  narrow.turn(true);
  flush();
  expect(values.at(-1)).toBe(true);
});
