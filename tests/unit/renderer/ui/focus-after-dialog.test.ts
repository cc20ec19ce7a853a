import { expect, it } from 'vitest';
import { claimFocusAfterDialog, focusAfterDialog } from '@renderer/ui/focus-after-dialog';

it('hands out what gets the focus after a dialog once, and the last wish counts', () => {
  const first = (): void => {};
  const last = (): void => {};
  expect(claimFocusAfterDialog()).toBeNull();
  focusAfterDialog(first);
  focusAfterDialog(last);
  expect(claimFocusAfterDialog()).toBe(last);
  expect(claimFocusAfterDialog()).toBeNull();
});
