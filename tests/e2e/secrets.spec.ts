import { API_KEY, expect, test, USER_ID } from './support/fixtures';
import { filesHolding, heapOf } from './support/search';

test('a full session leaves neither key nor user ID in the data folder, the logs or the page', async ({
  serve,
  start,
  dataDir,
}) => {
  const server = await serve();
  const appPage = await start();
  await appPage.firstRun.fill({ name: 'Tested', baseUrl: server.baseUrl, apiKey: API_KEY, userId: USER_ID });
  await appPage.firstRun.test.click();
  await expect(appPage.firstRun.root.getByRole('status')).toContainText('Connected. You’re signed in as');
  // A server that repeats the credentials in what it answers must not get them into a receipt
  // either.
  await appPage.connectAndOpen(server, { apiKey: API_KEY, userId: USER_ID }, 'cmp_march_renewals');
  await appPage.editor.name.fill('Pushed once');
  await appPage.right.push.click();
  await expect(appPage.right.changes).toHaveCount(0);
  await server.faultOfUpdates({ kind: 'status', status: 400, detail: `bad key ${API_KEY} of ${USER_ID}`, times: 1 });
  await appPage.editor.name.fill('Refused once');
  await appPage.right.push.click();
  await expect.poll(async () => (await server.updates()).length).toBe(2);
  await appPage.right.tab('Request').click();
  await expect(appPage.right.panel.filter({ visible: true })).toContainText('curl');
  // A command pasted from somewhere may bring the key along.
  const command = `curl -X PATCH ${server.baseUrl}/campaign/cmp_planetarium -H 'Authorization: Bearer ${API_KEY}' -H 'X-User-ID: ${USER_ID}' --data '{"name":"Pasted"}'`;
  await appPage.newDraft.create({ campaignText: command });
  await expect(appPage.editor.name).toHaveValue('Pasted');
  await appPage.go('History');
  await appPage.go('Settings');
  await appPage.settings.replace('Test server', 'API key', API_KEY);
  await appPage.settings.replace('Test server', 'user ID', USER_ID);
  await expect(appPage.page.getByRole('button', { name: 'Replace API key' })).toBeVisible();

  const heap = await heapOf(appPage.page);
  // The snapshot is a real one: it holds what the page does show.
  expect(heap).toContain('Replace API key');
  expect(heap.includes(API_KEY), 'the page holds the API key').toBe(false);
  expect(heap.includes(USER_ID), 'the page holds the user id').toBe(false);

  await appPage.app.close();
  expect(await filesHolding(dataDir, 'Pushed once')).not.toEqual([]);
  expect(await filesHolding(dataDir, API_KEY)).toEqual([]);
  expect(await filesHolding(dataDir, USER_ID)).toEqual([]);

  // Right after a start nothing has asked the keychain yet, and the stored key must be recognised
  // all the same.
  const again = await start();
  await again.editor.name.waitFor();
  const copied = await again.page.evaluate(async (text) => {
    type Command = (input: unknown) => Promise<{ ok: boolean }>;
    const bridge = (window as unknown as Record<string, Record<string, Command>>)['campaignDesk'] ?? {};
    return bridge['app.copyText']?.({ text });
  }, `Authorization: Bearer ${API_KEY}`);
  expect(copied).toMatchObject({ ok: false });
});
