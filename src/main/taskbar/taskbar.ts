import { app, type BrowserWindow, nativeImage } from 'electron';
import type { NativeTexts } from '@text/native';
import { BADGE_SIZE, drawBadge } from './badge-image';
import type { TaskbarProgress } from './task-progress';

/** Electron's numbers: below 0 nothing is shown, above 1 that something runs. */
const NOTHING = -1;
const RUNNING = 2;

/** Shows progress on the taskbar's buttons of all windows, or in the dock. */
export function showProgress(windows: readonly BrowserWindow[], progress: TaskbarProgress): void {
  const value = progress === 'none' ? NOTHING : progress === 'unknown' ? RUNNING : progress;
  for (const window of windows) if (!window.isDestroyed()) window.setProgressBar(value);
}

/**
 * Shows how many drafts need the user: at the app's icon in the dock or launcher, on Windows as a
 * small image over the taskbar's button. 0 removes it.
 */
export function showAttention(windows: readonly BrowserWindow[], count: number, text: NativeTexts): void {
  if (process.platform !== 'win32') {
    app.setBadgeCount(count);
    return;
  }
  const image =
    count === 0
      ? null
      : nativeImage.createFromBitmap(Buffer.from(drawBadge(count)), {
          width: BADGE_SIZE,
          height: BADGE_SIZE,
          scaleFactor: 2,
        });
  const description = count === 0 ? '' : text.window.needAttention(count);
  for (const window of windows) if (!window.isDestroyed()) window.setOverlayIcon(image, description);
}
