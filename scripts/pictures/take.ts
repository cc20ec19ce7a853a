import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { startSandbox } from '../../src/sandbox/server';
import { Desk } from '../../tests/e2e/model/desk';
import { launchApp, makeDataDir, removeDataDir } from '../../tests/e2e/support/launch';
import { repositoryRoot } from '../repository';
import { say } from '../say';

const folder = join(repositoryRoot, 'docs', 'pictures');
const credentials = { apiKey: 'sk_live_for_pictures_only', userId: 'user_for_pictures_only' };

/** A draft with changes, a warning and an error, seen in both themes. */
async function main(): Promise<void> {
  await mkdir(folder, { recursive: true });
  const server = await startSandbox(credentials);
  const dataDir = await makeDataDir();
  const { app, page } = await launchApp({ dataDir });
  try {
    await app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(1360, 860);
    });
    const desk = new Desk(page);
    await desk.firstRun.fill({ name: 'Northwind staging', baseUrl: server.baseUrl, ...credentials });
    await desk.firstRun.save.click();
    await desk.navigation.waitFor();
    await desk.newDraft.create({
      campaignText: JSON.stringify(await campaign(server.baseUrl, 'cmp_clinic_reminders')),
    });
    await desk.editor.name.waitFor();
    await desk.newDraft.create({ campaignText: JSON.stringify(await campaign(server.baseUrl, 'cmp_march_renewals')) });
    await desk.editor.name.fill('March renewals, wave 3');
    await desk.editor.timeZone.fill('America/Los_Angeles');
    await desk.editor.timeZone.press('Enter');
    await desk.editor.maxConcurrency.fill('240');
    await desk.editor.machineTimeout.fill('60');
    await desk.right.changes.nth(2).waitFor();
    await desk.editor.name.focus();
    await desk.editor.name.blur();
    await page.mouse.move(0, 0);
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme });
      const path = join(folder, `editor-${theme}.png`);
      await page.screenshot({ path });
      say(`Took ${path}`);
    }
  } finally {
    await app.close();
    await server.close();
    await removeDataDir(dataDir);
  }
}

async function campaign(baseUrl: string, id: string): Promise<unknown> {
  const answer = await fetch(`${baseUrl}/campaign/${id}`, {
    headers: { Authorization: `Bearer ${credentials.apiKey}`, 'X-User-ID': credentials.userId },
  });
  return answer.json();
}

void main().catch((error: unknown) => {
  say(String(error));
  process.exitCode = 1;
});
