import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';

/**
 * The least that an Electron app with a window can be: as large as ours, as walled in as ours, and
 * with nothing on its page.
 */
const dataFolder = process.env['CAMPAIGN_DESK_DATA_DIR'];
if (dataFolder !== undefined) app.setPath('userData', dataFolder);

void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1360, height: 860, show: false, webPreferences: { sandbox: true } });
  window.once('ready-to-show', () => window.show());
  void window.loadFile(join(__dirname, 'index.html'));
});
app.on('window-all-closed', () => app.quit());
