import { expect, it } from 'vitest';
import { selectedMenu } from '@renderer/features/drafts/selected-menu';
import { BATCH_ACTIONS, type BatchAction } from '@renderer/state/draft-batches.svelte';

it('the menu of selected drafts offers every action on all of them, and names how many they are', () => {
  const asked: (BatchAction | 'clear')[] = [];
  const menu = selectedMenu(3, { ask: (action) => asked.push(action), clear: () => asked.push('clear') });
  const entries = menu.sections.flat();
  for (const { run } of entries) run();
  expect(asked).toEqual([...BATCH_ACTIONS, 'clear']);
  expect(entries.filter(({ id }) => id !== 'clear').every(({ label }) => label.includes('3 drafts'))).toBe(true);
});
