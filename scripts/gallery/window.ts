import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { app, BrowserWindow, protocol } from 'electron';

/**
 * The Electron program that shows the gallery: from the development server that the environment
 * names, or from the page that was built beside it.
 */
const SERVER = process.env['CAMPAIGN_DESK_GALLERY_SERVER'];
const PAGE = join(__dirname, 'page');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

// Modules cannot be loaded from files, so the page has a scheme of its own.
protocol.registerSchemesAsPrivileged([
  { scheme: 'gallery', privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true } },
]);

app.on('window-all-closed', () => {
  app.quit();
});
void app.whenReady().then(async () => {
  protocol.handle('gallery', async ({ url }) => {
    const file = normalize(join(PAGE, decodeURIComponent(new URL(url).pathname)));
    if (!file.startsWith(PAGE)) return new Response(null, { status: 404 });
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    return new Response(new Uint8Array(await readFile(file)), { headers: { 'Content-Type': type } });
  });
  const window = new BrowserWindow({ width: 1360, height: 860, webPreferences: { sandbox: true } });
  await window.loadURL(`${SERVER ?? 'gallery://page'}/gallery.html`);
});
