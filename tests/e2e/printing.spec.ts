import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { respondToDialogs } from './support/dialogs';
import { API_KEY, expect, test, USER_ID } from './support/fixtures';
import { pdfPages } from './support/pdf-text';

/** More than a page holds, each line different. */
const CONTEXT = Array.from({ length: 150 }, (_, line) => `Line ${line} says ${line * 37} words`).join('\n');

test('a review is saved as a PDF with everything in it, and printed', async ({ startWithDraft, dataDir }) => {
  const appPage = await startWithDraft();
  const { app, page, editor } = appPage;
  const before = await editor.name.inputValue();
  await editor.name.fill('Spring renewals, second wave');
  await editor.campaignContext.fill(CONTEXT);

  const path = join(dataDir, 'review.pdf');
  await respondToDialogs(app, { save: path });
  const save = page.getByRole('button', { name: 'Save as PDF…' });
  await save.focus();
  await page.keyboard.press('Enter');
  await expect(appPage.notifications).toContainText('Review saved to review.pdf');
  await expect(save).toBeFocused();

  const pages = pdfPages(await readFile(path));
  const text = pages.join('');
  const squeezed = (words: string): string => words.replaceAll(/\s/g, '');
  for (const words of [before, 'Spring renewals, second wave', 'cmp_march_renewals', 'Test server', 'Before', 'After'])
    expect(text).toContain(squeezed(words));
  const missing = CONTEXT.split('\n').filter((line) => !text.includes(squeezed(line)));
  expect(missing).toEqual([]);
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.map((each, index) => each.includes(`${index + 1}/${pages.length}`))).toEqual(pages.map(() => true));
  expect(text).not.toContain(API_KEY);
  expect(text).not.toContain(USER_ID);
  // Nothing of it stays in the window.
  await expect(page.locator('.printed')).toHaveCount(0);

  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined) throw new Error('no window');
    const printed = new Promise<unknown>((resolve) => {
      contents.print = (options, done) => {
        void contents.executeJavaScript("document.querySelector('.printed h1')?.textContent").then((title: unknown) => {
          resolve({ title, options });
          done?.(true, '');
        });
      };
    });
    Object.assign(globalThis, { printed });
  });
  await page.keyboard.press('Control+p');
  const printed = await app.evaluate(() => (globalThis as unknown as { printed: Promise<unknown> }).printed);
  expect(printed).toMatchObject({
    title: 'Changes to Spring renewals, second wave',
    options: { printBackground: false },
  });
  await expect(page.locator('.printed')).toHaveCount(0);
});
