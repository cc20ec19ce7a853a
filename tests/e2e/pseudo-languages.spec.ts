import type { Page } from '@playwright/test';
import { expectNoOverflow } from './support/fits';
import { expect, type RunningApp, test } from './support/fixtures';
import { type PseudoLanguage, replaceGerman } from './support/pseudo-language';
import { selectOption } from './support/select';
import type { TestServer } from './support/server';

/** Where what users, servers and the system wrote is shown, and code: none of it has a language. */
const NOT_OURS = '[dir="auto"], bdi, code, pre, kbd, time, svg, .cm-editor, [translate="no"]';

/** Returns texts on the screen, and names of what is on it, that have letters without accents. */
const unlocalisedTexts = (page: Page): Promise<readonly string[]> =>
  page.evaluate((notOurs) => {
    const isEnglish = (text: string): boolean =>
      /[A-Za-z]{2}/.test(
        text.replaceAll(/\u2068[^\u2069]*\u2069/g, '').replaceAll(/https?:\S+|\bCampaign Desk\b/g, ''),
      );
    const found = new Set<string>();
    const report = (element: Element, text: string): void => {
      if (!isEnglish(text) || element.closest(notOurs) !== null || !element.checkVisibility()) return;
      found.add(`${element.tagName.toLowerCase()}.${element.classList[0] ?? ''}: ${text.trim().slice(0, 80)}`);
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode() !== null) {
      const { parentElement, textContent } = texts.currentNode;
      if (parentElement !== null && textContent !== null) report(parentElement, textContent);
    }
    for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description'])
      for (const element of document.querySelectorAll(`[${name}]`)) report(element, element.getAttribute(name) ?? '');
    return [...found];
  }, NOT_OURS);

/** Returns controls and labels whose text does not fit into them. */
const clippedTexts = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, label, [role="tab"], h1, h2, h3, legend, dt')]
      .filter((element) => element.checkVisibility() && getComputedStyle(element).clipPath === 'none')
      .filter((element) => element.closest('[aria-hidden="true"]') === null && element.clientWidth > 2)
      .filter(
        (element) =>
          element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).textOverflow !== 'ellipsis',
      )
      .map(
        (element) => `${element.tagName.toLowerCase()}.${element.className}: ${element.innerText.trim().slice(0, 80)}`,
      ),
  );

/** Opens the app with drafts in several states, and then shows pseudo-texts. */
async function showPseudo(appPage: RunningApp, server: TestServer, which: PseudoLanguage): Promise<void> {
  const { page, editor, right } = appPage;
  await replaceGerman(page, which);
  await appPage.openCampaign(server, 'cmp_store_opening');
  await editor.maxConcurrency.fill('24');
  await right.pushNow();
  await appPage.openCampaign(server, 'cmp_march_renewals');
  await editor.maxConcurrency.fill('24');
  await editor.time('Start time').fill('someday');
  await appPage.go('Settings');
  await selectOption(page.getByRole('combobox', { name: 'Language' }), 'Deutsch');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
}

/** Shows the main screens one after another, by keys, which are the same in every language. */
async function* mainScreens({ page }: RunningApp): AsyncGenerator<string> {
  const heading = page.getByRole('heading', { level: 1 });
  yield 'settings';
  for (const [name, key] of [
    ['outbox', 'ControlOrMeta+2'],
    ['history', 'ControlOrMeta+3'],
  ] as const) {
    await page.keyboard.press(key);
    await heading.first().waitFor();
    yield name;
  }
  await page.keyboard.press('ControlOrMeta+1');
  await page.locator('.cm-editor').first().waitFor();
  yield 'editor';
  await page.keyboard.press('ControlOrMeta+K');
  await page.getByRole('dialog').waitFor();
  yield 'palette';
  await page.keyboard.press('Escape');
  await page.keyboard.press('F1');
  await page.getByRole('dialog').waitFor();
  yield 'shortcuts';
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+N');
  await page.getByRole('dialog').waitFor();
  yield 'new draft';
  await page.keyboard.press('Escape');
}

test('every text on the main screens is localised, and none is clipped if it is longer', async ({
  startWithDraft,
  server,
}) => {
  const appPage = await startWithDraft();
  await showPseudo(appPage, server, 'accented');
  for await (const screen of mainScreens(appPage)) {
    expect.soft(await unlocalisedTexts(appPage.page), `${screen}: not localised`).toEqual([]);
    expect.soft(await clippedTexts(appPage.page), `${screen}: clipped`).toEqual([]);
    await expectNoOverflow(appPage.page, screen);
  }
});

test('the main screens fit into the window from right to left', async ({ startWithDraft, server }) => {
  const appPage = await startWithDraft();
  await showPseudo(appPage, server, 'rightToLeft');
  await expect(appPage.page.locator('html')).toHaveAttribute('dir', 'rtl');
  for await (const screen of mainScreens(appPage)) await expectNoOverflow(appPage.page, `${screen} from right to left`);
  const sidebar = await appPage.page.locator('#sidebar').boundingBox();
  expect(sidebar?.x).toBeGreaterThan(300);
});
