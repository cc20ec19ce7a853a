import { API_KEY, expect, test, USER_ID } from './support/fixtures';
import { answerOriginQuestion, askedOrigins } from './support/origin-question';
import { errorWords, words } from './support/words';

const question = ({ baseUrl }: { baseUrl: string }): string =>
  words.window.originQuestion.title(new URL(baseUrl).origin);

test('nothing is sent to an origin before the user says yes in a native box, whoever asks for it', async ({
  start,
  server,
}) => {
  const desk = await start({ originQuestion: 'no' });
  const { firstRun, page } = desk;
  const declined = errorWords({ kind: 'address-not-confirmed', address: server.baseUrl });
  await firstRun.fill({ name: 'Mine', baseUrl: server.baseUrl, apiKey: API_KEY, userId: USER_ID });
  await firstRun.test.click();
  await expect(firstRun.root.getByRole('status')).toContainText(declined);
  await firstRun.save.click();
  await expect(firstRun.root).toContainText(declined);
  await expect(firstRun.baseUrl).toBeFocused();
  const fromScript = await page.evaluate(async (baseUrl) => {
    type Command = (input: unknown) => Promise<{ ok: boolean }>;
    const bridge = (window as unknown as Record<string, Record<string, Command>>)['campaignDesk'] ?? {};
    return bridge['connections.create']?.({ name: 'By a script', baseUrl });
  }, server.baseUrl);
  expect(fromScript).toMatchObject({ ok: false });
  expect(await server.requests()).toEqual([]);
  expect(await askedOrigins(desk.app)).toEqual(Array(3).fill(question(server)));

  await answerOriginQuestion(desk.app, 'yes');
  await firstRun.save.click();
  await desk.navigation.waitFor();
});

test('the question comes once for an origin, also over restarts, and never for the sandbox', async ({
  start,
  server,
  serve,
}) => {
  const other = await serve();
  const first = await start();
  await first.firstRun.sandbox.click();
  await first.firstRun.sample('March renewals, wave 2').click();
  expect(await askedOrigins(first.app)).toEqual([]);
  await first.add({ name: 'One', baseUrl: server.baseUrl });
  await first.add({ name: 'Two', baseUrl: server.baseUrl });
  expect(await askedOrigins(first.app)).toEqual([question(server)]);
  await first.app.close();

  const second = await start();
  await second.add({ name: 'Three', baseUrl: server.baseUrl });
  await second.go('Settings');
  await second.settings.connection('Three').edit.click();
  await second.settings.editDialog.getByRole('textbox', { name: 'Base URL' }).fill(other.baseUrl);
  await second.settings.editDialog.getByRole('button', { name: 'Save changes' }).click();
  await expect(second.settings.editDialog).toBeHidden();
  expect(await askedOrigins(second.app)).toEqual([question(other)]);
});
