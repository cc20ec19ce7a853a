import { createReadStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { parse } from 'csv-parse';
import { Audience } from '../../e2e/model/audience';
import { NewDraft } from '../../e2e/model/new-draft';
import { respondToDialogs } from '../../e2e/support/dialogs';
import { launchApp } from '../../e2e/support/launch';
import type { Place } from '../row';
import { CONTACTS, contactsFile } from './contacts-file';
import { fillApp } from './filled-app';

/**
 * One import of a million contacts through the app's own dialog. Times in milliseconds, memory in
 * MiB.
 */
export interface BigImport {
  /** From the press on Choose file to rows in the dialog's table. */
  readonly firstRows: number;
  /**
   * From the press on Check all rows to the table of all rows; the user's thinking before the
   * last press left out.
   */
  readonly imported: number;
  /**
   * The longest that main and the page were busy without a pause, from choosing the file to the
   * table.
   */
  readonly mainBusy: number;
  readonly pageBusy: number;
  /** The most that main's process took more than before. */
  readonly memory: number;
  /**
   * Of several searches and filters the slowest, asked for by the page, after the first one of an
   * audience, which prepares it.
   */
  readonly search: number;
  /** How long csv-parse alone took to read the same file. */
  readonly csvParse: number;
}

const IMPORTS = 5;
let measured: Promise<readonly BigImport[]> | null = null;

/** The imports that several rows of the bench look at; they are made once in a run. */
export function bigImports(place: Place): Promise<readonly BigImport[]> {
  measured ??= makeBigImports(place.folder);
  return measured;
}

async function makeBigImports(folder: string): Promise<readonly BigImport[]> {
  const path = contactsFile(folder);
  const imports: BigImport[] = [];
  // The first one warms up the disk's cache.
  for (let round = 0; round <= IMPORTS; round += 1) {
    const data = join(folder, `desk-${round}`);
    await mkdir(data);
    fillApp(data);
    const ours = await oneImport(data, path);
    const csvParse = await readByCsvParse(path);
    if (round > 0) imports.push({ ...ours, csvParse });
  }
  return imports;
}

async function oneImport(dataDir: string, path: string): Promise<Omit<BigImport, 'csvParse'>> {
  const { app, page } = await launchApp({ dataDir });
  const audience = new Audience(page);
  await new NewDraft(page).create({ campaignId: 'cmp_big' });
  await respondToDialogs(app, { open: [path] });
  await audience.importButton.click();
  await watchMain(app);
  await watchPage(page);
  const firstRows = await press(page, 'Choose file', '[role="dialog"] tbody tr');
  const checked = await press(page, 'Check', '[aria-label="Rows by result"]');
  const committed = await press(page, 'Import ', '[role="grid"] [data-row]');
  const { busy: mainBusy, memory } = await whatMainSaw(app);
  const pageBusy = await page.evaluate(() => Number(document.body.dataset['busy']));
  const search = await slowestSearch(page);
  await app.close();
  return { firstRows, imported: checked + committed, mainBusy, pageBusy, memory, search };
}

/**
 * Presses a button by the beginning of its words, and returns how long it took until something
 * stands on the page and has been painted. It asks for no layout of its own, which would be one
 * more piece of the task that brought it.
 */
function press(page: Page, words: string, until: string): Promise<number> {
  return page.evaluate(
    async ([beginning, selector]) => {
      const button = [...document.querySelectorAll<HTMLElement>('[role="dialog"] button')].find((each) =>
        each.textContent.trim().startsWith(beginning),
      );
      if (button === undefined) throw new Error(`there is no button “${beginning}”`);
      const began = performance.now();
      button.click();
      await new Promise<void>((done) => {
        const watcher = new MutationObserver(() => {
          if (document.querySelector(selector) === null) return;
          watcher.disconnect();
          requestAnimationFrame(() => setTimeout(done));
        });
        watcher.observe(document, { subtree: true, childList: true, attributes: true });
      });
      return performance.now() - began;
    },
    [words, until] as const,
  );
}

/**
 * Notes in main how late a timer of a few milliseconds comes, and how much memory the process
 * takes.
 */
async function watchMain(app: ElectronApplication): Promise<void> {
  await app.evaluate(() => {
    const seen = { busy: 0, before: process.memoryUsage.rss(), most: 0 };
    let last = performance.now();
    Object.assign(globalThis, { seenByBench: seen });
    setInterval(() => {
      const now = performance.now();
      seen.busy = Math.max(seen.busy, now - last);
      last = now;
      seen.most = Math.max(seen.most, process.memoryUsage.rss());
    }, 4);
  });
}

async function whatMainSaw(app: ElectronApplication): Promise<{ busy: number; memory: number }> {
  const seen = await app.evaluate(
    () => (globalThis as unknown as { seenByBench: { busy: number; before: number; most: number } }).seenByBench,
  );
  return { busy: seen.busy, memory: (seen.most - seen.before) / 2 ** 20 };
}

/** The browser itself says which tasks took longer than 50 ms. */
async function watchPage(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.body.dataset['busy'] = '0';
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) {
        document.body.dataset['busy'] = String(Math.max(duration, Number(document.body.dataset['busy'])));
      }
    }).observe({ type: 'longtask' });
  });
}

/** What people look for; the first one prepares the audience and does not count. */
const FILTERS = [
  { text: 'prepare' },
  { text: 'ada' },
  { text: '+4420' },
  { text: 'nowhere at all' },
  { country: 'US' },
  { lacks: 'first_name' },
  { problem: 'any' },
];

async function slowestSearch(page: Page): Promise<number> {
  const times = await page.evaluate(async (filters) => {
    const bridge = window.campaignDesk;
    if (bridge === undefined) throw new Error('the page has no bridge');
    const list = (await bridge['drafts.list']({})) as { value: readonly { id: string; campaignId: string }[] };
    const draftId = list.value.find(({ campaignId }) => campaignId === 'cmp_big')?.id;
    const order = { by: { kind: 'position' }, descending: false };
    const durations: number[] = [];
    for (const filter of filters) {
      const began = performance.now();
      const answer = await bridge['recipients.query']({ draftId, filter, order, offset: 0, limit: 100 });
      if (!(answer as { ok: boolean }).ok) throw new Error('the search failed');
      durations.push(performance.now() - began);
    }
    return durations;
  }, FILTERS);
  return Math.max(...times.slice(1));
}

async function readByCsvParse(path: string): Promise<number> {
  const began = performance.now();
  let rows = 0;
  for await (const _row of createReadStream(path).pipe(parse({ columns: true }))) rows += 1;
  if (rows !== CONTACTS) throw new Error(`${rows} rows were read instead of ${CONTACTS}`);
  return performance.now() - began;
}
