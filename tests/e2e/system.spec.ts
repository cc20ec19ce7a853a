import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures';
import { appCommand } from './support/launch';
import { systemClock } from './support/system-clock';

const SECTIONS = ['Basics', 'Schedule', 'Conversation', 'Speech', 'Calling', 'Recipients'];
/** A zone that no version of the time zone database has. */
const UNKNOWN = 'Mars/Olympus_Mons';

for (const [variable, env, zone, notice] of [
  ['an unknown zone', { TZ: UNKNOWN }, 'UTC', `The app doesn’t recognise this computer’s time zone, ${UNKNOWN}.`],
  [
    'a POSIX rule',
    { TZ: 'CET-1CEST', LC_ALL: 'C' },
    'UTC',
    'The app doesn’t recognise this computer’s time zone, CET-1CEST.',
  ],
  ['nothing', { TZ: '', LANG: 'xx_YY.weird', LANGUAGE: '::' }, 'UTC', null],
  ['a zone', { TZ: 'Asia/Kolkata' }, 'Asia/Kolkata', null],
] as const) {
  test(`creates and edits a draft when TZ is ${variable}`, async ({ startWithDraft }) => {
    const appPage = await startWithDraft({ env });
    const { editor, right, page } = appPage;
    for (const name of SECTIONS) await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
    await expect(editor.timeZone).toHaveValue(zone);
    await expect(right.push).toBeVisible();
    await editor.time('Start time').fill('2027-03-02 06:00');
    await editor.time('Start time').press('Tab');
    await expect(editor.field('schedule_start_time')).toContainText('Sent as 2027-03-02T');
    await page.getByRole('button', { name: 'Pick start time' }).click();
    await expect(page.getByRole('grid')).toBeVisible();
    await page.keyboard.press('Escape');
    const shown = page.getByText(notice ?? 'The app doesn’t recognise this computer’s time zone');
    await (notice === null ? expect(shown).toHaveCount(0) : expect(shown).toBeVisible());
  });
}

test('keeps an unknown time zone and its times from another computer, and does not send them', async ({
  start,
  server,
  dataDir,
}) => {
  const appPage = await start();
  await appPage.connect(server);
  const zone = 'Mars/Olympus_Mons';
  const file = {
    format: 'campaign-desk/draft',
    version: 1,
    exportedAt: '2027-01-01T00:00:00.000Z',
    campaignId: 'cmp_march_renewals',
    connection: null,
    timeZone: zone,
    snapshot: null,
    edits: { schedule_start_time: { kind: 'time', local: '2027-03-02T06:00', zone } },
    recipients: [],
  };
  const path = join(dataDir, 'far.campaigndraft');
  await writeFile(path, JSON.stringify(file));
  await appPage.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, path);
  await appPage.page.keyboard.press('ControlOrMeta+O');
  const { editor, right, page } = appPage;
  await expect(editor.timeZone).toHaveValue(zone);
  await expect(page.getByText(`The draft keeps ${zone} until you choose another time zone.`)).toBeVisible();
  await expect(editor.time('Start time')).toHaveValue('2 Mar 2027, 06:00');
  await expect(editor.field('schedule_start_time')).toContainText(`the time zone ${zone}`);
  await page.getByRole('button', { name: 'Use Test server' }).click();
  await expect(right.push).toBeDisabled();
  await page.getByRole('button', { name: 'Use this time in UTC' }).click();
  await expect(editor.field('schedule_start_time')).toContainText('Sent as 2027-03-02T06:00:00Z');
  await expect(right.push).toBeEnabled();
  await expect(editor.timeZone).toHaveValue(zone);
});

for (const [name, env, first, notice] of [
  ['starts on Sunday in the United States', { LC_ALL: 'en_US.UTF-8' }, 'Su', null],
  ['starts on Monday in Germany', { LC_ALL: 'de_DE.UTF-8' }, 'Mo', null],
  ['follows LC_TIME', { LANG: 'de_DE.UTF-8', LC_TIME: 'en_US.UTF-8' }, 'Su', null],
  ['starts on Monday without a locale', { LC_ALL: 'C' }, 'Mo', null],
  ['starts on Monday with an unknown locale', { LC_ALL: 'xx_YY.odd' }, 'Mo', 'regional format, xx_YY.odd.'],
] as const) {
  test(`the week ${name}`, async ({ startWithDraft }) => {
    const appPage = await startWithDraft({ env: { LC_ALL: undefined, LANGUAGE: 'en', ...env } });
    await appPage.page.getByRole('button', { name: 'Pick start time' }).click();
    await expect(appPage.page.getByRole('grid').locator('th').first()).toHaveText(first);
    await appPage.page.keyboard.press('Escape');
    const shown = appPage.page.getByText(notice ?? 'regional format');
    await (notice === null ? expect(shown).toHaveCount(0) : expect(shown).toHaveCount(1));
  });
}

