import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { AppPage } from '../../tests/e2e/model/app-page';
import { Audience } from '../../tests/e2e/model/audience';
import { openGallery } from '../../tests/e2e/support/gallery';
import { launchApp, makeDataDir, removeDataDir } from '../../tests/e2e/support/launch';
import { startServer, type TestServer } from '../../tests/e2e/support/server';
import { run } from '../command';
import { printStatus } from '../print-status';
import { repositoryRoot } from '../repository';
import { fillAudience } from './audience';

const FOLDER = join(repositoryRoot, 'docs', 'pictures');
const CREDENTIALS = { apiKey: 'sk_live_for_pictures_only', userId: 'user_for_pictures_only' };

const PICTURES = {
  app: captureApp,
  recipients: captureRecipients,
  gallery: captureGallery,
  sheet: captureSheet,
} as const;

/** Captures the pictures that the arguments name, or all of them. */
async function main(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const wanted = process.argv.slice(2);
  for (const [name, capturePictures] of Object.entries(PICTURES)) {
    if (wanted.length === 0 || wanted.includes(name)) await capturePictures();
  }
}

/** Every screen in both themes, three sizes and three languages, into the folder `pictures`. */
async function captureSheet(): Promise<void> {
  const playwright = join(repositoryRoot, 'node_modules', '@playwright', 'test', 'cli.js');
  const { code } = await run(
    { file: process.execPath, args: [playwright, 'test', '--project=pictures'] },
    { output: 'here', cwd: repositoryRoot },
  );
  if (code !== 0) throw new Error('the contact sheet is not complete');
}

/** The parts of the interface in both themes. */
async function captureGallery(): Promise<void> {
  const gallery = await openGallery();
  try {
    await capture(gallery.page, 'gallery', ['light', 'dark']);
  } finally {
    await gallery.close();
  }
}

/**
 * A draft with changes, a warning and an error in both themes, contacts that are imported, and a
 * conflict in the outbox.
 */
async function captureApp(): Promise<void> {
  await withApp(async ({ app, page, appPage, server, dataDir }) => {
    await appPage.openCampaign(server, 'cmp_clinic_reminders');
    await appPage.openCampaign(server, 'cmp_march_renewals');
    await appPage.editor.name.fill('March renewals, wave 3');
    await appPage.editor.timeZone.fill('America/Los_Angeles');
    await appPage.editor.timeZone.press('Enter');
    await appPage.editor.maxConcurrency.fill('240');
    await appPage.editor.machineTimeout.fill('60');
    await appPage.right.changes.nth(2).waitFor();
    await appPage.editor.name.focus();
    await appPage.editor.name.blur();
    await capture(page, 'editor', ['light', 'dark']);
    await appPage.drafts.named('Appointment reminders').click();
    await contacts(app, page, dataDir);
    await capture(page, 'import', ['light']);
    await page.keyboard.press('Escape');
    await conflict(appPage, server);
    await capture(page, 'conflict', ['light']);
  });
}

/** The table of recipients, some of whom are held back, and the schedule against their hours. */
async function captureRecipients(): Promise<void> {
  await withApp(async ({ app, page, appPage, server, dataDir }) => {
    await appPage.openCampaign(server, 'cmp_store_opening');
    await fillAudience(app, appPage, dataDir);
    await page.locator('[data-opens-recipients]').click();
    await page.getByRole('main', { name: 'Recipients' }).waitFor();
    await page.getByRole('radio', { name: /^Without consent/ }).waitFor();
    await page.getByRole('grid').getByText('Held back').first().waitFor();
    await dismissToasts(page);
    await capture(page, 'recipients', ['light']);
    await page.keyboard.press('Escape');
    const hours = page.getByRole('region', { name: 'Calling hours' });
    await hours.getByRole('table', { name: 'Local times' }).waitFor();
    await hours.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    await capture(page, 'calling-hours', ['light']);
  });
}

interface Started {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly appPage: AppPage;
  readonly server: TestServer;
  readonly dataDir: string;
}

