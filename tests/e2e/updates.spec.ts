import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Image, imageOf, newKeys, UpdateFeed } from '../support/update-feed';
import { expect, test } from './support/fixtures';
import { appCommand } from './support/launch';

const SHARED = randomBytes(2_000_000);

/**
 * A program in the place of an AppImage: it starts the app with the variables that the runtime of
 * AppImages sets. What follows its last line is never read.
 */
function versionOf(name: string, executable: string): Image {
  const script = `#!/bin/sh
export APPIMAGE="$(realpath "$0")" APPDIR="${dirname(executable)}"
echo "${name}" >> "$(dirname "$APPIMAGE")/started"
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
  const { executable } = await appCommand();
  const folder = mkdtempSync(join(tmpdir(), 'campaign-desk-images-'));
  const feed = await new UpdateFeed().start();
  const keys = newKeys();
  const next = versionOf('B', executable);
  const image = join(folder, 'Campaign.AppImage');
  writeFileSync(image, versionOf('A', executable).bytes, { mode: 0o755 });
  feed.publish({ version: '99.0.0', image: next, privateKey: keys.privateKey });
  const source = { feedUrl: feed.url, keys: [keys.publicKey], policyFile: join(folder, 'policy.json') };
  try {
    await work({ feed, image, next, env: { CAMPAIGN_DESK_TEST_UPDATES: JSON.stringify(source) } });
  } finally {
    await feed.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

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
    expect(readFileSync(join(dirname(image), 'started'), 'utf8')).toBe('A\nB\n');
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