test('works without a home folder and says where files are saved instead', async ({ startWithDraft }) => {
  const nowhere = '/dev/null/home';
  const appPage = await startWithDraft({
    env: { HOME: nowhere, XDG_CONFIG_HOME: undefined, XDG_CACHE_HOME: undefined, XDG_DATA_HOME: undefined },
  });
  await appPage.editor.name.fill('Works');
  await expect(appPage.right.changes.filter({ hasText: 'Works' })).toHaveCount(1);
  const notice = appPage.page.getByText('Your home folder can’t be used.');
  await expect(notice).toHaveCount(1);
  await appPage.page.getByRole('button', { name: 'Dismiss' }).click();
  await appPage.page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(appPage.page.getByRole('group', { name: 'Status' })).toContainText('Saved');
  await expect(notice).toHaveCount(0);
});

/**
 * Makes the page's runtime refuse something, as it does what it does not know. Returns what ends
 * that.
 */
async function refuse(page: Page, what: 'clock-seconds' | 'folding' | 'all-formats'): Promise<() => Promise<void>> {
  const undo = await page.evaluateHandle((refused) => {
    const { DateTimeFormat } = Intl;
    const { formatToParts } = Object.getOwnPropertyDescriptors(DateTimeFormat.prototype);
    const { normalize } = String.prototype;
    const fail = (): never => {
      throw new RangeError('SECRET-CONTENT');
    };
    // Formats that are there already fail as well.
    if (refused === 'all-formats') Object.assign(DateTimeFormat.prototype, { formatToParts: fail });
    if (refused === 'folding') String.prototype.normalize = fail;
    else {
      Object.assign(Intl, {
        DateTimeFormat: class extends DateTimeFormat {
          constructor(locale: string, options?: Intl.DateTimeFormatOptions) {
            if (refused === 'all-formats' || options?.second !== undefined) fail();
            super(locale, options);
          }
        },
      });
    }
    return () => {
      String.prototype.normalize = normalize;
      Object.defineProperty(DateTimeFormat.prototype, 'formatToParts', formatToParts);
      Object.assign(Intl, { DateTimeFormat });
    };
  }, what);
  return () =>
    undo.evaluate((back) => {
      back();
    });
}

test('an error in the status bar, the sidebar or a dialog leaves the rest working', async ({
  startWithDraft,
  dataDir,
}) => {
  const appPage = await startWithDraft();
  const { editor, right, page } = appPage;
  const failed = page.getByText('This part couldn’t be shown');
  const status = page.getByRole('group', { name: 'Status' });
  const sidebar = page.getByRole('region', { name: 'Connection and drafts' });
  await expect(right.push).toBeVisible();

  let back = await refuse(page, 'clock-seconds');
  await editor.name.fill('Edited beside a failed status bar');
  await expect(failed).toHaveCount(1);
  await expect(status).toHaveCount(0);
  await expect(right.changes.filter({ hasText: 'Edited beside' })).toHaveCount(1);
  await back();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(status).toContainText('Saved');

  back = await refuse(page, 'all-formats');
  await page.keyboard.press('ControlOrMeta+Shift+L');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('This part couldn’t be shown')).toBeVisible();
  await back();
  await dialog.getByRole('button', { name: 'Try again' }).click();
  await expect(dialog.getByText('This part couldn’t be shown')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(editor.name).toHaveValue('Edited beside a failed status bar');

  back = await refuse(page, 'folding');
  await appPage.drafts.search.fill('é');
  await expect(failed).toHaveCount(1);
  await expect(sidebar).toHaveCount(0);
  await editor.name.fill('Edited beside a failed sidebar');
  await expect(right.changes.filter({ hasText: 'a failed sidebar' })).toHaveCount(1);
  await back();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(sidebar).toBeVisible();

  const log = await readLog(dataDir);
  for (const where of ['status-bar', 'dialog', 'sidebar']) expect(log).toContain(`"where":"${where}`);
  expect(log).not.toContain('SECRET-CONTENT');
});

