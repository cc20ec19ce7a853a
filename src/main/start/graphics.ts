import type { App } from 'electron';
import type { WindowFile } from '../window/window-file';

/**
 * How long a computer is taken to have no graphics hardware, in milliseconds, before it is looked
 * for again.
 */
const BELIEVED_MS = 7 * 24 * 60 * 60 * 1000;

type Graphics = Pick<App, 'disableHardwareAcceleration' | 'getGPUFeatureStatus' | 'on'>;

/**
 * Spares Chromium its search for graphics hardware where the last one found none, as in most
 * virtual machines and remote desktops: there the process that draws fails at each start, and the
 * page waits until a second one draws by software. It draws the same, only sooner. To be called
 * before the app is ready. What a start finds out is noted in the window's file.
 */
export function skipMissingGraphics(app: Graphics, file: WindowFile, now: () => number): void {
  const known = file.read().noGraphicsSince;
  const age = known === null ? Infinity : now() - known;
  // A clock that was put back says nothing.
  if (age >= 0 && age < BELIEVED_MS) {
    app.disableHardwareAcceleration();
    return;
  }
  app.on('gpu-info-update', () => {
    const none = app.getGPUFeatureStatus().gpu_compositing.startsWith('disabled');
    file.update({ noGraphicsSince: none ? now() : null });
  });
}
