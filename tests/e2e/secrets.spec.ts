import { API_KEY, expect, test, USER_ID } from './support/fixtures';
import { filesHolding, heapOf } from './support/search';

test('after a full run neither key nor user id is in the data folder, the logs or the page', async ({
  serve,
  start,
  dataDir,
}) => {
  const server = await serve();
  const desk = await start();
  await desk.firstRun.fill({ name: 'Tested', baseUrl: server.baseUrl, apiKey: API_KEY, userId: USER_ID });
  await desk.firstRun.test.click();
  await expect(desk.firstRun.root.getByRole('status')).toContainText('Key accepted');
  // A server that repeats the credentials in what it answers must not get them into a receipt
  // either.
  await desk.connectAndOpen(server, { apiKey: API_KEY, userId: USER_ID }, 'cmp_march_renewals');
  await desk.editor.name.fill('Pushed once');
  await desk.right.push.click();
  await expect(desk.right.changes).toHaveCount(0);
  await server.faultOfUpdates({ kind: 'status', status: 400, detail: `bad key ${API_KEY} of ${USER_ID}`, times: 1 });
  await desk.editor.name.fill('Refused once');
  await desk.right.push.click();
  await expect.poll(async () => (await server.updates()).length).toBe(2);
  await desk.right.tab('Request').click();
  await expect(desk.right.panel.filter({ visible: true })).toContainText('curl');
  // A command pasted from somewhere may bring the key along.
  const command = `curl -X PATCH ${server.baseUrl}/campaign/cmp_planetarium -H 'Authorization: Bearer ${API_KEY}' -H 'X-User-ID: ${USER_ID}' --data '{"name":"Pasted"}'`;
  await desk.newDraft.create({ campaignText: command });
  await expect(desk.editor.name).toHaveValue('Pasted');
  await desk.go('History');
  await desk.go('Settings');
  await desk.settings.replace('Test server', 'API key', API_KEY);
  await desk.settings.replace('Test server', 'user ID', USER_ID);
  await expect(desk.page.getByRole('button', { name: 'Replace API key' })).toBeVisible();

  const heap = await heapOf(desk.page);
  // The snapshot is a real one: it holds what the page does show.
  expect(heap).toContain('Replace API key');
  expect(heap.includes(API_KEY), 'the page holds the API key').toBe(false);
  expect(heap.includes(USER_ID), 'the page holds the user id').toBe(false);

  await desk.app.close();
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
