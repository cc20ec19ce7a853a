import { expect, test } from 'vitest';
import { skipMissingGraphics } from '@main/start/graphics';
import { DEFAULT_WINDOW, type WindowState } from '@main/window/window-state';

const DAY_MS = 24 * 60 * 60 * 1000;
const NOW = 1_795_000_000_000;

/** One start on a computer with or without graphics hardware, with what the last start noted. */
function start(noted: number | null, compositing: 'enabled' | 'disabled_software') {
  let state: WindowState = { ...DEFAULT_WINDOW, noGraphicsSince: noted };
  let skipped = false;
  const reported: (() => void)[] = [];
  const app = {
    disableHardwareAcceleration: () => {
      skipped = true;
    },
    getGPUFeatureStatus: () => ({ gpu_compositing: compositing }),
    on: (_event: string, listener: () => void) => reported.push(listener),
  };
  const file = {
    read: () => state,
    update: (patch: Partial<WindowState>) => {
      state = { ...state, ...patch };
    },
  };
  skipMissingGraphics(app as unknown as Parameters<typeof skipMissingGraphics>[0], file, () => NOW);
  for (const listener of reported) listener();
  return { skipped, noted: state.noGraphicsSince };
}

test('the first start checks for graphics hardware and notes if there is none', () => {
  expect(start(null, 'disabled_software')).toEqual({ skipped: false, noted: NOW });
  expect(start(null, 'enabled')).toEqual({ skipped: false, noted: null });
});

test('later starts don’t check again', () => {
  expect(start(NOW, 'disabled_software')).toEqual({ skipped: true, noted: NOW });
  expect(start(NOW - 6 * DAY_MS, 'disabled_software')).toEqual({ skipped: true, noted: NOW - 6 * DAY_MS });
});

test('after a week it is checked again, and used if it is there', () => {
  expect(start(NOW - 7 * DAY_MS, 'disabled_software')).toEqual({ skipped: false, noted: NOW });
  expect(start(NOW - 7 * DAY_MS, 'enabled')).toEqual({ skipped: false, noted: null });
});

test('a note from the future is ignored', () => {
  expect(start(NOW + DAY_MS, 'enabled')).toEqual({ skipped: false, noted: null });
});
