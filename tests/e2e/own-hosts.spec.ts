import { createSocket } from 'node:dgram';
import { writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { Audience } from './model/audience';
import { ListUpload } from './model/list-upload';
import { contactsFile } from './support/contacts-file';
import { API_KEY, expect, test, USER_ID } from './support/fixtures';
import { hostsOf } from './support/net-log';
import { startProxy } from './support/proxy-server';
import { VERIFIED } from './support/texts';

test('contacts only the connection’s host in a whole session, and nobody with Work offline', async ({
  start,
  server,
  dataDir,
}) => {
  const proxy = await startProxy();
  const netLog = join(dataDir, 'net-log.json');
  const appPage = await start({ args: [...proxy.args, `--log-net-log=${netLog}`] });
  await appPage.connectAndOpen(server, { apiKey: API_KEY, userId: USER_ID }, 'cmp_march_renewals');
  // Typing wrong words is what a spelling checker would want a dictionary for.
  await appPage.editor.name.pressSequentially(' speling misstake');
  await appPage.right.pushNow();
  await expect(appPage.right.panel).toContainText(VERIFIED.title);
  const contacts = join(dataDir, 'contacts.csv');
  await writeFile(contacts, contactsFile(20));
  await new Audience(appPage.page).import(appPage.app, contacts);
  const list = new ListUpload(appPage.page);
  await list.open();
  await list.upload.click();
  await expect(list.dialog).toContainText('Uploaded. The draft’s recipient list ID is now');
  await list.close();
  for (const screen of ['Outbox', 'History', 'Settings', 'Drafts'] as const) await appPage.go(screen);
  const agents = (await server.requests()).map(({ headers }) => headers['user-agent']);
  expect(new Set(agents)).toEqual(new Set([expect.stringMatching(/^CampaignDesk\/\d+\.\d+\.\d+$/)]));
  const { host } = new URL(server.baseUrl);
  expect(new Set(proxy.hosts)).toEqual(new Set([host]));

  await appPage.go('Settings');
  await appPage.page.getByRole('switch', { name: 'Work offline' }).click();
  const asked = proxy.hosts.length;
  await appPage.go('Drafts');
  await appPage.editor.name.fill('Typed offline');
  await appPage.app.close();
  const offline = await start({ args: proxy.args });
  await offline.editor.name.fill('Typed offline, after a start');
  await offline.app.close();
  expect(proxy.hosts).toHaveLength(asked);
  expect([...(await hostsOf(netLog))].filter((name) => name !== '127.0.0.1')).toEqual([]);
  await proxy.close();
});

test('contacts nobody and looks up nothing without a connection', async ({ start, dataDir }) => {
  const netLog = join(dataDir, 'net-log.json');
  const appPage = await start({ args: [`--log-net-log=${netLog}`] });
  await appPage.firstRun.heading.waitFor();
  await appPage.firstRun.connectionName.pressSequentially('misspeled wrods');
  await appPage.app.close();
  expect([...(await hostsOf(netLog))]).toEqual([]);
});

test('lets no script in the page reach anybody by WebRTC', async ({ appPage }) => {
  const arrived: string[] = [];
  const overTcp = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('data', () => arrived.push('tcp'));
  });
  await new Promise<void>((resolve) => overTcp.listen(0, '127.0.0.1', resolve));
  const { port } = overTcp.address() as AddressInfo;
  const overUdp = createSocket('udp4');
  overUdp.on('message', () => arrived.push('udp'));
  await new Promise<void>((resolve) => overUdp.bind(port, '127.0.0.1', resolve));
  await appPage.firstRun.heading.waitFor();
  const gathered = await appPage.page.evaluate(async (port) => {
    const secret = { username: 'phones=+14155550100', credential: 'x' };
    const connection = new RTCPeerConnection({
      iceServers: ['udp', 'tcp'].map((way) => ({ urls: `turn:127.0.0.1:${port}?transport=${way}`, ...secret })),
    });
    connection.createDataChannel('out');
    await connection.setLocalDescription(await connection.createOffer());
    while (connection.iceGatheringState !== 'complete') {
      await new Promise((resolve) => {
        connection.addEventListener('icegatheringstatechange', resolve, { once: true });
      });
    }
    return connection.iceGatheringState;
  }, port);
  expect(gathered).toBe('complete');
  expect(arrived).toEqual([]);
  overTcp.close();
  overUdp.close();
});
