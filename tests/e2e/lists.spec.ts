import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { Audience } from './model/audience';
import { expect, sharedApp, test } from './support/fixtures';
import { selectOption } from './support/select';
import { texts } from './support/texts';

const shared = sharedApp();

/** The list of a control that is open. */
const listOf = (control: Locator): Locator => control.locator('xpath=..').getByRole('listbox');

/**
 * The places of the options that a list has drawn, once they cover everything that is visible of
 * it: after it is scrolled, those of the former position are there a moment longer.
 */
async function drawnPlaces(list: Locator): Promise<readonly number[]> {
  let places: readonly number[] = [];
  await expect
    .poll(async () => {
      const drawn = await list.evaluate((element) => {
        const options = Array.from(element.querySelectorAll('[role="option"]'));
        const boxes = options.map((option) => option.getBoundingClientRect());
        const { top, bottom } = element.getBoundingClientRect();
        return {
          // Half a pixel, and the border.
          isCovered: (boxes[0]?.top ?? Infinity) <= top + 2 && (boxes.at(-1)?.bottom ?? 0) >= bottom - 2,
          places: options.map(({ ariaPosInSet }) => Number(ariaPosInSet)),
        };
      });
      places = drawn.places;
      return drawn.isCovered;
    }, 'options cover the visible part of the list')
    .toBe(true);
  return places;
}

test('reaches every time zone by scrolling and by keyboard, and marks the current one', async () => {
  const { appPage, server } = shared();
  const { editor, page } = appPage;
  await appPage.openCampaign(server, 'cmp_march_renewals');
  await editor.timeZone.fill('Europe/Berlin');
  await editor.timeZone.press('Enter');
  await editor.timeZone.click();
  const list = listOf(editor.timeZone);
  const current = page.getByRole('option', { selected: true });
  await expect(current).toContainText('Europe/Berlin');
  await expect(current).toBeInViewport({ ratio: 1 });
  const total = Number(await current.getAttribute('aria-setsize'));
  expect(total).toBeGreaterThan(400);

  // From the first option, ArrowUp leads to the last one.
  for (let at = Number(await current.getAttribute('aria-posinset')); at >= 1; at -= 1) {
    await page.keyboard.press('ArrowUp');
  }
  await expect(current).toHaveAttribute('aria-posinset', String(total));
  await expect(current).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('PageUp');
  await expect(current).not.toHaveAttribute('aria-posinset', String(total));

  const seen = new Set<number>();
  await list.evaluate((element) => element.scrollTo(0, 0));
  for (let isEnd = false; !isEnd;) {
    for (const place of await drawnPlaces(list)) seen.add(place);
    isEnd = await list.evaluate((element) => {
      const before = element.scrollTop;
      element.scrollBy(0, element.clientHeight);
      return element.scrollTop === before;
    });
  }
  expect([...seen]).toEqual(Array.from({ length: total }, (_, at) => at + 1));
  await page.keyboard.press('Escape');
  await expect(editor.timeZone).toHaveValue('Europe/Berlin');
});

test('finds time zones by the names people use, and says by which', async () => {
  const { appPage, server } = shared();
  const { editor, page } = appPage;
  await appPage.openCampaign(server, 'cmp_march_renewals');
  for (const [typed, zone] of [
    ['Mumbai', 'Asia/Kolkata'],
    ['Eastern', 'America/New_York'],
    ['Germany', 'Europe/Berlin'],
    ['UK', 'Europe/London'],
    ['india', 'Asia/Kolkata'],
  ] as const) {
    await editor.timeZone.fill(typed);
    const first = page.getByRole('option').first();
    await expect(first).toContainText(zone);
    await expect(first).toContainText(new RegExp(typed, 'i'));
    await page.keyboard.press('Enter');
    await expect(editor.timeZone).toHaveValue(zone);
  }
  // One abbreviation of several zones lists them all, with their offsets.
  await editor.timeZone.fill('IST');
  for (const zone of ['Asia/Kolkata', 'Europe/Dublin', 'Asia/Jerusalem']) {
    await expect(page.getByRole('option').filter({ hasText: zone })).toContainText('UTC');
  }
  await page.keyboard.press('Escape');
});

