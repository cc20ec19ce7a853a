import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { TextIndex } from '@backend/search/text-index';
import { openStore } from '@backend/store';
import { Palette } from '../../e2e/model/palette';
import { launchApp } from '../../e2e/support/launch';
import type { Row } from '../row';
import { DRAFTS, fillApp } from '../support/filled-app';
import { painted } from '../support/painted';

/** How many drafts there are. */
const ALL_DRAFTS = 2_000;
/** From a query to what it found. */
const BOUND_MS = 30;
/** What a start leaves to be done is done by then, in milliseconds. */
const REST_MS = 5_000;
/** Of these, one is in every draft, one in a few fields, and one in none. */
const QUERIES = ['call', 'two year price', 'no such words'];

/** The slowest of three searches through the texts of all drafts, from the second letter on. */
const texts: Row = {
  name: 'palette',
  ours: 'the texts of 2,000 drafts searched in main',
  theirs: 'what it is held to',
  unit: 'ms',
  aim: 1,
  measure: async ({ folder }, times) => {
    const dataDir = join(folder, 'palette');
    await mkdir(dataDir);
    fillApp(dataDir, ALL_DRAFTS - DRAFTS);
    const opened = openStore({ folder: dataDir, now: () => new Date() });
    if (opened.kind !== 'open') throw new Error(`the store did not open: ${opened.kind}`);
    const { store } = opened;
    const index = new TextIndex({
      texts: store.texts,
      elapsed: () => performance.now(),
      pause: () => new Promise((resolve) => setImmediate(resolve)),
    });
    // The palette reads them while it opens.
    const known = await index.update();
    if (known.length !== ALL_DRAFTS) throw new Error(`there are ${known.length} drafts`);
    const ours: number[] = [];
    for (let round = -3; round < times; round += 1) {
      const slowest = Math.max(...(await each(index)));
      if (round >= 0) ours.push(slowest);
    }
    store.close();
    return { ours, theirs: ours.map(() => BOUND_MS) };
  },
};

/** A letter in the palette that changes nearly all results: actions, drafts, fields, settings. */
const results: Row = {
  name: 'palette-painted',
  ours: 'a letter in the palette over 2,000 drafts, painted',
  theirs: 'what it is held to',
  unit: 'ms',
  aim: 1,
  measure: async ({ folder }, times) => {
    const dataDir = join(folder, 'palette-painted');
    await mkdir(dataDir);
    fillApp(dataDir, ALL_DRAFTS - DRAFTS);
    const { app, page } = await launchApp({ dataDir });
    const found = new Palette(page);
    // The palette is loaded with the sections below the first one.
    await page.locator('#section-recipients').waitFor();
    await page.waitForTimeout(REST_MS);
    await found.type('co');
    await found.active.waitFor();
    const ours: number[] = [];
    for (let round = -3; round < times; round += 1) {
      // What main found for the letter before has come by then.
      await page.waitForTimeout(400);
      const ms = await painted(page, () => page.keyboard.press(round % 2 === 0 ? 'o' : 'Backspace'));
      if (round >= 0) ours.push(ms);
    }
    await app.close();
    return { ours, theirs: ours.map(() => BOUND_MS) };
  },
};

export const palette: readonly Row[] = [texts, results];

async function each(index: TextIndex): Promise<readonly number[]> {
  const measured: number[] = [];
  for (const query of QUERIES) {
    const began = performance.now();
    await index.find(query, 20);
    measured.push(performance.now() - began);
  }
  return measured;
}
