import { expect, sharedApp, test } from './support/fixtures';
import { violationsIn } from './support/violations-in';

const shared = sharedApp();
const line = 'The quick brown fox calls you about your renewal in March, as agreed.\n';
const MEGABYTE = line.repeat(Math.ceil(1_000_000 / line.length));

test('finds and replaces in a text by keyboard, also through a megabyte', async () => {
  const { appPage, server } = shared();
  const { editor, page } = appPage;
  await appPage.openCampaign(server, 'cmp_march_renewals');
  const bar = page.getByRole('search', { name: 'Find in text' });
  const box = bar.getByRole('textbox', { name: 'Find', exact: true });
  const status = bar.getByRole('status');

  // A text area gives its place to the editor that can mark matches.
  await editor.campaignContext.fill('One renewal, two renewals and a Renewal.');
  await editor.campaignContext.press('Control+f');
  await expect(box).toBeFocused();
  await page.keyboard.type('renewal');
  await expect(status).toHaveText('1 of 3');
  await page.keyboard.press('Enter');
  await expect(status).toHaveText('2 of 3');
  await bar.getByRole('button', { name: 'Match case' }).click();
  await expect(status).toHaveText('2 of 2');
  await bar.getByRole('button', { name: 'Whole word' }).click();
  await expect(status).toHaveText('1 of 1');
  expect(await violationsIn(page, '[role="search"]')).toEqual([]);
  await box.press('Control+h');
  await bar.getByRole('textbox', { name: 'Replace with' }).fill('contract');
  await page.keyboard.press('Enter');
  await expect(editor.campaignContext).toHaveText('One contract, two renewals and a Renewal.');
  await page.keyboard.press('Escape');
  await expect(bar).toBeHidden();
  await expect(editor.campaignContext).toBeFocused();

  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(MEGABYTE);
  await page.keyboard.press('Control+h');
  await page.keyboard.type('fox');
  await expect(status).toContainText(/more than 10,000/i);
  await bar.getByRole('textbox', { name: 'Replace with' }).fill('dog');
  await bar.getByRole('button', { name: 'Replace all' }).click();
  await expect(status).toHaveText(`${(MEGABYTE.length / line.length).toLocaleString('en')} replaced`);
  await expect(editor.campaignContext).toContainText('quick brown dog');
  await page.keyboard.press('Escape');
  // One step, also of a text that is too long to be stored.
  await editor.campaignContext.focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(editor.campaignContext).toContainText('quick brown fox');
  await expect(editor.campaignContext).not.toContainText('dog');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(editor.campaignContext).toHaveText('One contract, two renewals and a Renewal.');
});

test('finds on the screen without its own bar, and returns the focus', async () => {
  const { appPage, server } = shared();
  const { page, editor } = appPage;
  await appPage.openCampaign(server, 'cmp_clinic_reminders');
  const bar = page.getByRole('search', { name: 'Find on this screen' });
  const box = bar.getByRole('textbox', { name: 'Find', exact: true });
  const status = bar.getByRole('status');
  await editor.maxConcurrency.focus();
  await page.keyboard.press('Control+f');
  await expect(box).toBeFocused();
  await page.keyboard.type('no such words here');
  await expect(status).toHaveText('No matches');
  await box.fill('Max concurrency');
  await expect(status).toHaveText(/^1 of \d+$/);
  const total = Number(((await status.textContent()) ?? '').split(' ').at(-1));
  expect(total).toBeGreaterThan(0);
  await page.keyboard.press('Enter');
  await expect(status).toHaveText(total === 1 ? '1 of 1' : `2 of ${String(total)}`);
  await expect(box).toBeFocused();
  await expect(box).toHaveValue('Max concurrency');
  await page.keyboard.press('Escape');
  await expect(bar).toBeHidden();
  await expect(editor.maxConcurrency).toBeFocused();

  await page.keyboard.press('Control+h');
  await expect(appPage.notifications).toContainText('Put the caret in a long text');
});
