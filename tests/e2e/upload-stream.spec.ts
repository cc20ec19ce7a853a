import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout } from 'node:timers/promises';
import { Audience } from './model/audience';
import { ListUpload } from './model/list-upload';
import { untrustedServer } from './support/bad-servers';
import { API_KEY, expect, type RunningApp, test, USER_ID } from './support/fixtures';
import { countInProcess } from './support/page-memory';
import { memoryOf, watchGrowth } from './support/process-memory';
import type { TestServer } from './support/server';
import { type UploadServer, uploadServer } from './support/upload-server';

const MIB = 1024 * 1024;
const NOT_KNOWN = 'The server may or may not have saved';
/** Enough for many pieces, and more than a socket's buffers hold. */
const SOME = 200_000;

/** Contacts with a note of so many characters each. */
async function importNotes(appPage: RunningApp, folder: string, rows: number, characters: number): Promise<void> {
  const path = join(folder, 'contacts.csv');
  const note = 'Prefers to be called in the afternoon. '.repeat(Math.ceil(characters / 39)).slice(0, characters);
  const lines = Array.from({ length: rows }, (_, row) => `+1415${String(2_000_000 + row)},${String(row)} ${note}`);
  await writeFile(path, ['Phone,Note', ...lines, ''].join('\n'));
  await new Audience(appPage.page).import(appPage.app, path);
}

/** The campaign comes from `server`; the connection leads to `to`. */
interface UploadSetUp {
  readonly start: () => Promise<RunningApp>;
  readonly server: TestServer;
  readonly to: { readonly baseUrl: string };
  readonly addRecipients: (appPage: RunningApp) => Promise<unknown>;
}

/** Starts the app with a draft of a campaign that has recipients, and opens the upload dialog. */
async function openUpload({ start, server, to, addRecipients }: UploadSetUp) {
  const appPage = await start();
  await appPage.connectAndOpen(
    { baseUrl: to.baseUrl, campaign: (id) => server.campaign(id) },
    { apiKey: API_KEY, userId: USER_ID },
    'cmp_store_opening',
  );
  await addRecipients(appPage);
  const list = new ListUpload(appPage.page);
  await list.open();
  return { appPage, list };
}

const addOneRecipient = (appPage: RunningApp): Promise<unknown> =>
  appPage.recipients.addRow(1, { phone: '+14155550100' });

const hashOf = async (path: string): Promise<string> => {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
};

/** The pages that send files to a server: the process of each, and what it may do. */
const uploadPages = ({ app }: RunningApp, { baseUrl }: UploadServer) =>
  app.evaluate(
    ({ webContents }, baseUrl) =>
      webContents
        .getAllWebContents()
        .filter((contents) => contents.getURL().startsWith(baseUrl))
        .map((contents) => {
          const { getLastWebPreferences } = contents as unknown as {
            getLastWebPreferences(): Record<string, unknown>;
          };
          return { pid: contents.getOSProcessId(), preferences: getLastWebPreferences.call(contents) };
        }),
    baseUrl,
  );

test('streams 100 MiB from the disk with its length, in bounded memory and without the key in a page', async ({
  start,
  server,
  dataDir,
}) => {
  test.setTimeout(240_000);
  let goOn = (): void => undefined;
  const mayGoOn = new Promise<void>((resolve) => (goOn = resolve));
  const receiver = await uploadServer({
    onPiece: async (bytes) => {
      if (bytes >= MIB) await mayGoOn;
      // A fast line, but slow enough for the memory to be looked at on the way.
      await setTimeout(1);
    },
  });
  const { appPage, list } = await openUpload({
    start,
    server,
    to: receiver,
    addRecipients: (app) => importNotes(app, dataDir, 50_000, 2_100),
  });
  const before = await memoryOf(appPage);
  await list.upload.click();
  await expect.poll(() => receiver.begun(), { timeout: 60_000 }).toBe(1);

  const [file = ''] = await readdir(join(dataDir, 'imports'));
  const sent = await hashOf(join(dataDir, 'imports', file));
  const [page, ...others] = await uploadPages(appPage, receiver);
  expect(others).toEqual([]);
  expect(page?.preferences).toMatchObject({
    ...{ sandbox: true, contextIsolation: true, webSecurity: true, nodeIntegration: false, webviewTag: false },
  });
  const pid = page?.pid ?? 0;
  expect(await countInProcess(pid, API_KEY)).toEqual([]);
  expect(await countInProcess(pid, '/recipient-lists')).not.toEqual([]);
  const main = Object.entries(await memoryOf(appPage)).filter(([name]) => name.startsWith('Browser'));
  const growthUntil = watchGrowth(appPage, { ...before, ...Object.fromEntries(main) });
  goOn();
  await expect(list.dialog).toContainText('Uploaded. The draft’s recipient list ID is now', { timeout: 60_000 });
  const growth = await growthUntil();

  const [request] = receiver.requests;
  expect(request).toMatchObject({ method: 'POST', path: '/recipient-lists', sha256: sent });
  const { bytes = 0, headers = {} } = request ?? {};
  expect(bytes).toBeGreaterThan(100 * MIB);
  expect(headers).toMatchObject({ 'content-length': String(bytes), authorization: `Bearer ${API_KEY}` });
  expect(headers).not.toHaveProperty('transfer-encoding');
  expect(headers).not.toHaveProperty('origin');
  // Main wrote the file just before, in a thread, so it counts from the first piece that was read.
  const grown = (isMain: boolean): number =>
    Object.entries(growth)
      .filter(([name]) => name.startsWith('Browser') === isMain)
      .reduce((sum, [, bytes]) => sum + Math.max(0, bytes), 0);
  expect(grown(true) / bytes).toBeLessThan(0.5);
  expect(grown(false) / bytes).toBeLessThan(0.5);
  expect(receiver.begun()).toBe(1);
  await expect.poll(() => uploadPages(appPage, receiver)).toEqual([]);
  await receiver.close();
});

