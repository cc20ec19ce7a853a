import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { type Image, imageOf, newKeys, UpdateFeed } from '../support/update-feed';
import { AppPage } from './model/app-page';
import { expect, type RunningApp, test } from './support/fixtures';
import { appCommand } from './support/launch';
import { texts, VERIFIED } from './support/texts';

const SHARED = randomBytes(2_000_000);

/**
 * A program in the place of an AppImage: it starts the app with the variables that the runtime of
 * AppImages sets. The app starts itself again without arguments, because an AppImage has the app in
 * it; here the arguments name it, and a port for the test. What follows the last line is never
 * read.
 */
function versionOf(name: string, { executable, args }: { executable: string; args: readonly string[] }): Image {
  const script = `#!/bin/sh
export APPIMAGE="$(realpath "$0")" APPDIR="${dirname(executable)}"
echo "${name}" >> "$(dirname "$APPIMAGE")/started"
[ $# -gt 0 ] || set -- ${args.map((arg) => `"${arg}"`).join(' ')} --remote-debugging-port=0
exec "${executable}" "$@"
`;
  return imageOf(Buffer.concat([Buffer.from(script), SHARED, randomBytes(40_000)]));
}

interface Updating {
  readonly feed: UpdateFeed;
  readonly image: string;
  readonly next: Image;
  readonly env: Record<string, string>;
}