/** Starts the app on a server with the sample campaigns, in the size of the pictures. */
async function withApp(work: (started: Started) => Promise<void>): Promise<void> {
  const server = await startServer(CREDENTIALS);
  const dataDir = await makeDataDir();
  const { app, page } = await launchApp({ dataDir });
  try {
    await app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(1360, 860);
    });
    const appPage = new AppPage(page);
    await appPage.firstRun.fill({ name: 'Northwind staging', baseUrl: server.baseUrl, ...CREDENTIALS });
    await appPage.firstRun.save.click();
    await appPage.navigation.waitFor();
    await work({ app, page, appPage, server, dataDir });
  } finally {
    await app.close();
    await server.close();
    await removeDataDir(dataDir);
  }
}

/** What was done to prepare a picture is not a part of it. */
async function dismissToasts(page: Page): Promise<void> {
  const dismiss = page.getByRole('region', { name: 'Notifications' }).getByRole('button', { name: 'Dismiss' });
  while ((await dismiss.count()) > 0) await dismiss.first().click();
}

/** A spreadsheet's contacts as the dialog of the import shows them, after all rows were checked. */
async function contacts(app: ElectronApplication, page: Page, folder: string): Promise<void> {
  const sheet = join(folder, 'patients.csv');
  const rows = [
    'Name;Mobile;Appointment;Doctor',
    'Ada Lovelace;0151 2345 6789;3 Dec, 09:30;Dr Kim',
    'José García;+34 612 345 678;3 Dec, 10:15;Dr Kim',
    'Mei Tanaka;4,91512E+12;3 Dec, 11:00;Dr Rossi',
    'Farid Okafor;+49 151 2345 6790;3 Dec, 11:45;Dr Rossi',
    'Ada Lovelace;0151-23456789;4 Dec, 09:00;Dr Kim',
    'Grace Müller;+49 30 901820;4 Dec, 09:45;Dr Rossi',
    'Ivan Rossi;112;4 Dec, 10:30;Dr Kim',
  ];
  await writeFile(sheet, `${rows.join('\r\n')}\r\n`);
  const audience = new Audience(page);
  await audience.choose(app, sheet);
  await audience.firstRows.waitFor();
  await audience.dialog.getByRole('combobox', { name: 'Default country' }).fill('Germany');
  await page.keyboard.press('Enter');
  await audience.check.click();
  await audience.report.waitFor();
}

/** One update sent, one waiting for its next try, and one that somebody else disputes. */
async function conflict(appPage: AppPage, server: TestServer): Promise<void> {
  await appPage.openCampaign(server, 'cmp_store_opening');
  await appPage.editor.maxConcurrency.fill('12');
  await appPage.right.queue.click();
  await appPage.drafts.open.filter({ hasText: 'Pushed' }).waitFor();
  await appPage.drafts.named('March renewals').click();
  await appPage.editor.maxConcurrency.fill('24');
  await server.edit('cmp_march_renewals', {
    max_concurrency: 12,
    opening_message_template: 'Hello {{first_name}}, it is Dana from Northwind.',
  });
  await appPage.right.queue.click();
  await appPage.drafts.open.filter({ hasText: 'Conflict' }).waitFor();
  await server.fault({ kind: 'status', status: 503, applied: false, retryAfter: 40 });
  await appPage.openCampaign(server, 'cmp_claims_follow_up');
  await appPage.editor.maxConcurrency.fill('9');
  await appPage.right.queue.click();
  await appPage.drafts.open.filter({ hasText: 'Waiting' }).waitFor();
  await appPage.go('Outbox');
  await appPage.outbox.row('March renewals').getByRole('button', { name: 'Resolve' }).click();
  await appPage.outbox.conflicts.take('Max concurrency', 'Mine').check();
  await appPage.outbox.conflicts.request.getByText('max_concurrency').waitFor();
}

async function capture(page: Page, name: string, themes: readonly ('light' | 'dark')[]): Promise<void> {
  await page.mouse.move(0, 0);
  for (const theme of themes) {
    // Without motion, so that no colour is caught on its way to the other theme.
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    const path = join(FOLDER, `${name}-${theme}.png`);
    await page.screenshot({ path });
    printStatus(`Captured ${path}`);
  }
}

void main().catch((error: unknown) => {
  printStatus(String(error));
  process.exitCode = 1;
});
