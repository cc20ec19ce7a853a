import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '@domain/settings/settings';
import { noteSteps } from '@renderer/widgets/first-steps/note-steps';

/** Settings that are stored when the test wants. */
function slowSettings(first: Partial<Settings> = {}) {
  const stored: (() => void)[] = [];
  const updates: unknown[] = [];
  const settings = {
    current: { ...DEFAULT_SETTINGS, ...first },
    update: (patch: Partial<Settings>) => {
      updates.push(patch.firstSteps?.done);
      return new Promise<{ ok: true; value: null }>((resolve) => {
        stored.push(() => {
          settings.current = { ...settings.current, ...patch };
          resolve({ ok: true, value: null });
        });
      });
    },
  };
  return { settings, updates, storeNext: () => stored.shift()?.() };
}

test('steps that are noted while others are being stored lose none', async () => {
  const { settings, updates, storeNext } = slowSettings();
  const notes = [
    noteSteps({ settings }, ['draft']),
    noteSteps({ settings }, ['change']),
    noteSteps({ settings }, ['draft']),
  ];
  expect(updates).toEqual([['draft'], ['draft', 'change']]);
  storeNext();
  storeNext();
  await Promise.all(notes);
  expect(settings.current.firstSteps.done).toEqual(['draft', 'change']);
  await noteSteps({ settings }, ['change']);
  expect(updates).toHaveLength(2);
});

test('nothing is stored once the list is hidden', async () => {
  const { settings, updates } = slowSettings({ firstSteps: { done: [], isHidden: true } });
  await noteSteps({ settings }, ['draft']);
  expect(updates).toEqual([]);
});
