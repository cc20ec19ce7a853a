import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { systemClock } from '@backend/system/clock';
import { imageInstaller } from '@backend/updates/self-installer';
import type { UpdateMode } from '@domain/updates/mode';
import type { UpdateState } from '@domain/updates/state';
import { startSandbox } from '@sandbox/server/server';
import { createTestBackend, restartedAfterCrash } from '../../support/create-test-backend';
import { KEY, renameEdits, type TestBackend, USER } from '../../support/test-backend';
import type { TestBackendOptions } from '../../support/test-ports';
import { imageOf, newKeys, sha512, UpdateFeed, withChangedByte } from '../../support/update-feed';
import { canMount, onSmallDisk } from '../store/disk';

/** What both versions share, and what only one of them has. */
const SHARED = randomBytes(1_500_000);
const OLD = imageOf(Buffer.concat([SHARED, randomBytes(60_000)]));
const NEW = imageOf(Buffer.concat([SHARED, randomBytes(60_000)]));
/** A byte that the old version does not have: others are taken from it. */
const NEW_BYTE = SHARED.length + 40_000;

const keys = newKeys();
let feed: UpdateFeed;
let folder = '';
let image = '';
beforeEach(async () => {
  feed = await new UpdateFeed().start();
  folder = mkdtempSync(join(tmpdir(), 'campaign-desk-image-'));
  image = join(folder, 'Desk.AppImage');
  writeFileSync(image, OLD.bytes, { mode: 0o755 });
});
afterEach(async () => {
  await feed.stop();
  rmSync(folder, { recursive: true, force: true });
});

const publish = (metadata: Record<string, unknown> = {}, version = '1.3.0', privateKey = keys.privateKey): string =>
  feed.publish({ version, image: NEW, privateKey, metadata });

function options(more: TestBackendOptions = {}): TestBackendOptions {
  return {
    ...more,
    updates: {
      source: { feedUrl: feed.url, keys: [keys.publicKey], allowsLoopback: true },
      installation: 'appimage',
      installer: imageInstaller({ image }),
      ...more.updates,
    },
  };
}

/** The app as the user has set it; it runs version 1.2.3. */
async function running(mode: UpdateMode | null, more: TestBackendOptions = {}): Promise<TestBackend> {
  const test = await createTestBackend(options(more));
  test.backend.startUpkeep();
  if (mode !== null) await test.get('settings.update', { updates: mode });
  return test;
}

const stateOf = async (test: TestBackend): Promise<UpdateState> => (await test.get('updates.status', {})).state;
const becomes = (test: TestBackend, state: object) => expect.poll(() => stateOf(test)).toMatchObject(state);
/** Ends the app as its menu does. */
async function quit(test: TestBackend): Promise<{ readonly restarts: boolean }> {
  await test.backend.drain();
  const ended = await test.backend.installUpdate();
  await test.crash();
  return ended;
}
const isInstalled = (which: typeof OLD): boolean => readFileSync(image).equals(which.bytes);
const reopened = async (test: TestBackend, more: TestBackendOptions = {}): Promise<TestBackend> => {
  const again = await restartedAfterCrash(test, options(more));
  again.backend.startUpkeep();
  return again;
};

