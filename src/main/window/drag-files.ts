import { app, type BrowserWindow, nativeImage } from 'electron';
import type { StartDrag } from '@backend/draft-files/drag-out';
import { BADGE_SIZE, drawBadge } from '../taskbar/badge-image';

/** Drags files out of the window that asks. `callingWindow`: `null` if it is gone. */
export function fileDragger(callingWindow: () => BrowserWindow | null): StartDrag {
  return async (paths) => {
    const [file] = paths;
    if (file === undefined) return;
    const icon = await iconOf(file, paths.length);
    callingWindow()?.webContents.startDrag({ file, files: [...paths], icon });
  };
}

/** The system's icon of the first file, or else their number: the icon must not be empty. */
async function iconOf(file: string, count: number): Promise<Electron.NativeImage> {
  const icon = await app.getFileIcon(file).catch(() => nativeImage.createEmpty());
  if (!icon.isEmpty()) return icon;
  return nativeImage.createFromBitmap(Buffer.from(drawBadge(count)), { width: BADGE_SIZE, height: BADGE_SIZE });
}
