import { flushSync } from 'svelte';
import { onTestFinished } from 'vitest';

/** Records a reactive value, now and after each change that Svelte has flushed. */
export function recorded<Value>(read: () => Value): { readonly values: readonly Value[]; readonly flush: () => void } {
  const values: Value[] = [];
  const stop = $effect.root(() => {
    $effect(() => {
      values.push(read());
    });
  });
  onTestFinished(stop);
  flushSync();
  return {
    values,
    flush: () => {
      flushSync();
    },
  };
}

/** A value that what reads it follows. */
export function reactive<Value>(first: Value): { current: Value } {
  let current = $state.raw(first);
  return {
    get current() {
      return current;
    },
    set current(next) {
      current = next;
    },
  };
}
