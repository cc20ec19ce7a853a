import { expect, it, vi } from 'vitest';
import { claimFocusAfterDialog, focusAfterDialog } from '@renderer/ui/focus-after-dialog';

it('hands out what gets the focus after a dialog once, and the last wish counts', () => {
  const first = vi.fn<() => void>();
  const last = vi.fn<() => void>();
  expect(claimFocusAfterDialog()).toBeNull();
  focusAfterDialog(first);
  focusAfterDialog(last);
  expect(claimFocusAfterDialog()).toBe(last);
  expect(claimFocusAfterDialog()).toBeNull();
});