test('sends neither the key nor the file to where an upload is redirected', async ({ start, server, dataDir }) => {
  const elsewhere = await uploadServer();
  const receiver = await uploadServer({
    respond: (response) => response.writeHead(307, { Location: `${elsewhere.baseUrl}/recipient-lists` }).end(),
  });
  const { list } = await openUpload({
    start,
    server,
    to: receiver,
    addRecipients: (app) => importNotes(app, dataDir, 100, SOME / 100),
  });
  await list.upload.click();
  await expect(list.dialog.getByRole('alert')).toContainText(`${NOT_KNOWN} the file`);
  expect(receiver.begun()).toBe(1);
  expect(elsewhere.begun()).toBe(0);
  await receiver.close();
  await elsewhere.close();
});

test('sends an upload once when its connection breaks, also after one that left its connection open', async ({
  start,
  server,
  dataDir,
}) => {
  const cut: boolean[] = [];
  const receiver = await uploadServer({
    respond: (response, socket) => {
      cut.push(cut.length === 1);
      if (cut.at(-1) === true) socket.destroy();
      else response.writeHead(500, { 'Content-Type': 'application/json' }).end('{}');
    },
  });
  const { list } = await openUpload({
    start,
    server,
    to: receiver,
    addRecipients: (app) => importNotes(app, dataDir, 100, SOME / 100),
  });
  await list.upload.click();
  await expect(list.dialog.getByRole('alert')).toContainText('The server rejected the file (status 500)');
  await list.close();
  await list.open();
  await list.upload.click();
  await expect(list.dialog.getByRole('alert')).toContainText(`${NOT_KNOWN} the file`);
  expect(receiver.begun()).toBe(2);
  expect(new Set(receiver.requests.map(({ sha256 }) => sha256)).size).toBe(2);
  await receiver.close();
});

test('stops reading a response without an end, and closes its connection', async ({ start, server, dataDir }) => {
  let ended = 0;
  const receiver = await uploadServer({
    respond: (response) => {
      response.writeHead(200);
      const endless = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(MIB)));
      };
      response.on('drain', endless).on('close', () => (ended += 1));
      endless();
    },
  });
  const { list } = await openUpload({
    start,
    server,
    to: receiver,
    addRecipients: (app) => importNotes(app, dataDir, 100, SOME / 100),
  });
  await list.upload.click();
  await expect(list.dialog.getByRole('alert')).toContainText(`${NOT_KNOWN} the file`);
  await expect.poll(() => ended).toBe(1);
  expect(receiver.begun()).toBe(1);
  await receiver.close();
});

test('gives a server that asks for a sign-in none, and the file once', async ({ start, server }) => {
  const receiver = await uploadServer({
    respond: (response) => {
      const schemes = ['Negotiate', 'NTLM', 'Basic realm="lists"'];
      response.writeHead(401, { 'WWW-Authenticate': schemes, 'Set-Cookie': 'session=1' }).end('{}');
    },
  });
  const { appPage, list } = await openUpload({ start, server, to: receiver, addRecipients: addOneRecipient });
  await list.upload.click();
  await expect(list.dialog.getByRole('alert')).toContainText('The server rejected the file (status 401)');
  expect(receiver.requests).toMatchObject([{ headers: { authorization: `Bearer ${API_KEY}` } }]);
  const switches = await appPage.app.evaluate(({ app }) => app.commandLine.getSwitchValue('auth-server-whitelist'));
  expect(switches).toBe('none.invalid');
  await list.close();
  await list.open();
  await list.upload.click();
  await expect.poll(() => receiver.requests.length).toBe(2);
  expect(receiver.requests[1]?.headers).not.toHaveProperty('cookie');
  await receiver.close();
});

test('sends nothing to a server whose certificate is not trusted', async ({ start, server }) => {
  const untrusted = await untrustedServer();
  const { list } = await openUpload({ start, server, to: untrusted, addRecipients: addOneRecipient });
  await list.upload.click();
  await expect(list.dialog.getByRole('alert')).toContainText('The connection isn’t secure');
  await expect(list.dialog.getByRole('alert')).toContainText('Nothing was sent.');
  await untrusted.close();
});
