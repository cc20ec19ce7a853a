import { readFileSync, writeFileSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { API_KEY, expect, type RunningApp, sharedApp, test, USER_ID } from './support/fixtures';
import { outcomeTexts, texts, VERIFIED } from './support/texts';
import { expectTyped, retype } from './support/typed-text';

const CREDENTIALS = { apiKey: API_KEY, userId: USER_ID };
const CAMPAIGN = 'cmp_march_renewals';

// Each test that ends the app leaves the next one the app that it has started.
const shared = sharedApp();

/** As a power cut would: no chance to write anything more. */
async function kill({ app }: RunningApp): Promise<void> {
  const gone = app.waitForEvent('close');
  app.process().kill('SIGKILL');
  await gone;
}

/** Edits, and waits until the status bar names a later time of saving. */
async function saveEdit({ status }: RunningApp, edit: () => Promise<void>): Promise<void> {
  const savedAt = (): Promise<string | undefined> =>
    status.locator('time').evaluateAll((times) => times[0]?.getAttribute('datetime') ?? undefined);
  const before = await savedAt();
  await edit();
  await expect.poll(savedAt).not.toBe(before);
  await expect(status).toContainText('Saved', { ignoreCase: true });
}

test('restores everything after a restart, including invalid text', async () => {
  const { appPage: first, server, restart } = shared();
  await first.openCampaign(server, CAMPAIGN);
  await first.editor.name.fill('Kept over a restart');
  await first.editor.maxConcurrency.fill('a dozen');
  await retype(first.editor.retryPolicy, '{ "half": ');
  await first.editor.time('Start time').fill('next tuesdayish');
  await first.app.close();

  const second = await restart();
  await expect(second.editor.name).toHaveValue('Kept over a restart');
  await expect(second.editor.maxConcurrency).toHaveValue('a dozen');
  await expectTyped(second.editor.retryPolicy, '{ "half": ');
  await expect(second.editor.time('Start time')).toHaveValue('next tuesdayish');
  await expect(second.right.changes).toHaveCount(4);
});

test('loses nothing when the window is closed while typing', async () => {
  const { appPage: first, server, restart } = shared();
  await first.openCampaign(server, CAMPAIGN);
  await first.editor.name.focus();
  await first.page.keyboard.press('Control+A');
  await first.page.keyboard.type('typed and closed at once');
  await first.app.close();

  const second = await restart();
  await expect(second.editor.name).toHaveValue('typed and closed at once');
});

test('loses at most what the status bar did not show as saved when killed while typing', async () => {
  const { appPage: first, server, restart } = shared();
  await first.openCampaign(server, CAMPAIGN);
  await saveEdit(first, async () => {
    await first.editor.name.fill('saved before the kill');
    await first.editor.name.blur();
  });
  await expect(first.right.changes).toHaveCount(1);
  await first.editor.campaignContext.focus();
  await first.page.keyboard.press('Control+A');
  const typed = 'killed in the middle of a sentence that goes on';
  await first.page.keyboard.type(typed, { delay: 15 });
  await kill(first);

  const second = await restart();
  await expect(second.editor.name).toHaveValue('saved before the kill');
  const context = await second.editor.campaignContext.inputValue();
  const original = (await server.campaign(CAMPAIGN))['campaign_context'];
  expect(context === original || typed.startsWith(context), `"${context}" is neither old nor typed`).toBe(true);
});

test('keeps a value typed into a combobox before the field loses focus', async () => {
  const { appPage: first, server, restart } = shared();
  await first.openCampaign(server, CAMPAIGN);
  await saveEdit(first, () => first.editor.speech('Style').fill('storytel'));
  await expect(first.right.changes).toHaveCount(1);
  await kill(first);

  const second = await restart();
  await expect(second.editor.speech('Style')).toHaveValue('storytel');
  await second.editor.speech('Style').fill('warm');
  await second.editor.speech('Style').press('Escape');
  await expect(second.editor.speech('Style')).toHaveValue('storytel');
});

test('writes typed text to disk 300 ms after the last key press, whatever happens next', async () => {
  const { appPage: first, server, restart } = shared();
  await first.openCampaign(server, CAMPAIGN);
  await first.editor.campaignContext.focus();
  await first.page.keyboard.press('Control+A');
  await first.page.keyboard.type('The last word');
  // The time itself is what is promised here.
  await first.page.waitForTimeout(300);
  await kill(first);

  const second = await restart();
  await expect(second.editor.campaignContext).toHaveValue('The last word');
});

test('keeps what is typed at first paint, even if the window is closed immediately', async () => {
  const { appPage: first, server, restart } = shared();
  await first.openCampaign(server, CAMPAIGN);
  await first.app.close();

  const second = await restart();
  const closed = second.app.waitForEvent('close');
  // At once, with nothing to wait for: main may still be loading what stores it.
  await second.page.evaluate(() => {
    const name = document.querySelector<HTMLInputElement>('[data-field="name"] input');
    if (name === null) throw new Error('the page has no name to type into');
    name.value = 'Typed at once';
    name.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await closed;

  const third = await restart();
  await expect(third.editor.name).toHaveValue('Typed at once');
});

test('after a kill during a push, reports it, loses nothing and offers to push again', async () => {
  const { appPage: first, server, restart } = shared();
  await first.openCampaign(server, CAMPAIGN);
  await first.editor.name.fill('Killed on its way');
  await server.faultOfUpdates({ kind: 'latency', ms: 30_000, times: 1 });
  await first.right.push.click();
  await expect(first.drafts.open).toContainText('Sending');
  // "Sending" begins with the reading of the campaign; the update itself has arrived when it has
  // taken the fault.
  await expect.poll(() => server.waitingFaults()).toBe(0);
  await kill(first);

  const second = await restart();
  await expect(second.page.getByText(texts.frame.notices.interrupted(1))).toBeVisible();
  const { title, help } = outcomeTexts({ kind: 'interrupted' });
  await expect(second.right.panel).toContainText(title);
  await expect(second.right.panel).toContainText(help);
  await expect(second.editor.name).toHaveValue('Killed on its way');
  await second.right.pushNow();
  await expect(second.right.panel).toContainText(VERIFIED.title);
  await second.right.tab('History').click();
  await expect(second.right.receipts).toHaveCount(2);
  await expect(second.right.receipts.nth(1)).toContainText('Interrupted');
});

test('restores a discarded draft with all its edits with Undo', async () => {
  const { appPage, server } = shared();
  await appPage.openCampaign(server, CAMPAIGN);
  await appPage.editor.name.fill('Discarded and back');
  await appPage.editor.choose('Discard draft');
  await expect(appPage.editor.name).toBeHidden();
  await appPage.page.getByRole('button', { name: 'Undo' }).click();
  await expect(appPage.editor.name).toHaveValue('Discarded and back');
});

test('keeps what is typed while the data folder is missing, and saves it once the folder is back', async () => {
  const { appPage: first, server, dataDir, restart } = shared();
  await first.openCampaign(server, CAMPAIGN);
  await saveEdit(first, async () => {
    await first.editor.name.fill('Before it went');
    await expect(first.right.changes).toHaveCount(1);
    await first.editor.name.blur();
  });
  await rename(dataDir, `${dataDir}-away`);
  await first.editor.name.fill('Typed while it was away');
  await first.editor.name.blur();
  await expect(first.page.getByRole('alert')).toContainText('The data folder is missing');
  await expect(first.editor.name).toHaveValue('Typed while it was away');
  await rename(`${dataDir}-away`, dataDir);
  await expect(first.page.getByRole('alert')).toHaveCount(0, { timeout: 30_000 });
  await kill(first);

  const second = await restart();
  await expect(second.editor.name).toHaveValue('Typed while it was away');
});

test('sets a damaged database aside, recovers what is readable, and tells the user', async ({
  server,
  start,
  dataDir,
}) => {
  const first = await start();
  await first.connectAndOpen(server, CREDENTIALS, 'cmp_march_renewals');
  await first.editor.name.fill('Worth saving');
  await expect(first.right.changes).toHaveCount(1);
  await first.app.close();
  // The last page is noise, as a statement that met it would have noted.
  const file = join(dataDir, 'campaign-desk.db');
  const whole = readFileSync(file);
  writeFileSync(file, Buffer.concat([whole.subarray(0, whole.length - 4096), Buffer.alloc(4096, 9)]));
  writeFileSync(`${file}.suspect`, '');

  const second = await start();
  await expect(second.page.getByText(texts.frame.notices.damagedTitle)).toBeVisible();
  await expect(second.page.getByText(/Recovered: 1 draft/)).toBeVisible();
  await second.drafts.named('Worth saving').click();
  await expect(second.editor.name).toHaveValue('Worth saving');
  await second.page.getByRole('button', { name: texts.frame.notices.toBackups }).click();
  await expect(second.page.getByRole('heading', { name: 'Backups' })).toBeVisible();
  await second.go('Drafts');
  await second.right.pushNow();
  expect(await server.campaign('cmp_march_renewals')).toMatchObject({ name: 'Worth saving' });
});
