import type { Page } from '@playwright/test';
import { BUILT_IN_CONDUCT } from '@domain/calling-hours/built-in-conduct';
import { BUILT_IN_RULES } from '@domain/calling-hours/built-in-rules';
import { unclearNodes } from './support/accessibility-tree';
import { violationsInAllLooks } from './support/axe';
import { type Visit, visitQuestions, visitSandbox, visitScreens } from './support/every-screen';
import { expectFits, inTheEnd, tooWide } from './support/fits';
import { expect, type RunningApp, test } from './support/fixtures';
import { showLanguage } from './support/language';
import { clippedTexts, unlocalisedTexts } from './support/localised';
import { startProxy } from './support/proxy-server';
import { installPseudoLanguages, showPseudoLanguage } from './support/pseudo-languages';
import { expectPictures, PICTURED_CAMPAIGN, SCREEN_LAUNCH } from './support/screen-pictures';
import { smallTargets } from './support/targets';

/** Chromium itself lets the keyboard focus a pane that scrolls. */
const OFF = ['scrollable-region-focusable'];
/** Menus and lists float above the page at its end, outside of its landmarks. */
const OFF_FLOATING = [...OFF, 'region'];

const USUAL = { width: 1360, height: 860 };
/** What the window can be made no smaller than by hand. */
const SMALLEST = { width: 960, height: 600 };
/** A laptop's screen of 1366 by 768 at 150 % without the taskbar, and at 200 %. */
const LESS_SMALL = { width: 910, height: 472 };
const SMALL = { width: 683, height: 384 };

/** What the tests' server, its campaigns and the walk itself have written. */
const DATA = [
  ...['Test server', 'Sandbox', 'contacts.csv', 'A name that is rather long, as those of real campaigns often are'],
  ...['opted-out', 'Do not call', 'cmp_pilot', 'pn_main_line', 'Kolkata'],
  ...['March renewals', 'Store opening', 'Autumn survey', 'Planetarium', 'first_name', 'city', 'plan'],
  // What the file to import has.
  ...['Phone', 'First Name', 'Plan', 'City', 'Name', 'San Mateo, no.', 'gold', 'basic'],
  // Laws are cited as they are.
  ...[...BUILT_IN_RULES, ...BUILT_IN_CONDUCT].flatMap(({ area, title }) => [title, `(${area.slice(3)})`]),
  // Languages have their own names.
  ...['Deutsch', 'हिन्दी'],
  ...['Dana', 'Robin', 'twilio', 'asst_dana', 'draft', 'running', 'paused', 'completed'],
];

test.setTimeout(600_000);

async function resize({ app, page }: RunningApp, size: typeof USUAL): Promise<void> {
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
  }, size);
  await expect.poll(() => page.evaluate(() => ({ width: innerWidth, height: innerHeight }))).toEqual(size);
}

/** What is shown, with the size of the window. */
async function placeOf(page: Page, shown: string): Promise<string> {
  return `${shown} at ${await page.evaluate(() => `${innerWidth} by ${innerHeight}`)}`;
}

/**
 * Axe does not see labels that are scrolled away. After a new size the editor first brings its
 * place back, in the next frame.
 */
function scrollToTop(page: Page): Promise<void> {
  return page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    for (const element of document.querySelectorAll('*')) if (element.scrollTop > 0) element.scrollTop = 0;
  });
}

/**
 * Checks each stop in all looks, sizes and pseudo-languages, notes what is wrong and goes on. The
 * walk itself goes on in the smallest size.
 */