test('opens a list at its field inside a dialog, and finds countries there', async ({ dataDir }) => {
  const { appPage, server } = shared();
  const { page } = appPage;
  await appPage.openCampaign(server, 'cmp_store_opening');
  const path = join(dataDir, 'contacts.csv');
  await writeFile(path, 'phone,name\n020 7946 0018,Ada\n');
  const audience = new Audience(page);
  await audience.choose(appPage.app, path);
  const country = audience.dialog.getByRole('combobox', { name: 'Default country' });
  await country.click();
  const list = listOf(country);
  await expect(list).toBeVisible();
  const [field, floating] = [await country.boundingBox(), await list.boundingBox()];
  expect(Math.abs((floating?.x ?? 0) - (field?.x ?? 9_999))).toBeLessThan(2);
  const below = Math.abs((floating?.y ?? 0) - (field?.y ?? 9_999) - (field?.height ?? 0));
  const above = Math.abs((floating?.y ?? 0) + (floating?.height ?? 0) - (field?.y ?? 9_999));
  expect(Math.min(below, above)).toBeLessThan(8);

  await country.fill('UK');
  await page.keyboard.press('Enter');
  await expect(country).toHaveValue('United Kingdom');
  await expect(audience.firstRows).toContainText('+442079460018');
  await country.click();
  await expect(page.getByRole('option', { selected: true })).toContainText('United Kingdom');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
});

test('creates a draft for each of several campaign IDs', async () => {
  const { appPage } = shared();
  const { newDraft, page } = appPage;
  await newDraft.open.click();
  await newDraft.campaignId.fill('cmp_one, cmp_two,, cmp_one\tcmp_three');
  await expect(newDraft.dialog).toContainText('3 campaigns. 1 repeated ID is used once.');
  await newDraft.campaignText.fill('{}');
  const create = newDraft.dialog.getByRole('button', { name: 'Create 3 drafts' });
  await create.click();
  await expect(newDraft.dialog).toContainText('This text can be used for one campaign only');
  await newDraft.campaignText.fill('');
  await create.click();
  await expect(newDraft.dialog).toBeHidden();
  await expect(appPage.notifications).toContainText('3 drafts were created.');
  await expect(page.getByRole('main')).toBeFocused();
  // What is not known is no value to assistive technology: no 0, and no placeholder.
  await expect(appPage.editor.maxConcurrency).toHaveAttribute('aria-valuetext', texts.common.noValue);
  await expect(appPage.editor.openingMessage).toHaveAttribute('aria-placeholder', texts.editor.leftAlone);
  await expect(appPage.editor.openingMessage).toHaveText('');
  for (const id of ['cmp_one', 'cmp_two', 'cmp_three']) {
    await expect(page.getByRole('list', { name: 'Drafts' }).getByText(id)).toHaveCount(1);
  }

  await newDraft.open.click();
  await newDraft.campaignId.fill('["cmp_three", "cmp_four"]');
  await expect(newDraft.dialog).toContainText('Already drafts, so left out: cmp_three.');
  await newDraft.campaignId.fill('my campaign');
  await newDraft.submit.click();
  await expect(newDraft.campaignId).toHaveAccessibleDescription(/has no spaces/);
  await newDraft.campaignId.fill('cmp_three,');
  await expect(newDraft.dialog).toContainText('There’s already a draft for cmp_three.');
  await newDraft.dialog.getByRole('button', { name: 'Open draft' }).click();
  await expect(newDraft.dialog).toBeHidden();
  await expect(page.locator('main').getByText('cmp_three', { exact: true }).first()).toBeVisible();
  await expect(page.getByRole('main')).toBeFocused();
});

test('writes every date in the chosen format, and reads it back', async () => {
  const { appPage, server } = shared();
  const { editor, page } = appPage;
  await server.edit('cmp_march_renewals', { schedule_start_time: '2027-03-02T14:00:00Z' });
  await appPage.openCampaign(server, 'cmp_march_renewals');
  await editor.timeZone.fill('UTC');
  await editor.timeZone.press('Enter');
  await expect(editor.time('Start time')).toHaveValue('2 Mar 2027, 14:00');
  await appPage.go('Settings');
  await selectOption(page.getByRole('combobox', { name: 'Date format' }), 'Mar 21, 2027');
  await selectOption(page.getByRole('combobox', { name: 'Time format' }), '12 hours (2:30 pm)');
  await selectOption(page.getByRole('combobox', { name: 'First day of the week' }), 'Saturday');
  await appPage.go('Drafts');
  await expect(editor.time('Start time')).toHaveValue('Mar 2, 2027, 2:00 pm');
  await page.getByRole('button', { name: 'Pick start time' }).click();
  await expect(page.getByRole('grid').locator('th').first()).toHaveText('Sa');
  await expect(page.getByLabel('Time of day')).toHaveValue('2:00 pm');
  await page.keyboard.press('Escape');
  // A date in digits is read in the chosen order, too.
  await editor.time('Start time').fill('4/5/2027 9:15 am');
  await editor.time('Start time').press('Tab');
  await expect(editor.time('Start time')).toHaveValue('Apr 5, 2027, 9:15 am');
  await appPage.go('Settings');
  for (const name of ['Date format', 'Time format', 'First day of the week']) {
    await selectOption(page.getByRole('combobox', { name }), /^Same as this computer/);
  }
  await appPage.go('Drafts');
  await expect(editor.time('Start time')).toHaveValue('5 Apr 2027, 09:15');
});

