import { untrack } from 'svelte';

/**
 * The body of an effect that is to run whenever a value changes which the work itself does not
 * read: `$effect(() => onChangeOf(version, reload))`. What the work reads does not run it again.
 */
export function onChangeOf<Answer>(_value: unknown, work: () => Answer): Answer {
  return untrack(work);
}