async function checksOf(appPage: RunningApp): Promise<Visit> {
  const { page } = appPage;
  await installPseudoLanguages(page);
  const expectNone = (found: readonly string[]): void => {
    expect.soft(found).toEqual([]);
  };
  return async (shown, mainAction, kind) => {
    await resize(appPage, USUAL);
    await mainAction.first().waitFor({ state: 'attached' });
    await scrollToTop(page);
    expectNone(
      await violationsInAllLooks(page, shown, { off: kind === 'floating' ? OFF_FLOATING : OFF, isRestJudged: true }),
    );
    expectNone(await unclearNodes(page, shown));
    expectNone(await inTheEnd(() => smallTargets(page, shown)));
    await showPseudoLanguage(page, 'accented');
    expectNone(await inTheEnd(() => unlocalisedTexts(page, shown, DATA)));
    expectNone(await inTheEnd(() => clippedTexts(page, shown)));
    const accented = async (): Promise<void> => {
      const place = await placeOf(page, shown);
      expectNone(await inTheEnd(() => tooWide(page, `${place}, accented`)));
      expectNone(await inTheEnd(() => clippedTexts(page, place)));
    };
    const rightToLeft = async (): Promise<void> => {
      const place = await placeOf(page, `${shown}, right to left`);
      expectNone(await inTheEnd(() => tooWide(page, place)));
    };
    const english = async (): Promise<void> => {
      // A list that is open covers what it belongs to.
      if (kind === 'floating') return;
      const place = await placeOf(page, shown);
      await expectFits(page, place, mainAction);
      expectNone(await inTheEnd(() => smallTargets(page, place)));
    };
    // In the order that changes language and size least often: both draw the whole page again.
    const isBrief = kind === 'brief';
    if (!isBrief) {
      await resize(appPage, LESS_SMALL);
      await accented();
    }
    await resize(appPage, SMALL);
    await accented();
    await showPseudoLanguage(page, 'rightToLeft');
    await rightToLeft();
    if (!isBrief) {
      await resize(appPage, LESS_SMALL);
      await rightToLeft();
    }
    await showLanguage(page, 'en');
    await english();
    if (isBrief) return;
    await resize(appPage, SMALL);
    await english();
  };
}

test('every screen and dialog is accessible, fits into small windows, and is ready for other languages', async ({
  appPage,
  server,
  dataDir,
}) => {
  const { firstRun } = appPage;
  await firstRun.apiKey.fill('abc');
  await firstRun.userId.focus();
  await visitScreens({ appPage, server, dataDir, visit: await checksOf(appPage) });
});

test('so is every question and comparison', async ({ start, server, dataDir }) => {
  const proxy = await startProxy('pass phrase');
  const appPage = await start({ args: proxy.args });
  await visitQuestions({ appPage, server, dataDir, visit: await checksOf(appPage) });
  await appPage.app.close();
  await proxy.close();
});

test('so is the sandbox, and its screens look as in their pictures', async ({ start }) => {
  const appPage = await start(SCREEN_LAUNCH);
  const { page, editor, firstRun, newDraft, right, settings } = appPage;
  await firstRun.heading.waitFor();
  await resize(appPage, SMALLEST);
  await expectPictures(page, 'first-run');

  const visit = await checksOf(appPage);
  await visitSandbox({ appPage, visit });
  await resize(appPage, SMALLEST);
  await scrollToTop(page);
  await expectPictures(page, 'sandbox');

  await appPage.go('Settings');
  const card = settings.connection('Sandbox');
  await card.test.click();
  await card.root.getByRole('status').waitFor();
  await visit('tested connection', card.test);
  await resize(appPage, USUAL);
  await page.keyboard.press('F9');
  await expect(appPage.sandbox.requests).not.toHaveCount(0);
  await visit('sandbox with requests', appPage.sandbox.add);

  await resize(appPage, USUAL);
  await newDraft.create({ campaignText: JSON.stringify(PICTURED_CAMPAIGN) });
  await editor.name.fill('March renewals, wave 3');
  await editor.maxConcurrency.fill('300');
  await expect(right.problems).toHaveCount(1);
  await editor.name.focus();
  await editor.name.blur();
  await scrollToTop(page);
  await expectPictures(page, 'editor', ['light', 'dark', 'forced']);
  await resize(appPage, SMALLEST);
  await showPseudoLanguage(page, 'accented');
  await expectPictures(page, 'editor-accented', ['light']);
  await showPseudoLanguage(page, 'rightToLeft');
  await expectPictures(page, 'editor-right-to-left', ['light']);
  await showLanguage(page, 'en');
});
