import { readFile } from 'node:fs/promises';
import { expect, test } from './support/fixtures';

const SECTIONS = ['Basics', 'Schedule', 'Conversation', 'Speech', 'Calling', 'Recipients'];
/** A zone that no version of the time zone database has. */
const UNKNOWN = 'Mars/Olympus_Mons';

for (const [variable, env, zone, notice] of [
  ['an unknown zone', { TZ: UNKNOWN }, 'UTC', `This computer’s time zone, ${UNKNOWN}, is not known to this app.`],
  ['a POSIX rule', { TZ: 'CET-1CEST', LC_ALL: 'C' }, 'UTC', 'This computer’s time zone, CET-1CEST, is not known'],
  ['nothing', { TZ: '', LANG: 'xx_YY.weird', LANGUAGE: '::' }, 'UTC', null],
  ['a zone', { TZ: 'Asia/Kolkata' }, 'Asia/Kolkata', null],
] as const) {
  test(`a draft can be made and edited when TZ is ${variable}`, async ({ start, server }) => {
    const desk = await start({ env });
    await desk.connect(server);
    await desk.openCampaign(server, 'cmp_march_renewals');
    const { editor, right, page } = desk;
    for (const name of SECTIONS) await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
    await expect(editor.timeZone).toHaveValue(zone);
    await expect(right.push).toBeVisible();
    await editor.time('Start time').fill('2027-03-02 06:00');
    await editor.time('Start time').press('Tab');
    await expect(editor.field('schedule_start_time')).toContainText('Sent as 2027-03-02T');
    await page.getByRole('button', { name: 'Pick start time' }).click();
    await expect(page.getByRole('grid')).toBeVisible();
    await page.keyboard.press('Escape');
    const said = page.getByText(notice ?? 'is not known to this app');
    await (notice === null ? expect(said).toHaveCount(0) : expect(said).toBeVisible());
  });
}

test('an error in one section leaves the others and the right column alive, and can be tried again', async ({
  start,
  server,
  dataDir,
}) => {
  const desk = await start();
  await desk.connect(server);
  await desk.openCampaign(server, 'cmp_march_renewals');
  const { editor, right, page } = desk;
  await editor.time('Start time').fill('2027-03-02 06:00');
  await editor.time('Start time').press('Tab');
  await desk.go('Settings');
  // The runtime refuses every zone, as it does one that it does not know.
  const formats = await page.evaluateHandle(() => {
    const kept = Intl.DateTimeFormat;
    Object.assign(Intl, {
      DateTimeFormat: class extends kept {
        constructor(locale: string, options?: Intl.DateTimeFormatOptions) {
          if (options?.timeZone !== undefined) throw new RangeError('Invalid time zone: SECRET-CONTENT');
          super(locale, options);
        }
      },
    });
    return kept;
  });
  await desk.go('Drafts');
  await expect(page.getByText('This part could not be shown').first()).toBeVisible();
  await editor.name.fill('Still editable');
  await expect(right.changes.filter({ hasText: 'Still editable' })).toHaveCount(1);
  await expect(editor.maxConcurrency).toBeVisible();
  await formats.evaluate((kept) => Object.assign(Intl, { DateTimeFormat: kept }));
  await page.getByRole('button', { name: 'Try again' }).first().click();
  await expect(page.getByText('This part could not be shown')).toHaveCount(0);
  await expect(editor.timeZone).toBeVisible();
  const log = await readLog(dataDir);
  expect(log).toContain('"event":"page-error"');
  expect(log).not.toContain('SECRET-CONTENT');
});

test('the zone of the computer is followed while the app runs, and that of a draft is not changed', async ({
  start,
  server,
}) => {
  const desk = await start({ env: { TZ: 'Europe/Berlin' } });
  await desk.connect(server);
  await desk.openCampaign(server, 'cmp_march_renewals');
  await expect(desk.editor.timeZone).toHaveValue('Europe/Berlin');
  await desk.app.evaluate(() => {
    process.env['TZ'] = 'Asia/Tokyo';
  });
  await desk.page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(desk.editor.timeZone).toHaveValue('Europe/Berlin');
  await desk.go('Settings');
  await expect(desk.page.getByRole('combobox', { name: 'Time zone of new drafts' })).toHaveValue(
    'This computer’s (Asia/Tokyo)',
  );
  await desk.newDraft.create({ campaignText: JSON.stringify(await server.campaign('cmp_store_opening')) });
  await expect(desk.editor.timeZone).toHaveValue('Asia/Tokyo');
});

async function readLog(dataDir: string): Promise<string> {
  return readFile(`${dataDir}/logs/main.log`, 'utf8');
}