test('an error in one section leaves the other sections and the right column working, and can be retried', async ({
  startWithDraft,
  dataDir,
}) => {
  const appPage = await startWithDraft();
  const { editor, right, page } = appPage;
  await editor.timeZone.fill('America/Los_Angeles');
  await editor.timeZone.press('Enter');
  await editor.time('Start time').fill('2027-03-02 06:00');
  await editor.time('Start time').press('Tab');
  await appPage.go('Settings');
  // Code editors can’t be drawn, and with them the sections of the opening message and of calling.
  const attachShadow = await page.evaluateHandle(() => {
    const original = Object.getOwnPropertyDescriptor(Element.prototype, 'attachShadow');
    Element.prototype.attachShadow = () => {
      throw new RangeError('SECRET-CONTENT');
    };
    return original;
  });
  await appPage.go('Drafts');
  await expect(page.getByText('This part couldn’t be shown').first()).toBeVisible();
  await editor.name.fill('Still editable');
  await expect(right.changes.filter({ hasText: 'Still editable' })).toHaveCount(1);
  await expect(editor.timeZone).toBeVisible();
  await attachShadow.evaluate((original) => {
    if (original !== undefined) Object.defineProperty(Element.prototype, 'attachShadow', original);
  });
  const retries = page.getByRole('button', { name: 'Try again' });
  for (let left = await retries.count(); left > 0; left -= 1) {
    await retries.first().press('Enter');
    await expect(retries).toHaveCount(left - 1);
  }
  await expect(page.getByText('This part couldn’t be shown')).toHaveCount(0);
  await expect(editor.maxConcurrency).toBeVisible();
  const log = await readLog(dataDir);
  expect(log).toContain('"event":"page-error"');
  expect(log).not.toContain('SECRET-CONTENT');
});

test('follows the computer’s time zone at runtime and keeps a draft’s own zone', async ({ startWithDraft, server }) => {
  const appPage = await startWithDraft({ env: { TZ: 'Europe/Berlin' } });
  await expect(appPage.editor.timeZone).toHaveValue('Europe/Berlin');
  await appPage.app.evaluate(() => {
    process.env['TZ'] = 'Asia/Tokyo';
  });
  await appPage.page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(appPage.editor.timeZone).toHaveValue('Europe/Berlin');
  await appPage.go('Settings');
  await expect(appPage.page.getByRole('combobox', { name: 'Default time zone' })).toHaveValue(
    'Same as this computer (Asia/Tokyo)',
  );
  await appPage.newDraft.create({ campaignText: JSON.stringify(await server.campaign('cmp_store_opening')) });
  await expect(appPage.editor.timeZone).toHaveValue('Asia/Tokyo');
});

async function readLog(dataDir: string): Promise<string> {
  return readFile(`${dataDir}/logs/main.log`, 'utf8');
}

test('passes a system time zone change to both processes without a restart', async ({ startWithDraft }) => {
  const clock = await systemClock('Europe/Berlin', (await appCommand()).executable);
  try {
    const appPage = await startWithDraft(clock.launch);
    const hourInMain = (): Promise<number> => appPage.app.evaluate(() => new Date(0).getHours());
    const hourInPage = (): Promise<number> => appPage.page.evaluate(() => new Date(0).getHours());
    const own = appPage.page.getByRole('combobox', { name: 'Default time zone' });
    // Chromium tells the page itself; where only `TZ` names the file, the app asks when the window
    // is used again.
    const change = async (zone: string): Promise<void> => {
      await clock.set(zone);
      if (clock.kind === 'tz-file') await appPage.page.evaluate(() => window.dispatchEvent(new Event('focus')));
      await expect(own).toHaveValue(`Same as this computer (${zone})`, { timeout: 20_000 });
    };
    await appPage.go('Settings');
    await expect(own).toHaveValue('Same as this computer (Europe/Berlin)');
    await change('Asia/Tokyo');
    if (clock.kind === 'etc') {
      await expect.poll(hourInPage).toBe(9);
      await expect.poll(hourInMain).toBe(9);
    }
    await appPage.go('Drafts');
    await expect(appPage.editor.timeZone).toHaveValue('Europe/Berlin');
    await appPage.editor.name.fill('Saved on the new clock');
    const saved = appPage.status.locator('time');
    await expect(saved).toBeVisible();
    const shown = await saved.evaluate((time: HTMLTimeElement) => [time.dateTime, time.textContent] as const);
    expect(shown[1]).toContain(new Date(Date.parse(shown[0]) + 9 * 3_600_000).toISOString().slice(11, 19));
    await appPage.go('Settings');
    await change('America/New_York');
  } finally {
    await clock.remove();
  }
});
