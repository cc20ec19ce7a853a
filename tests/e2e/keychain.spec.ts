import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { API_KEY, expect, test, USER_ID } from './support/fixtures';
import { filesHolding } from './support/search';
import { errorTexts, texts, VERIFIED } from './support/texts';

const NO_BUS = { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent/bus' };

test('without a keychain, names it and the fix, keeps keys for the session, and asks again after a restart', async ({
  start,
  server,
  dataDir,
}) => {
  const first = await start({ env: NO_BUS });
  const { firstRun, editor, right } = first;
  await firstRun.fill({ name: 'No keychain', baseUrl: server.baseUrl, apiKey: API_KEY, userId: USER_ID });
  await firstRun.save.click();
  await expect(firstRun.root.getByRole('alert')).toContainText(texts.connections.form.keychainTitle);
  await expect(firstRun.root.getByRole('alert')).toContainText(errorTexts({ kind: 'keychain', reason: 'no-service' }));
  await expect(firstRun.connectionName).toHaveValue('No keychain');
  await expect(firstRun.apiKey).toHaveValue(API_KEY);
  await firstRun.forThisSession.click();
  await first.navigation.waitFor();

  await first.openCampaign(server, 'cmp_march_renewals');
  await editor.name.fill('Edited without a keychain');
  await right.pushNow();
  await expect(right.panel).toContainText(VERIFIED.title);
  await first.go('Settings');
  const card = first.settings.connection('No keychain');
  await expect(card.root).toContainText(texts.settings.connections.keptIn.session);
  await expect(first.page.getByRole('main')).toContainText(errorTexts({ kind: 'keychain', reason: 'no-service' }));
  await first.go('Drafts');
  await editor.name.fill('Not sent yet');
  await first.app.close();
  expect(await filesHolding(dataDir, API_KEY)).toEqual([]);
  expect(await filesHolding(dataDir, USER_ID)).toEqual([]);

  const second = await start({ env: NO_BUS });
  await expect(second.editor.name).toHaveValue('Not sent yet');
  await second.right.pushNow();
  // The keychain cannot say whether it holds them, so what is missing is the keychain.
  await expect(second.right.column).toContainText(errorTexts({ kind: 'keychain', reason: 'no-service' }));
  await expect(second.right.changes).toHaveCount(1);
  await second.right.column.getByRole('button', { name: texts.review.toSettings }).click();
  const again = second.settings.connection('No keychain');
  for (const [button, label, secret] of [
    [again.replaceApiKey, 'New API key', API_KEY],
    [again.replaceUserId, 'New user ID', USER_ID],
  ] as const) {
    await button.click();
    await second.settings.dialog.getByLabel(label).fill(secret);
    await second.settings.dialog.getByRole('button', { name: 'Save' }).click();
    await expect(second.settings.dialog.getByRole('alert')).toContainText(texts.connections.form.keychainTitle);
    await second.settings.dialog.getByRole('button', { name: texts.connections.form.keepForSession }).click();
    await expect(second.settings.dialog).toBeHidden();
  }
  await second.go('Drafts');
  await second.right.pushNow();
  await expect(second.right.panel).toContainText(VERIFIED.title);
  expect((await server.updates()).at(-1)?.body).toEqual({ name: 'Not sent yet' });
});

/** The process that answers for the session's keychain. */
function keychainProcess(): number {
  const call = ['org.freedesktop.DBus.GetConnectionUnixProcessID', 'string:org.freedesktop.secrets'];
  const to = ['--session', '--print-reply=literal', '--dest=org.freedesktop.DBus', '/org/freedesktop/DBus'];
  const answer = execFileSync('dbus-send', [...to, ...call], { encoding: 'utf8' });
  return Number(/uint32 (\d+)/.exec(answer)?.[1]);
}

test('quits while the keychain does not answer, and starts again', async ({ start, server, dataDir }) => {
  const first = await start();
  await first.connect(server);
  const keychain = keychainProcess();
  process.kill(keychain, 'SIGSTOP');
  try {
    await first.go('Settings');
    const silent = errorTexts({ kind: 'keychain', reason: 'timeout' });
    const { keychainTitle } = texts.frame.notices;
    await first.page.getByText(keychainTitle).waitFor();
    await expect(first.page.getByRole('main')).toContainText(silent, { timeout: 60_000 });
    await expect(first.page.getByText(keychainTitle)).toHaveCount(0);
    const running = first.app.process();
    await first.app.close();
    // It did not wait for the keychain, as a process does that is left to end.
    expect(running.signalCode).toBe('SIGKILL');
  } finally {
    process.kill(keychain, 'SIGCONT');
  }
  const second = await start();
  await second.navigation.waitFor();
  expect(readdirSync(join(dataDir, 'crash-reports')).filter((name) => !name.endsWith('.running'))).toEqual([]);
});