test('copies rows of the table, and pastes cells as one step after asking before values are replaced', async ({
  dataDir,
}) => {
  const { appPage, server } = shared();
  const { page, app } = appPage;
  await appPage.openCampaign(server, 'cmp_store_opening');
  const path = join(dataDir, 'contacts.csv');
  const contacts = Array.from(
    { length: 30 },
    (_, at) => `+1415555${String(100 + at).padStart(4, '0')},Name ${String(at)}`,
  );
  await writeFile(path, ['phone,name', ...contacts].join('\n'));
  const audience = new Audience(page);
  await audience.import(app, path);
  await audience.expectRows(30);
  const clipboard = (): Promise<string> => app.evaluate(({ clipboard: own }) => own.readText());
  await audience.grid.focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await page.keyboard.press('Control+c');
  await expect.poll(clipboard).toBe('+14155550100\tName 0\t\r\n+14155550101\tName 1\t');
  await page.keyboard.press('Control+Shift+c');
  await expect.poll(clipboard).toMatch(/^Phone number\tname\tOverrides\r\n/);

  await app.evaluate(({ clipboard: own }) => own.writeText('Zelda\nYork'));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+v');
  const question = page.getByRole('dialog', { name: 'Replace 2 values?' });
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(audience.row(2)).toContainText('Name 1');
  await audience.grid.focus();
  await page.keyboard.press('Control+v');
  await question.getByRole('button', { name: 'Replace' }).click();
  await expect(audience.row(2)).toContainText('Zelda');
  await expect(audience.row(3)).toContainText('York');
  await page.keyboard.press('Control+z');
  await expect(audience.row(2)).toContainText('Name 1');
  await expect(audience.row(3)).toContainText('Name 2');

  // Cells below the last row become new rows.
  await audience.grid.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await app.evaluate(({ clipboard: own }) =>
    own.writeText('Phone number\tname\n+14155550129\tName 29\n+14155550999\tNew'),
  );
  await page.keyboard.press('Control+v');
  await audience.expectRows(31);
  await expect(audience.row(31)).toContainText('New');

  // The filter counts the rows with problems.
  await app.evaluate(({ clipboard: own }) => own.writeText('not a number'));
  await page.keyboard.press('Control+v');
  await page.getByRole('dialog').getByRole('button', { name: 'Replace' }).click();
  const filter = page.getByRole('radiogroup', { name: 'Filter' });
  await filter.getByRole('radio', { name: 'Problems 1' }).check();
  await audience.expectRows(1);
  await filter.getByRole('radio', { name: 'All 31' }).check();
  await audience.expectRows(31);
});

test('opens the recipients as a screen of their own, and Escape returns to the same place', async ({ dataDir }) => {
  const { appPage, server } = shared();
  const { page, app } = appPage;
  await appPage.openCampaign(server, 'cmp_store_opening');
  const path = join(dataDir, 'contacts.csv');
  const contacts = Array.from({ length: 30 }, (_, at) => `+1415555${String(100 + at).padStart(4, '0')},Name`);
  await writeFile(path, ['phone,name', ...contacts].join('\n'));
  const audience = new Audience(page);
  await audience.import(app, path);
  await audience.expectRows(30);
  const before = (await audience.grid.boundingBox())?.width ?? 0;
  const opener = page.getByRole('button', { name: 'Open full width' });
  await opener.scrollIntoViewIfNeeded();
  const main = page.getByRole('main');
  const scrolled = await main.evaluate((element) => element.scrollTop);
  expect(scrolled).toBeGreaterThan(0);
  await opener.click();
  const screen = page.getByRole('main', { name: 'Recipients' });
  await expect(screen).toBeVisible();
  await expect(audience.grid).toBeFocused();
  await audience.expectRows(30);
  await expect(page.getByRole('complementary')).toHaveCount(0);
  await expect.poll(async () => (await audience.grid.boundingBox())?.width ?? 0).toBeGreaterThan(before * 1.3);
  // F6 leads out of the screen and back to the row.
  await page.keyboard.press('F6');
  await expect(audience.grid).not.toBeFocused();
  await page.keyboard.press('Shift+F6');
  await expect(audience.grid).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(screen).toHaveCount(0);
  await expect(opener).toBeFocused();
  expect(await main.evaluate((element) => element.scrollTop)).toBe(scrolled);
  await audience.expectRows(30);
  // The way to a field leaves the screen as well.
  await opener.click();
  await expect(screen).toBeVisible();
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox', { name: 'Search commands' }).fill('campaign context');
  await page
    .getByRole('option', { name: /Campaign context/ })
    .first()
    .click();
  await expect(page.getByRole('textbox', { name: 'Campaign context' })).toBeFocused();
  await expect(screen).toHaveCount(0);
});
