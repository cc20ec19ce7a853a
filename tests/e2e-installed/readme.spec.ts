import { appendFile, copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { run } from '../../scripts/command';
import { DebianRoot } from '../../scripts/machine/debian-root';
import { writeChecksums } from '../../scripts/release/metadata';
import { repositoryRoot } from '../../scripts/repository';
import { Desktop } from './support/desktop';
import { pushFirstChange } from './support/first-push';
import { findPackage } from './support/installation';

const DOWNLOADS = '/home/downloads';
/** Answers yes to each question, stops at the first command that fails, and measures. */
const AS_TYPED = 'cd "$0" && time -p { yes 2>/dev/null | bash -e -c "$1"; }';
const LIMIT_MS = 15 * 60_000;
/** How long a processor may work on the commands, in seconds; a minute is the promise for all. */
const MAX_COMPUTING = { bare: 50, desktop: 15 };

interface Times {
  /** How long it took. */
  readonly wall: number;
  /** How long a processor worked on it. */
  readonly computing: number;
}

/** The commands that the README tells a user of Debian to type; the last one starts the app. */
async function readCommands(): Promise<{ readonly install: readonly string[]; readonly start: string }> {
  const readme = await readFile(join(repositoryRoot, 'README.md'), 'utf8');
  const section = /^## Install$(.*?)^## /ms.exec(readme)?.[1] ?? '';
  const lines = (/^\*\*Debian.*?```sh\n(.*?)```/ms.exec(section)?.[1] ?? '').trim().split('\n');
  // "If you are root, leave out sudo."
  return { install: lines.slice(0, -1).map((line) => line.replace(/^sudo /, '')), start: lines.at(-1) ?? '' };
}

/** A bare Debian with the downloads of the README in a folder. */
async function makeComputer(): Promise<DebianRoot> {
  const root = await DebianRoot.copy('bookworm');
  const folder = root.path(DOWNLOADS);
  await mkdir(folder, { recursive: true });
  const deb = await findPackage('deb');
  await copyFile(deb, join(folder, basename(deb)));
  await writeChecksums(folder);
  await appendFile(join(folder, 'SHA256SUMS'), `${'0'.repeat(64)}  campaign-desk-0.0.0-x86_64.rpm\n`);
  return root;
}

/** Types commands into a terminal of the computer. As there, dpkg waits for the disk. */
async function type(root: DebianRoot, commands: readonly string[]): Promise<Times & { readonly text: string }> {
  const script = ['bash', '-c', AS_TYPED, DOWNLOADS, commands.join('\n')] as const;
  const [file, ...args] = script;
  const entered = root.enter({ file, args }, { PKGSYSTEM_ENABLE_FSYNC: '1' });
  const { code, text } = await run(entered, { output: 'kept', limitMs: LIMIT_MS });
  expect(code, text.slice(-4_000)).toBe(0);
  const seconds = (name: string): number => Number(new RegExp(`^${name} ([\\d.]+)$`, 'm').exec(text)?.[1]);
  return { wall: seconds('real'), computing: seconds('user') + seconds('sys'), text };
}

async function startAndPush(root: DebianRoot, start: string): Promise<number> {
  const desktop = await Desktop.open();
  try {
    const started = performance.now();
    let seconds = Number.NaN;
    await desktop.withApp(root, `/usr/bin/${start}`, async (page) => {
      await pushFirstChange(page);
      seconds = (performance.now() - started) / 1000;
    });
    return seconds;
  } finally {
    await desktop.close();
  }
}

/** Prints the times, and keeps them with the result of the test. */
function report(what: string, apt: Times & { readonly text: string }, push: number): void {
  const [, fetched = 'nothing'] = /^Need to get ([^/]+?)(?:\/.*)? of archives/m.exec(apt.text) ?? [];
  const packages = /(\d+) newly installed/.exec(apt.text)?.[1] ?? '?';
  const description =
    `${what}: ${(apt.wall + push).toFixed(1)} s from the download to the verified push: ${apt.wall.toFixed(1)} s ` +
    `(computing ${apt.computing.toFixed(1)} s) for the commands, which installed ${packages} packages and downloaded ` +
    `${fetched}, and ${push.toFixed(1)} s from the start of the app on`;
  test.info().annotations.push({ type: 'time', description });
  process.stdout.write(`${description}\n`);
}

test('who knows only the README gets to a verified push on a bare Debian, and on one with a desktop', async () => {
  const { install, start } = await readCommands();
  expect(install.join()).toMatch(/sha256sum .*SHA256SUMS.*apt install .*\.deb/);
  const root = await makeComputer();
  try {
    await root.run('sh', '-c', `cd ${DOWNLOADS} && apt-get -qy install --download-only ./*.deb`);
    const bare = await type(root, install);
    expect(bare.text).toMatch(/^campaign-desk-\S+\.deb: OK$/m);
    report('Debian without a desktop, packages downloaded before', bare, await startAndPush(root, start));
    expect(bare.computing).toBeLessThan(MAX_COMPUTING.bare);

    await root.aptGet('remove', 'campaign-desk');
    const desktop = await type(root, install);
    report('Debian that has what a desktop has', desktop, await startAndPush(root, start));
    expect(desktop.computing).toBeLessThan(MAX_COMPUTING.desktop);
  } finally {
    await root.remove();
  }
});

test('who has nothing downloaded before gets there too, once the download is complete', async () => {
  const { install, start } = await readCommands();
  const root = await makeComputer();
  try {
    const deb = basename(await findPackage('deb'));
    const complete = await readFile(root.path(`${DOWNLOADS}/${deb}`));
    await root.run('truncate', '--size=-1', `${DOWNLOADS}/${deb}`);
    const refused = await root.attempt('bash', '-e', '-c', `cd ${DOWNLOADS}\n${install.join('\n')}`);
    expect(refused.code).not.toBe(0);
    expect(refused.text).toContain(`${deb}: FAILED`);
    expect((await root.attempt('dpkg-query', '-W', 'campaign-desk')).code).toBe(1);

    await writeFile(root.path(`${DOWNLOADS}/${deb}`), complete);
    await root.aptGet('clean');
    const typed = await type(root, install);
    report('Debian without a desktop, nothing downloaded before', typed, await startAndPush(root, start));
  } finally {
    await root.remove();
  }
});
