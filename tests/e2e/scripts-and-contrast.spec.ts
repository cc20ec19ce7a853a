import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { Audience } from './model/audience';
import { contactsFile } from './support/contacts-file';
import { expect, sharedApp, test } from './support/fixtures';
import { expectTyped, retype, typedText } from './support/typed-text';

const shared = sharedApp();

const outlineOf = (locator: Locator): Promise<string> =>
  locator.evaluate((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return `${outlineStyle} ${outlineWidth}`;
  });

test('renders right-to-left text correctly in fields, lists and comparisons', async () => {
  const { appPage, server } = shared();
  const { editor, right, page } = appPage;
  await appPage.openCampaign(server, 'cmp_march_renewals');
  await editor.name.fill('מבצע אביב 2027!');
  await retype(editor.openingMessage, 'שלום, כאן דנה');
  const direction = (locator: Locator): Promise<string> =>
    locator.evaluate((element) => getComputedStyle(element).direction);
  expect(await direction(editor.name)).toBe('rtl');
  await expect.poll(() => direction(editor.openingMessage.locator('.cm-line').first())).toBe('rtl');
  await expect.poll(() => direction(page.getByRole('heading', { level: 1 }))).toBe('rtl');
  await expect(page.getByRole('heading', { level: 1 })).toHaveAttribute('title', 'מבצע אביב 2027!');
  // The sentence is the app's, and the name in it is set apart.
  await expect(right.changes.filter({ hasText: 'March renewals' })).toContainText('→ \u2068מבצע אביב 2027!\u2069');
});

test('cuts a long name at its end and leaves room for its neighbours', async () => {
  const { appPage, server } = shared();
  const { editor, page } = appPage;
  await appPage.openCampaign(server, 'cmp_march_renewals');
  const name = `Spring renewals ${'and more '.repeat(40)}`.trim();
  await editor.name.fill(name);
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveAttribute('title', name);
  const box = await heading.evaluate((element) => ({
    isCut: element.scrollWidth > element.clientWidth,
    lines: Math.round(element.clientHeight / Number.parseFloat(getComputedStyle(element).lineHeight)),
  }));
  expect(box).toEqual({ isCut: true, lines: 1 });
});

test('shows selection and focus in forced colours', async () => {
  const { appPage, server } = shared();
  const { editor, right, page } = appPage;
  await appPage.openCampaign(server, 'cmp_march_renewals');
  await page.emulateMedia({ forcedColors: 'active' });
  try {
    const selected = right.tab('Review');
    await expect.poll(() => outlineOf(selected)).toBe('solid 2px');
    expect(await outlineOf(right.tab('Request'))).not.toBe('solid 2px');
    const lines = await Promise.all(
      [selected, right.tab('Request')].map((tab) =>
        tab.evaluate((element) => getComputedStyle(element).borderBottomColor),
      ),
    );
    expect(lines[0]).not.toBe(lines[1]);
    expect(await outlineOf(appPage.navigation.locator('[aria-current]'))).toBe('solid 2px');
    expect(await outlineOf(page.locator('button[aria-current]').first())).toBe('solid 2px');

    const toggle = editor.returningGreeting;
    const fill = (): Promise<string> => toggle.evaluate((element) => getComputedStyle(element).backgroundColor);
    const before = await fill();
    await toggle.click();
    await expect.poll(fill).not.toBe(before);

    await editor.maxConcurrency.press('Home');
    await expect.poll(() => outlineOf(editor.maxConcurrency)).toBe('solid 3px');
  } finally {
    await page.emulateMedia({ forcedColors: null });
  }
});

test('shows a missing value of the opening message in forced colours', async () => {
  const { appPage, server } = shared();
  const { editor, recipients, page } = appPage;
  await appPage.openCampaign(server, 'cmp_store_opening');
  await retype(editor.openingMessage, 'Hi {{first_name}}.');
  await recipients.addRow(1, { phone: '+14155550100' });
  const missing = page.locator('mark.missing');
  await expect(missing).toHaveText('[first_name is missing]');
  await page.emulateMedia({ forcedColors: 'active' });
  try {
    const colours = await missing.evaluate((mark) => {
      const { color, backgroundColor } = getComputedStyle(mark);
      return { color, backgroundColor };
    });
    expect(colours.color).not.toBe(colours.backgroundColor);
    expect(colours.backgroundColor).not.toBe('rgba(0, 0, 0, 0)');
  } finally {
    await page.emulateMedia({ forcedColors: null });
  }
});

