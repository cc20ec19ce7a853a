import { expect, sharedApp, test } from './support/fixtures';
import { typedText } from './support/typed-text';

const shared = sharedApp();

const line = 'The quick brown fox calls you about your renewal in March, as agreed.\n';
const MEGABYTE = line.repeat(Math.ceil(1_000_000 / line.length));
/** As long as a text that can be sent may be. */
const LONG = line.repeat(Math.floor(199_000 / line.length));

test('starts no worker until a draft has a large text', async ({ start }) => {
  const appPage = await start();
  expect(appPage.page.workers()).toEqual([]);
});

test('accepts a pasted megabyte and typing while the review catches up, and renders only part of it', async () => {
  const { appPage, server } = shared();
  const { editor, right, page } = appPage;
  await appPage.openCampaign(server, 'cmp_march_renewals');
  await editor.campaignContext.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(MEGABYTE);
  await expect(editor.campaignContext).toBeFocused();
  await page.keyboard.type('Done');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('e now');

  const change = right.changes.filter({ hasText: 'Campaign context' });
  await expect(change).toContainText('words added');
  await expect(change.getByRole('button', { name: /^… Show all/ })).toBeVisible();
  await expect(right.panel.locator('[aria-busy="false"]').first()).toBeVisible();
  await expect(right.problems.filter({ hasText: 'is longer than the limit of 200,000 characters' })).toHaveCount(1);
  await expect(right.push).toHaveAttribute('aria-disabled', 'true');
  const { length } = `${MEGABYTE}Done now`;
  await expect(editor.field('campaign_context')).toContainText(`${length.toLocaleString('en')} characters`);
  expect(page.workers().map((worker) => new URL(worker.url()).protocol)).toEqual(['app:']);
  // The page stays small: neither the editor nor the review draws what nobody sees.
  expect(await page.evaluate(() => document.body.textContent.length)).toBeLessThan(100_000);
  await editor.revert('Campaign context').click();
  await expect(right.changes).toHaveCount(0);
});

test('sends a long text to the server unchanged', async () => {
  const { appPage, server } = shared();
  const { editor, right, page } = appPage;
  await appPage.openCampaign(server, 'cmp_march_renewals');
  await editor.campaignContext.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(LONG);
  await page.keyboard.type('Done');
  await expect(right.push).not.toHaveAttribute('aria-disabled', 'true');
  await right.pushNow();
  const [update] = await server.updates();
  expect(update?.body).toEqual({ campaign_context: `${LONG}Done` });
});

test('undoes and edits a large text like any other, in every text field', async () => {
  const { appPage, server } = shared();
  const { editor, right, page } = appPage;
  await appPage.openCampaign(server, 'cmp_march_renewals');
  const name = 'Name '.repeat(10_000);
  await editor.name.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(`${name}\nend`);
  await page.keyboard.press('Enter');
  await page.keyboard.type('!');
  await expect(right.changes.filter({ hasText: /^\s*Name/ })).toHaveCount(1);
  await editor.openingMessage.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(`Hi {{first_name}}, ${LONG}`);
  await expect(editor.revert('Opening message template')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => typedText(editor.openingMessage)).not.toContain('quick brown fox');

  await right.pushNow();
  const [update] = await server.updates();
  expect(update?.body).toEqual({ name: `${name}end!` });
});
