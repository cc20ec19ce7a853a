import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { TextIndex } from '@backend/search/text-index';
import { openStore } from '@backend/store';
import type { Row } from '../row';
import { DRAFTS, fillApp } from '../support/filled-app';

/** How many drafts there are. */
const ALL_DRAFTS = 2_000;
/** From a query in main to what it found there. */
const BOUND_MS = 30;
/** Of these, one is in every draft, one in a few fields, and one in none. */
const QUERIES = ['call', 'two year price', 'no such words'];

/** The slowest of three searches through the texts of all drafts, from the second letter on. */
export const palette: Row = {
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

async function each(index: TextIndex): Promise<readonly number[]> {
  const measured: number[] = [];
  for (const query of QUERIES) {
    const began = performance.now();
    await index.find(query, 20);
    measured.push(performance.now() - began);
  }
  return measured;
}