describe('what the user allows', () => {
  it('before the user was asked, and while updates are off, the server sees no request', async () => {
    publish();
    const test = await running(null);
    await test.get('updates.check', {});
    await test.get('settings.update', { updates: 'off' });
    await test.get('updates.check', {});
    await test.get('updates.download', {});
    await quit(test);
    expect(feed.requests).toEqual([]);
    expect(isInstalled(OLD)).toBe(true);
  });

  it('“notify” says that there is a new version, and downloads it when it is asked to', async () => {
    publish();
    const test = await running('notify');
    await becomes(test, { kind: 'available', release: { version: '1.3.0' } });
    expect(feed.packageBytes).toBe(0);
    await test.get('updates.download', {});
    await becomes(test, { kind: 'ready' });
  });

  it('“automatic” downloads only the blocks that the running version lacks, and installs them on quit', async () => {
    publish();
    const test = await running('automatic');
    await becomes(test, { kind: 'ready', release: { version: '1.3.0' } });
    expect(isInstalled(OLD)).toBe(true);
    expect(feed.packageBytes).toBeLessThan(NEW.bytes.length / 5);
    expect(await quit(test)).toEqual({ restarts: false });
    expect(isInstalled(NEW)).toBe(true);
  });

  it('work offline stops checks too', async () => {
    publish();
    const test = await running(null);
    await test.get('settings.update', { workOffline: true });
    await test.get('settings.update', { updates: 'automatic' });
    await test.get('updates.check', {});
    await quit(test);
    expect(feed.requests).toEqual([]);
  });

  it('turning updates off forgets what was downloaded', async () => {
    publish();
    const test = await running('automatic');
    await becomes(test, { kind: 'ready' });
    await test.get('settings.update', { updates: 'off' });
    await becomes(test, { kind: 'idle' });
    await expect.poll(() => existsSync(join(test.folder, 'updates', 'files'))).toBe(false);
    await quit(test);
    expect(isInstalled(OLD)).toBe(true);
  });

  it('a policy counts more than the setting, and the status says so', async () => {
    publish();
    const test = await running('automatic', { updates: { readPolicy: () => 'off' } });
    expect(await test.get('updates.status', {})).toMatchObject({ mode: 'off', control: 'policy', shouldAsk: false });
    await test.get('updates.check', {});
    await quit(test);
    expect(feed.requests).toEqual([]);
  });

  it('a second check on the same day is only made when it is asked for', async () => {
    publish();
    const test = await running('notify');
    await becomes(test, { kind: 'available' });
    const { length } = feed.requests;
    await test.get('settings.update', { updates: 'off' });
    await test.get('settings.update', { updates: 'notify' });
    await becomes(test, { kind: 'idle' });
    expect(feed.requests).toHaveLength(length);
    await test.get('updates.check', {});
    await becomes(test, { kind: 'available' });
    expect(feed.requests.length).toBeGreaterThan(length);
  });
});

describe('metadata that is refused', () => {
  const refusedWith = async (refusal: string, more: TestBackendOptions = {}): Promise<void> => {
    const test = await running('automatic', more);
    await becomes(test, { kind: 'refused', refusal });
    expect(feed.packageBytes).toBe(0);
    await quit(test);
    expect(isInstalled(OLD)).toBe(true);
  };

  it('without a signature', async () => {
    publish();
    feed.files.delete('latest-linux.yml.sig');
    await refusedWith('unsigned');
  });
  it('with the signature of another key', async () => {
    publish({}, '1.3.0', newKeys().privateKey);
    await refusedWith('bad-signature');
  });
  it('with one changed byte', async () => {
    publish();
    feed.files.set('latest-linux.yml', withChangedByte(feed.files.get('latest-linux.yml') ?? Buffer.alloc(9), 12));
    await refusedWith('bad-signature');
  });
  it('after it has expired', async () => {
    publish({ expires: new Date(Date.now() - 1).toISOString() });
    await refusedWith('expired');
  });
  it('of an older version than the installed one', async () => {
    publish({}, '1.2.2');
    await refusedWith('rollback');
  });
  it('that is signed but says nothing that can be used', async () => {
    publish({ files: [] });
    await refusedWith('unreadable');
  });
  it('without a file for this installation', async () => {
    feed.publish({ version: '1.3.0', image: NEW, privateKey: keys.privateKey, file: 'desk.deb' });
    await refusedWith('no-package');
  });

  it('of a version below one that was offered before, also after a restart', async () => {
    publish({}, '1.4.0');
    const test = await running('notify');
    await becomes(test, { kind: 'available', release: { version: '1.4.0' } });
    const again = await reopened(test);
    publish({}, '1.3.0');
    await again.get('updates.check', {});
    await becomes(again, { kind: 'refused', refusal: 'replay', version: '1.3.0' });
  });

  it('the same version is no news', async () => {
    publish({}, '1.2.3');
    await becomes(await running('automatic'), { kind: 'current' });
  });
});