/** Version A as an AppImage, and a feed on this computer that offers B. */
async function withUpdate(work: (updating: Updating) => Promise<void>): Promise<void> {
  const command = await appCommand();
  const folder = mkdtempSync(join(tmpdir(), 'campaign-desk-images-'));
  const feed = await new UpdateFeed().start();
  const keys = newKeys();
  const next = versionOf('B', command);
  const image = join(folder, 'Campaign.AppImage');
  writeFileSync(image, versionOf('A', command).bytes, { mode: 0o755 });
  feed.publish({ version: '99.0.0', image: next, privateKey: keys.privateKey });
  const source = { feedUrl: feed.url, keys: [keys.publicKey], policyFile: join(folder, 'policy.json') };
  try {
    await work({ feed, image, next, env: { CAMPAIGN_DESK_TEST_UPDATES: JSON.stringify(source) } });
  } finally {
    await feed.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const startedVersions = (image: string): string => readFileSync(join(dirname(image), 'started'), 'utf8');
const updatesIn = (appPage: AppPage) => appPage.page.getByRole('region', { name: 'Updates' });
/** Chromium writes the port that it has chosen into its own folder. */
const portFile = (dataDir: string): string => join(dataDir, 'session', 'DevToolsActivePort');

/**
 * Presses “Restart to update” by keyboard, waits until this version has ended, attaches to the one
 * that takes its place, and ends that after `work`.
 */
async function restart(before: RunningApp, dataDir: string, work: (appPage: AppPage) => Promise<void>): Promise<void> {
  rmSync(portFile(dataDir), { force: true });
  const ended = once(before.app.process(), 'exit');
  const press = updatesIn(before).getByRole('button', { name: 'Restart to update' }).press('Enter');
  await press.catch((error: unknown) => {
    // The page may be gone before the key is released.
    expect(String(error)).toContain('closed');
  });
  await ended;
  const port = (): string => {
    return existsSync(portFile(dataDir)) ? (readFileSync(portFile(dataDir), 'utf8').split('\n')[0] ?? '') : '';
  };
  await expect.poll(port, { timeout: 30_000 }).not.toBe('');
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port()}`);
  try {
    const context = browser.contexts()[0];
    const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
    if (page === undefined) throw new Error('The app has no page.');
    await work(new AppPage(page));
  } finally {
    // The connection ends before there is a response.
    const session = await browser.newBrowserCDPSession();
    await session.send('Browser.close').catch(() => undefined);
    // The new version holds the output of the old one, so that this comes with its end.
    await expect.poll(() => before.ended()).toBe(true);
  }
}

/** Turns updates on in Settings, and waits until the new version is ready. */
async function downloadUpdate(appPage: RunningApp): Promise<void> {
  await appPage.go('Settings');
  await updatesIn(appPage).getByRole('switch', { name: 'Check for updates' }).click();
  await expect(updatesIn(appPage)).toContainText('Version 99.0.0 is ready.', { timeout: 20_000 });
}

test('asks once, downloads with progress, and restarts as the new version by keyboard with all drafts', async ({
  start,
  server,
  dataDir,
}) => {
  await withUpdate(async ({ feed, image, next, env }) => {
    let deliver = (): void => undefined;
    const delivered = new Promise<void>((resolve) => {
      deliver = resolve;
    });
    feed.beforePackage = () => delivered;
    const appPage = await start({ wrapper: image, env });
    const { page } = appPage;
    await appPage.connect(server);
    await appPage.openCampaign(server, 'cmp_march_renewals');
    const question = page.getByRole('status').filter({ hasText: texts.updates.askTitle });
    await expect(question).toHaveCount(0);
    await appPage.editor.name.fill('Pushed by version A');
    await appPage.right.pushNow();
    await expect(appPage.right.panel).toContainText(VERIFIED.title);
    await appPage.editor.name.fill('Not pushed by version A');
    await expect(question).toBeVisible();
    expect(feed.requests).toEqual([]);
    await question.getByRole('button', { name: 'Turn on' }).focus();
    await page.keyboard.press('Enter');
    await expect(question).toHaveCount(0);

    await appPage.go('Settings');
    const section = updatesIn(appPage);
    await expect(section).toContainText('Downloading version 99.0.0…');
    await expect(section.getByRole('progressbar', { name: 'Download' })).toBeVisible();
    deliver();
    await expect(section).toContainText('Version 99.0.0 is ready.', { timeout: 20_000 });
    await expect(section.getByRole('progressbar')).toHaveCount(0);
    expect(readFileSync(image).equals(next.bytes)).toBe(false);
    await restart(appPage, dataDir, async (restarted) => {
      expect(readFileSync(image).equals(next.bytes)).toBe(true);
      expect(startedVersions(image)).toBe('A\nB\n');
      await expect(restarted.editor.name).toHaveValue('Not pushed by version A');
      await restarted.go('Settings');
      await expect(updatesIn(restarted).getByRole('switch', { name: 'Check for updates' })).toBeChecked();
      await expect(restarted.page.getByRole('status').filter({ hasText: texts.updates.askTitle })).toHaveCount(0);
    });
  });
});

test('refuses to restart while a push waits for its result, says why, and restarts after it', async ({
  start,
  server,
  dataDir,
}) => {
  await withUpdate(async ({ image, next, env }) => {
    const appPage = await start({ wrapper: image, env });
    await appPage.connect(server);
    await downloadUpdate(appPage);
    await appPage.go('Drafts');
    await appPage.openCampaign(server, 'cmp_march_renewals');
    await appPage.editor.name.fill('On its way');
    await server.faultOfUpdates({ kind: 'latency', ms: 8_000, times: 1 });
    await appPage.right.push.click();
    await expect.poll(() => server.waitingFaults()).toBe(0);
    await appPage.go('Settings');
    const section = updatesIn(appPage);
    await section.getByRole('button', { name: 'Restart to update' }).click();
    await expect(section.getByRole('alert')).toHaveText(texts.updates.waitsForPush);
    expect(appPage.ended()).toBe(false);
    expect(readFileSync(image).equals(next.bytes)).toBe(false);

    await expect(section.getByRole('alert')).toHaveCount(0, { timeout: 20_000 });
    expect((await server.campaign('cmp_march_renewals'))['name']).toBe('On its way');
    await appPage.go('Drafts');
    await expect(appPage.right.panel).toContainText(VERIFIED.title);
    await appPage.go('Settings');
    await restart(appPage, dataDir, async (restarted) => {
      expect(readFileSync(image).equals(next.bytes)).toBe(true);
      expect(startedVersions(image)).toBe('A\nB\n');
      await expect(restarted.right.panel).toContainText(VERIFIED.title);
    });
  });
});

test('downloads what differs once the user allows it, and replaces the AppImage on quit', async ({ start, server }) => {
  await withUpdate(async ({ feed, image, next, env }) => {
    const appPage = await start({ wrapper: image, env });
    await appPage.connect(server);
    const { page, app } = appPage;
    await page.getByRole('link', { name: 'Settings' }).click();
    const section = page.getByRole('region', { name: 'Updates' });
    await expect(section.getByRole('switch', { name: 'Check for updates' })).not.toBeChecked();
    expect(feed.requests).toEqual([]);
    await section.getByRole('switch', { name: 'Check for updates' }).click();
    await expect(section).toContainText('Version 99.0.0 is ready.', { timeout: 20_000 });
    await expect(section.getByRole('button', { name: 'Restart to update' })).toBeVisible();
    expect(feed.packageBytes).toBeLessThan(next.bytes.length / 4);
    expect(readFileSync(image).equals(next.bytes)).toBe(false);
    await app.close();
    expect(readFileSync(image).equals(next.bytes)).toBe(true);
    const again = await start({ wrapper: image, env });
    expect(startedVersions(image)).toBe('A\nB\n');
    await again.app.close();
  });
});

test('makes no request while updates are off, and says who has turned them off', async ({ start, server }) => {
  await withUpdate(async ({ feed, image, env }) => {
    writeFileSync(join(dirname(image), 'policy.json'), '{"updates":"off"}');
    const appPage = await start({ wrapper: image, env });
    await appPage.connect(server);
    await appPage.page.getByRole('link', { name: 'Settings' }).click();
    const section = appPage.page.getByRole('region', { name: 'Updates' });
    await expect(section).toContainText('Set by your administrator.');
    await expect(section.getByRole('switch', { name: 'Check for updates' })).toBeDisabled();
    await expect(section.getByRole('button', { name: 'Check now' })).toHaveCount(0);
    await appPage.app.close();
    expect(feed.requests).toEqual([]);
    expect(existsSync(image)).toBe(true);
  });
});
