import { readFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { ElectronApplication, Page } from '@playwright/test';
import { toE164 } from '@domain/phone/phone';
import { repositoryRoot } from '../../../scripts/repository';
import { Editor } from '../../e2e/model/editor';
import { NewDraft } from '../../e2e/model/new-draft';
import { launchApp } from '../../e2e/support/launch';
import { seeded } from '../../fixtures/imports/seeded';
import type { Place } from '../row';
import { CONTACTS, writePieces } from './crm-files';
import { fillApp } from './filled-app';
import { importFile } from './import-round';
import { type Watched, watchTasks } from './longest-tasks';
import { openingRecipients } from './opening';

const ROUNDS = 5;
const CAMPAIGN = 'cmp_world';
/** Numbers whose zones are public knowledge, from all over the world. */
const NUMBERS = join(repositoryRoot, 'tests', 'fixtures', 'zones', 'known-numbers.txt');
/** The modules of the backend are loaded by then. */
const AFTER_START_MS = 4_000;
/** The estimate that follows from another schedule has been made by then. */
const AFTER_CHANGE_MS = 1_000;
const END = '2027-03-02 23:00';
const OTHER_END = '2027-03-02 06:30';
const PIECE = 1_000;
let measured: Promise<readonly Watched[]> | null = null;

/**
 * How long main and the page are busy without a pause while a million recipients of all zones get
 * their calling hours: the draft is opened, and then gets another schedule. Made once in a process.
 */
export function worldHours({ folder }: Place): Promise<readonly Watched[]> {
  measured ??= rounds(folder);
  return measured;
}

async function rounds(folder: string): Promise<readonly Watched[]> {
  const dataDir = join(folder, 'world');
  await prepare(dataDir, folder);
  const all: Watched[] = [];
  // The first one warms up the disk's cache.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const watched = await hoursAfterStart(dataDir);
    if (round > 0) all.push(watched);
  }
  await rm(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  return all;
}

/** A draft of a million recipients all over the world, with a schedule. No draft is open. */
async function prepare(dataDir: string, folder: string): Promise<void> {
  const file = join(folder, 'world.csv');
  writePieces(file, worldSheet());
  await mkdir(dataDir);
  fillApp(dataDir);
  const { app, page } = await launchApp({ dataDir });
  try {
    const editor = new Editor(page);
    await new NewDraft(page).create({ campaignId: CAMPAIGN });
    await importFile({ app, page }, file);
    await editor.timeZone.fill('America/New_York');
    await editor.timeZone.press('Enter');
    await editor.time('Start time').fill('2027-03-02 06:00');
    await editor.time('Start time').press('Tab');
    await fillEnd(page, END);
    await leaveNoneOpen(page);
  } finally {
    await app.close();
  }
}

async function hoursAfterStart(dataDir: string): Promise<Watched> {
  const { app, page } = await launchApp({ dataDir });
  try {
    if ((await page.locator('[data-field="name"]').count()) > 0) throw new Error('a draft is open');
    await pause(AFTER_START_MS);
    const watched = await watchedHours(app, page);
    await leaveNoneOpen(page);
    return watched;
  } finally {
    await app.close();
  }
}

async function watchedHours(app: ElectronApplication, page: Page): Promise<Watched> {
  const watched = await watchTasks(app, page);
  await openingRecipients(page, CAMPAIGN);
  await page.evaluate(
    async ([ends, pauseMs]) => {
      // As methods, because a function with a name does not survive the way into the page. Not by
      // locators: finding something by its role lays out the page again and again.
      const shown = {
        section(title: string): Element | undefined {
          const headings = [...document.querySelectorAll('h3')];
          return headings.find(({ textContent }) => textContent === title)?.closest('section') ?? undefined;
        },
        summary(): string {
          return this.section('Calling hours')?.querySelector('[role="status"]')?.textContent ?? '';
        },
        finish(): string {
          return this.section('Will it finish?')?.querySelector('table')?.textContent ?? '';
        },
      };
      while (shown.finish() === '') await new Promise((done) => setTimeout(done, 20));
      const end = document.querySelector<HTMLInputElement>('[data-field="schedule_end_time"] input');
      if (end === null) throw new Error('there is no end time');
      for (const value of ends) {
        const before = shown.summary();
        end.focus();
        end.value = value;
        end.dispatchEvent(new InputEvent('input', { bubbles: true }));
        await new Promise((done) => setTimeout(done));
        end.blur();
        while (shown.summary() === before) await new Promise((done) => setTimeout(done, 20));
        await new Promise((done) => setTimeout(done, pauseMs));
      }
    },
    [[OTHER_END, END], AFTER_CHANGE_MS] as const,
  );
  return watched();
}

async function fillEnd(page: Page, end: string): Promise<void> {
  const box = new Editor(page).time('End time');
  await box.fill(end);
  await box.press('Tab');
}

/** The next start opens no draft, so that nothing is checked before it is asked for. */
async function leaveNoneOpen(page: Page): Promise<void> {
  await page.evaluate(() => window.campaignDesk?.['drafts.open']({ draftId: null }));
}

/** Numbers like those that are known, with other last digits. */
function* worldSheet(): Iterable<string> {
  const below = seeded(11);
  const known = readFileSync(NUMBERS, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('+'))
    .map((line) => line.split(' ')[0] ?? '');
  yield 'phone,first_name\n';
  let lines: string[] = [];
  for (let row = 0; row < CONTACTS; row += 1) {
    const like = known[row % known.length] ?? '';
    const other = `${like.slice(0, -4)}${String(below(10_000)).padStart(4, '0')}`;
    lines.push(`${toE164(other) === null ? like : other},Ada\n`);
    if (lines.length < PIECE && row < CONTACTS - 1) continue;
    yield lines.join('');
    lines = [];
  }
}
