import { describe, expect, test } from 'vitest';
import { type FindJob, type FindResult, runFindJob } from '@domain/find/find-job';
import { TextFind } from '@renderer/widgets/find/text-find.svelte';

/** A text with a selection, as an editor has it. */
function editor(text: string, run: (job: FindJob) => FindResult | 'slow' | null = runFindJob) {
  const state = { text, from: 0, to: 0, marked: 0, log: [] as string[] };
  const find = new TextFind({
    text: () => state.text,
    selection: () => ({ from: state.from, to: state.to }),
    select: (from, to) => Object.assign(state, { from, to }),
    replace: (from, to, insert) => {
      state.text = state.text.slice(0, from) + insert + state.text.slice(to);
      state.log.push('replace');
    },
    commit: () => state.log.push('commit'),
    mark: (matches) => (state.marked = matches.spans.length),
    run: (job) => Promise.resolve(run(job)),
  });
  const selected = (): string => state.text.slice(state.from, state.to);
  return { find, state, selected };
}

describe('finding', () => {
  test('selects the first match after the caret, and goes round in both directions', async () => {
    const { find, state } = editor('one two one two one');
    state.from = state.to = 4;
    await find.search({ text: 'one' });
    expect([find.current, find.matches.spans.length, state.from, state.marked]).toEqual([1, 3, 8, 3]);
    find.next();
    expect(find.current).toBe(2);
    find.next();
    expect(find.current).toBe(0);
    find.previous();
    expect(find.current).toBe(2);
    find.previous();
    expect(find.current).toBe(1);
  });

  test('goes on from where the user has put the caret', async () => {
    const { find, state } = editor('a a a a');
    await find.search({ text: 'a' });
    state.from = state.to = 5;
    await find.textChanged();
    expect(find.current).toBe(-1);
    find.next();
    expect(find.current).toBe(3);
  });

  test('says that a pattern is not valid, or takes too long', async () => {
    const { find } = editor('abc');
    await find.search({ text: '(', isPattern: true });
    expect([find.problem, find.matches.spans.length]).toEqual(['invalid', 0]);
    await find.search({ text: 'b', isPattern: true });
    expect([find.problem, find.current]).toEqual([null, 0]);
    const slow = editor('abc', () => 'slow').find;
    await slow.search({ text: '(a+)+b', isPattern: true });
    expect(slow.problem).toBe('slow');
  });

  test('leaves out what comes for a text that has changed meanwhile', async () => {
    const { find, state } = editor('one', (job) => {
      state.text = 'other';
      return runFindJob(job);
    });
    await find.search({ text: 'one' });
    expect(find.matches.spans).toEqual([]);
  });

  test('unmarks everything when it is closed', async () => {
    const { find, state } = editor('one one');
    await find.search({ text: 'one' });
    find.close();
    expect([state.marked, find.current]).toEqual([0, -1]);
  });
});

describe('replacing', () => {
  test('replaces the selected match and selects the next one', async () => {
    const { find, state, selected } = editor('one two one');
    await find.search({ text: 'one' });
    find.replacement = 'three';
    await find.replace();
    expect([state.text, selected(), find.current]).toEqual(['three two one', 'one', 0]);
    await find.replace();
    expect([state.text, find.matches.spans.length]).toEqual(['three two three', 0]);
  });

  test('does not find its own replacement again', async () => {
    const { find, state } = editor('a a');
    await find.search({ text: 'a' });
    find.replacement = 'aa';
    await find.replace();
    expect([state.text, state.from]).toEqual(['aa a', 3]);
  });

  test('of all is one step of its own, and says how many', async () => {
    const { find, state } = editor('one two one');
    await find.search({ text: 'one' });
    find.replacement = '1';
    await find.replaceAll();
    expect([state.text, find.replaced]).toEqual(['1 two 1', 2]);
    expect(state.log).toEqual(['commit', 'replace', 'commit']);
    await find.replaceAll();
    expect([state.log.length, find.replaced]).toEqual([3, 0]);
  });
});