test('draws stronger lines and texts if the user asks for more contrast', async () => {
  const { appPage, server } = shared();
  const { page } = appPage;
  await appPage.openCampaign(server, 'cmp_march_renewals');
  /** The contrast of the lines and of the secondary text against the surface. */
  const contrasts = (): Promise<{ line: number; muted: number }> =>
    page.evaluate(() => {
      const probe = document.createElement('div');
      document.body.append(probe);
      const luminance = (token: string): number => {
        probe.style.color = `var(${token})`;
        const [red = 0, green = 0, blue = 0] = (getComputedStyle(probe).color.match(/[\d.]+/g) ?? []).map((part) => {
          const share = Number(part) / 255;
          return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      const contrast = (token: string): number => {
        const [light = 0, dark = 0] = [luminance('--surface'), luminance(token)].toSorted((a, b) => b - a);
        return (light + 0.05) / (dark + 0.05);
      };
      const found = { line: contrast('--line'), muted: contrast('--muted') };
      probe.remove();
      return found;
    });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, contrast: 'no-preference' });
    const usual = await contrasts();
    expect(usual.muted).toBeGreaterThan(4.5);
    await page.emulateMedia({ colorScheme, contrast: 'more' });
    const more = await contrasts();
    expect(more.line, colorScheme).toBeGreaterThan(3);
    expect(more.muted, colorScheme).toBeGreaterThan(7);
  }
  await page.emulateMedia({ colorScheme: null, contrast: null });
});

test('shows the chosen card and selected table rows in forced colours', async ({ dataDir }) => {
  const { appPage, server } = shared();
  const { page, recipients } = appPage;
  await appPage.openCampaign(server, 'cmp_store_opening');
  const path = join(dataDir, 'contacts.csv');
  await writeFile(path, contactsFile(60));
  const audience = new Audience(page);
  await audience.import(appPage.app, path);
  await audience.expectRows(60);
  await page.emulateMedia({ forcedColors: 'active' });
  try {
    const cardOf = (name: 'Don’t send' | 'Send') => recipients.choice(name).locator('xpath=..');
    await page.mouse.move(0, 0);
    await expect(recipients.choice('Send')).toBeChecked();
    await expect.poll(() => outlineOf(cardOf('Send'))).toBe('solid 2px');
    expect(await outlineOf(cardOf('Don’t send'))).not.toBe('solid 2px');
    await recipients.choice('Don’t send').check();
    await recipients.choice('Don’t send').blur();
    await expect.poll(() => outlineOf(cardOf('Don’t send'))).toBe('solid 2px');
    expect(await outlineOf(cardOf('Send'))).not.toBe('solid 2px');

    await audience.row(2).getByRole('gridcell').first().click();
    await expect(audience.row(2)).toHaveAttribute('aria-selected', 'true');
    await expect.poll(() => outlineOf(audience.row(2))).toBe('solid 2px');
    expect(await outlineOf(audience.row(3))).not.toBe('solid 2px');
    // The mark of the keyboard as well.
    await expect.poll(() => outlineOf(audience.row(2).getByRole('gridcell').first())).toBe('solid 2px');
  } finally {
    await page.emulateMedia({ forcedColors: null });
  }
});

/**
 * What Backspace leaves of a text; one key takes a whole emoji or flag, and one sign of a word that
 * is built of several.
 */
const EMOJI = [
  '👨‍👩‍👧‍👦',
  '🇩🇪',
  '👍🏽',
  '\u2764\uFE0F',
  '1\uFE0F\u20E3',
  // Of a flag of tags the platform's own fields take one tag, which cannot be seen; the editors
  // take the flag.
  '\u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}',
];
const CLUSTERS = [...EMOJI, 'e\u0301', 'क्ष', 'नि', '각', 'กำ'];

test('Backspace deletes the same in the editors as in native fields, including a whole emoji', async () => {
  const { appPage, server } = shared();
  const { editor, page } = appPage;
  await appPage.openCampaign(server, 'cmp_march_renewals');
  const left = { field: [] as string[], editor: [] as string[] };
  for (const cluster of CLUSTERS) {
    for (const [name, control] of [
      ['field', editor.campaignContext],
      ['editor', editor.openingMessage],
    ] as const) {
      await retype(control, `a${cluster}`);
      await expectTyped(control, `a${cluster}`);
      await page.keyboard.press('Backspace');
      left[name].push(await typedText(control));
    }
  }
  expect(left.editor).toEqual([...EMOJI.map(() => 'a'), ...left.field.slice(EMOJI.length)]);
  expect(left.field.slice(0, EMOJI.length - 1)).toEqual(EMOJI.slice(1).map(() => 'a'));
});
