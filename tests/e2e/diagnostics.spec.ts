import { readFile, writeFile } from 'node:fs/promises';
import { homedir, hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { Audience } from './model/audience';
import { respondToDialogs } from './support/dialogs';
import { expectFits } from './support/fits';
import { API_KEY, expect, type RunningApp, test, USER_ID } from './support/fixtures';

const CONTACTS = [
  ['+14155550134', 'Zelda Quickfoot', 'Harbour Row 7'],
  ['+442079460958', 'Ola Nordmann', 'Elm Street 12'],
] as const;
const TYPED = {
  name: 'Quarterly marmalade offer',
  context: 'You call about marmalade. Never mention the weather in Bergen.',
  opening: 'Good morning {{name}}, this is the marmalade line.',
} as const;

const reviewOf = (appPage: RunningApp) => {
  const dialog = appPage.page.getByRole('dialog', { name: 'Review the diagnostics report' });
  return {
    dialog,
    report: dialog.getByRole('region', { name: 'Report' }),
    save: dialog.getByRole('button', { name: 'Save report' }),
  };
};

test('reviews and saves diagnostics by keyboard, without any of the user’s data', async ({
  appPage,
  server,
  dataDir,
}) => {
  await appPage.connectAndOpen(server, { apiKey: API_KEY, userId: USER_ID }, 'cmp_march_renewals');
  const before = await server.campaign('cmp_march_renewals');
  await appPage.editor.name.fill(TYPED.name);
  await appPage.editor.campaignContext.fill(TYPED.context);
  await appPage.editor.openingMessage.fill(TYPED.opening);
  const contacts = join(dataDir, 'contacts of zelda.csv');
  await writeFile(contacts, ['phone,name,street', ...CONTACTS.map((row) => row.join(','))].join('\n'));
  await new Audience(appPage.page).import(appPage.app, contacts);
  // A push that is refused with a text of the server's, and one that is queued.
  await server.faultOfUpdates({ kind: 'status', status: 400, detail: 'no marmalade on Sundays', times: 1 });
  await appPage.right.push.click();
  await expect.poll(async () => (await server.updates()).length).toBe(1);
  // An error of main's own, whose message quotes what was worked on.
  await appPage.app.evaluate(({ dialog }) => {
    dialog.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: false });
    process.emit('uncaughtException', new TypeError('cannot read Quarterly marmalade offer'));
  });

  await appPage.go('Settings');
  const button = appPage.page.getByRole('button', { name: 'Export diagnostics' });
  await button.focus();
  await appPage.page.keyboard.press('Enter');
  const review = reviewOf(appPage);
  await expect(review.report).toContainText('"recentErrors"');
  const target = join(dataDir, 'report.json');
  await respondToDialogs(appPage.app, { save: target });
  // Reached by the keyboard alone, also the scrolling report.
  await review.report.focus();
  await expect(review.report).toBeFocused();
  await appPage.page.keyboard.press('Tab');
  await appPage.page.keyboard.press('Tab');
  await appPage.page.keyboard.press('Tab');
  await expect(review.save).toBeFocused();
  const shown = await review.report.textContent();
  await appPage.page.keyboard.press('Enter');
  await expect(appPage.notifications).toContainText('Report saved as report.json.');
  await expect(review.dialog).toHaveCount(0);
  await expect(button).toBeFocused();

  const saved = await readFile(target, 'utf8');
  expect(saved).toBe(shown);
  const report = JSON.parse(saved) as Record<string, Record<string, unknown>>;
  for (const name of ['app', 'electron', 'chromium', 'node', 'v8']) {
    expect(report['versions']?.[name]).toMatch(/^\d+\.\d+/);
  }
  expect(report).toMatchObject({
    settings: { theme: 'system', workOffline: false },
    stored: { recipients: 2, drafts: { open: 1 }, receipts: { refused: 1 }, connections: { server: 1 } },
    keychain: { kind: 'usable' },
    encryptedAtRest: false,
  });
  expect(report['recentErrors']).toContainEqual(
    expect.objectContaining({ event: 'unexpected-error', error: 'TypeError' }),
  );
  const texts = (value: unknown): readonly string[] => {
    if (typeof value === 'string') return value.length > 6 ? [value] : [];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
  };
  const secret = [API_KEY, USER_ID, 'Test server', server.baseUrl, new URL(server.baseUrl).host];
  const personal = [...CONTACTS.flat(), ...CONTACTS.map(([phone]) => phone.slice(1)), 'zelda', 'contacts of'];
  const campaign = [...Object.values(TYPED), 'marmalade', ...texts(before)];
  const computer = [homedir(), dataDir, process.cwd(), hostname(), `/${userInfo().username}/`];
  const words = saved.toLowerCase();
  const held = [...secret, ...personal, ...campaign, ...computer].filter((text) => words.includes(text.toLowerCase()));
  expect(held).toEqual([]);
  expect(saved).not.toMatch(/\+\d{7}|\b\d{10,12}\b/);
});

for (const theme of ['Light', 'Dark'] as const) {
  test(`the diagnostics report fits a small window, ${theme}`, async ({ appPage, server }) => {
    await appPage.connect(server);
    await appPage.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(683, 384);
    });
    await expect.poll(() => appPage.page.evaluate(() => innerWidth)).toBe(683);
    await appPage.go('Settings');
    await appPage.page.getByRole('radio', { name: theme, exact: true }).click();
    await expectFits(appPage.page, 'settings', appPage.page.getByRole('button', { name: 'Export diagnostics' }));
    await appPage.page.getByRole('button', { name: 'Export diagnostics' }).click();
    const { dialog, report, save } = reviewOf(appPage);
    await report.waitFor();
    await expectFits(appPage.page, 'report', save);
    await expect(report).toBeInViewport();
    // Contrast as computed: text against the surface of the dialog.
    const colours = await report.evaluate((element) => {
      const { color } = getComputedStyle(element);
      const around = element.closest('[role="dialog"]');
      return { color, surface: around === null ? '' : getComputedStyle(around).backgroundColor };
    });
    expect(colours.color).not.toBe(colours.surface);
    await appPage.page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  });
}
