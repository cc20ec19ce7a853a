import { expect, it } from 'vitest';
import { createSilences } from '@backend/kathan/silences';

function silences() {
  const changes: number[] = [];
  const made = createSilences(() => changes.push(changes.length));
  return { made, changes };
}

it('a server is silent from a request without a response to the next response', () => {
  const { made, changes } = silences();
  expect(made.of('a')).toBeNull();
  made.note('a', null);
  expect(changes).toHaveLength(0);
  made.note('a', 'dns');
  expect([made.of('a'), made.of('b')]).toEqual(['dns', null]);
  made.note('a', 'dns');
  expect(changes).toHaveLength(1);
  made.note('a', 'refused');
  expect(made.of('a')).toBe('refused');
  made.note('a', null);
  expect([made.of('a'), changes.length]).toEqual([null, 3]);
});

it.each(['cut', 'redirect', 'answer-too-large'] as const)('a response that is %s is one', (reason) => {
  const { made } = silences();
  made.note('a', 'timeout');
  made.note('a', reason);
  expect(made.of('a')).toBeNull();
});

it('this computer’s network says nothing about a server, and another address nothing about the last', () => {
  const { made, changes } = silences();
  made.note('a', 'offline');
  expect(made.of('a')).toBeNull();
  made.note('a', 'reset');
  made.note('a', 'offline');
  expect(made.of('a')).toBe('reset');
  made.forget('a');
  made.forget('a');
  expect([made.of('a'), changes.length]).toEqual([null, 2]);
});