describe('a download that goes wrong', () => {
  it('a cut connection leaves the running version, and the next check downloads it', async () => {
    publish();
    feed.cutAfter = 20_000;
    const test = await running('automatic');
    await becomes(test, { kind: 'failed', step: 'download', failure: { kind: 'network', reason: 'cut' } });
    expect(existsSync(join(test.folder, 'updates', 'files', 'desk-1.3.0.AppImage'))).toBe(false);
    feed.cutAfter = null;
    await test.get('updates.check', {});
    await becomes(test, { kind: 'ready' });
    await quit(test);
    expect(isInstalled(NEW)).toBe(true);
  });

  it('a changed block is noticed, in the blocks and in the whole file', async () => {
    const file = publish();
    feed.files.set(file, withChangedByte(NEW.bytes, NEW_BYTE));
    const test = await running('automatic');
    await becomes(test, { kind: 'refused', refusal: 'tampered', version: '1.3.0' });
    await quit(test);
    expect(isInstalled(OLD)).toBe(true);
  });

  it('a running file that was changed is no source of blocks: the whole file is downloaded', async () => {
    publish();
    writeFileSync(image, withChangedByte(OLD.bytes, 100_000));
    const test = await running('automatic');
    await becomes(test, { kind: 'ready' });
    expect(feed.packageBytes).toBeGreaterThan(NEW.bytes.length);
    await quit(test);
    expect(isInstalled(NEW)).toBe(true);
  });

  it('a server without ranges sends the whole file', async () => {
    publish();
    feed.supportsRanges = false;
    const test = await running('automatic');
    await becomes(test, { kind: 'ready' });
  });

  it('a package that is not there, and a server that says so', async () => {
    feed.files.delete(publish());
    await becomes(await running('automatic'), {
      kind: 'failed',
      step: 'download',
      failure: { kind: 'server', status: 404 },
    });
  });

  it('a server that cannot be reached', async () => {
    await feed.stop();
    await becomes(await running('automatic'), {
      kind: 'failed',
      step: 'check',
      failure: { kind: 'network', reason: 'refused' },
    });
    feed = await new UpdateFeed().start();
  });

  it('redirects are followed on this computer, and nowhere over plain http', async () => {
    publish();
    const files = await new UpdateFeed().start();
    onTestFinished(() => files.stop());
    feed.redirect = (path) => (path.endsWith('.AppImage') ? files.url + path : null);
    for (const [name, bytes] of feed.files) files.files.set(name, bytes);
    const test = await running('automatic');
    await becomes(test, { kind: 'ready' });
    expect(files.packageBytes).toBeGreaterThan(0);
    feed.redirect = () => 'http://example.org/elsewhere.yml';
    publish({}, '1.5.0');
    await test.get('settings.update', { updates: 'off' });
    await test.get('settings.update', { updates: 'notify' });
    await test.get('updates.check', {});
    await becomes(test, { kind: 'failed', step: 'check', failure: { kind: 'network', reason: 'redirect' } });
  });

  it.runIf(canMount())('a full disk of the data folder', async () => {
    publish();
    await onSmallDisk(1_000_000, async (disk) => {
      const test = await running('notify');
      await becomes(test, { kind: 'available' });
      const updater = join(test.folder, 'updates', 'files');
      symlinkSync(disk, updater);
      await test.get('updates.download', {});
      await becomes(test, { kind: 'failed', step: 'download', failure: { kind: 'disk-full' } });
      await quit(test);
      expect(isInstalled(OLD)).toBe(true);
    });
  });
});

describe('an installation that goes wrong', () => {
  it('a downloaded file that was changed is not installed, and the next start says so', async () => {
    publish();
    const test = await running('automatic');
    await becomes(test, { kind: 'ready' });
    writeFileSync(join(test.folder, 'updates', 'files', 'desk-1.3.0.AppImage'), withChangedByte(NEW.bytes, 5));
    await quit(test);
    expect(isInstalled(OLD)).toBe(true);
    const again = await reopened(test);
    await becomes(again, {
      kind: 'failed',
      step: 'install',
      failure: { kind: 'tampered' },
      release: { version: '1.3.0' },
    });
    await again.get('updates.download', {});
    await becomes(again, { kind: 'ready' });
    await quit(again);
    expect(isInstalled(NEW)).toBe(true);
  });

  it('an installation that was interrupted is said at the next start', async () => {
    publish();
    const installer = { ...imageInstaller({ image }), install: () => new Promise<never>(() => undefined) };
    const test = await running('automatic', { updates: { installer } });
    await becomes(test, { kind: 'ready' });
    void test.backend.installUpdate();
    const again = await reopened(test);
    await becomes(again, { kind: 'failed', step: 'install', failure: { kind: 'interrupted' } });
  });

  it('what was downloaded is ready again after a restart, and verified again', async () => {
    publish();
    const test = await running('automatic');
    await becomes(test, { kind: 'ready' });
    const { length } = feed.requests;
    const again = await reopened(test);
    await becomes(again, { kind: 'ready', release: { version: '1.3.0' } });
    expect(feed.requests).toHaveLength(length);
    const later = await reopened(again, {
      clock: { ...systemClock, now: () => new Date(Date.now() + 2 * 86_400_000) },
    });
    await becomes(later, { kind: 'idle' });
  });

  it('“Restart to update” ends the app, which starts again once the version is installed', async () => {
    publish();
    const test = await running('automatic');
    expect((await test.call('updates.restart', {})).ok).toBe(false);
    await becomes(test, { kind: 'ready' });
    await test.get('updates.restart', {});
    expect(test.page.quits).toBe(1);
    expect(await quit(test)).toEqual({ restarts: true });
    expect(isInstalled(NEW)).toBe(true);
  });
});

