import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import type { AppPage } from '../../tests/e2e/model/app-page';
import { Audience } from '../../tests/e2e/model/audience';
import { texts } from '../../tests/e2e/support/texts';

const NAMES = ['Ada', 'José', 'Mei', 'Farid', 'Grace', 'Priya', 'Jürgen', 'Olivia', 'Noah', 'Håkan'];
const CITIES = ['New York', 'San Francisco', 'Chicago', 'Miami', 'Seattle', 'Houston'];
const AREAS = [212, 415, 312, 305, 206, 713];
const ANSWERS = ['Yes', 'Yes', 'yes', 'Yes', 'No', 'Yes', '', 'Yes'];
const PLANS = ['gold', 'basic', 'team'];

/** Made-up numbers: in the United States mostly, some in Germany and in India. */
function numberOf(row: number): string {
  const last = String(1000 + row);
  if (row % 5 === 3) return `+493090${last}`;
  if (row % 9 === 7) return `+919810${last}00`;
  return `+1${String(AREAS[row % AREAS.length])}555${last}`;
}

const ROWS = Array.from({ length: 480 }, (_, row) => ({ row, number: numberOf(row) }));

/**
 * Imports recipients of three countries, some of whom are on a suppression list or did not agree to
 * be called, and sets a schedule that is too early for some of them.
 */
export async function fillAudience(app: ElectronApplication, appPage: AppPage, folder: string): Promise<void> {
  const { page, editor } = appPage;
  const file = join(folder, 'customers.csv');
  const lines = ROWS.map(({ row, number }) => {
    const about = [NAMES[row % NAMES.length], CITIES[row % CITIES.length], PLANS[row % PLANS.length]];
    return [number, ...about, ANSWERS[row % ANSWERS.length]].join(';');
  });
  await writeFile(file, `${['Phone;First Name;City;Plan;Opt-in', ...lines].join('\r\n')}\r\n`);
  const audience = new Audience(page);
  await audience.import(app, file);
  await audience.expectRows(ROWS.length);
  await editor.timeZone.fill('America/New_York');
  await editor.timeZone.press('Enter');
  for (const [which, time] of [
    ['Start time', '2031-03-04 09:00'],
    ['End time', '2031-03-04 17:00'],
  ] as const) {
    await editor.time(which).fill(time);
    await editor.time(which).press('Tab');
  }
  await suppress(appPage);
  await markConsent(appPage);
}

async function suppress({ page }: AppPage): Promise<void> {
  const strings = texts.suppression.add;
  await page.keyboard.press('Control+Shift+D');
  const dialog = page.getByRole('dialog', { name: strings.title });
  await dialog.getByRole('textbox', { name: strings.name }).fill('Opted out');
  const numbers = ROWS.filter(({ row }) => row % 11 === 2).map(({ number }) => number);
  await dialog.getByRole('textbox', { name: strings.numbers }).fill(numbers.join('\n'));
  await dialog.getByRole('button', { name: strings.submit }).click();
  await dialog.waitFor({ state: 'hidden' });
}

async function markConsent(appPage: AppPage): Promise<void> {
  const { page } = appPage;
  const strings = texts.consent;
  await page.getByRole('button', { name: strings.open }).click();
  const dialog = page.getByRole('dialog', { name: strings.title });
  await dialog.getByRole('table', { name: strings.values.title }).waitFor();
  await dialog.getByRole('button', { name: strings.save }).click();
  await dialog.waitFor({ state: 'hidden' });
  await appPage.go('Settings');
  const mode = page.getByRole('combobox', { name: /^Recipients without consent on / });
  await mode.click();
  await page.getByRole('option', { name: strings.settings.modes.hold }).click();
  await appPage.go('Drafts');
}
