import { app, BrowserWindow } from 'electron';

interface EmptyWindowOptions {
  /** Called when the app is ready, before its window is made. */
  readonly prepare?: () => void;
  readonly load: (window: BrowserWindow) => Promise<void>;
}

/**
 * The least that an Electron app with a window can be: as large as ours, as walled in as ours, and
 * with nothing on its page.
 */
export function openEmptyWindow({ prepare, load }: EmptyWindowOptions): void {
  const dataFolder = process.env['CAMPAIGN_DESK_DATA_DIR'];
  if (dataFolder !== undefined) app.setPath('userData', dataFolder);

  void app.whenReady().then(() => {
    prepare?.();
    const window = new BrowserWindow({ width: 1360, height: 860, show: false, webPreferences: { sandbox: true } });
    window.once('ready-to-show', () => window.show());
    void load(window);
  });
  app.on('window-all-closed', () => app.quit());
}