describe('updates of campaigns come first', () => {
  it('a download waits while one is being sent, and nothing is installed', async () => {
    const file = publish();
    const test = await running('notify');
    await becomes(test, { kind: 'available' });
    const { campaignLocks } = test.running.modules;
    const target = { draftId: crypto.randomUUID(), connectionId: crypto.randomUUID(), campaignId: 'c-1' };
    const release = campaignLocks.acquire(target);
    await test.get('updates.download', {});
    await becomes(test, { kind: 'downloading', isPaused: true });
    expect(feed.requests.some(({ path }) => path === file)).toBe(false);
    release?.();
    await becomes(test, { kind: 'ready' });
    const another = campaignLocks.acquire(target);
    await test.backend.installUpdate();
    expect(isInstalled(OLD)).toBe(true);
    another?.();
    await quit(test);
    expect(isInstalled(NEW)).toBe(true);
  });
});

describe('“Restart to update” while an update of a campaign is being sent', () => {
  it('is refused until a real push has its result, and nothing ends meanwhile', async () => {
    publish();
    const sandbox = await startSandbox({ apiKey: KEY, userId: USER });
    onTestFinished(() => sandbox.close());
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let isUpdateSent = false;
    const test = await running('automatic', {
      fetch: async (url, init) => {
        if (init.method !== 'PATCH') return fetch(url, init);
        isUpdateSent = true;
        await held;
        return fetch(url, init);
      },
    });
    await becomes(test, { kind: 'ready' });
    const connectionId = await test.connect(sandbox.baseUrl);
    const { id } = test.draft({ connectionId, campaignId: 'cmp_march_renewals', edits: renameEdits('On its way') });
    const pushed = test.pushNow(id);
    await expect.poll(() => isUpdateSent).toBe(true);
    expect(await test.call('updates.restart', {})).toEqual({ ok: false, error: { kind: 'push-under-way' } });
    expect(test.page.quits).toBe(0);
    release();
    expect(await pushed).toMatchObject({ ok: true, value: { outcome: { kind: 'verified' } } });
    await test.get('updates.restart', {});
    expect(test.page.quits).toBe(1);
    expect(await quit(test)).toEqual({ restarts: true });
    expect(isInstalled(NEW)).toBe(true);
  });
});

describe('installations that others update', () => {
  it.each(['apt', 'dnf', 'unpacked'] as const)(
    '%s: the app only says that there is a new version',
    async (installation) => {
      publish();
      const test = await running('automatic', { updates: { installation, installer: null } });
      await becomes(test, { kind: 'available', release: { version: '1.3.0' } });
      await test.get('updates.download', {});
      await quit(test);
      expect(feed.packageBytes).toBe(0);
      expect(sha512(readFileSync(image))).toBe(sha512(OLD.bytes));
    },
  );
});

it('the notes of a release are opened by the address that was signed', async () => {
  publish();
  const test = await running('notify');
  expect((await test.call('updates.openReleaseNotes', {})).ok).toBe(false);
  await becomes(test, { kind: 'available' });
  await test.get('updates.openReleaseNotes', {});
  expect(test.openedPages).toEqual(['https://example.org/notes/1.3.0']);
});
