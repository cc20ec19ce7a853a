import { join } from 'node:path';
import { launchApp } from '../../e2e/support/launch';
import type { Row } from '../row';
import { draftName, DRAFTS, fillApp } from '../support/filled-app';
import { inTurns } from '../support/in-turns';
import { opening } from '../support/opening';

/** Beside the ten that the app is filled with. */
const MORE = 99_990;

export const openingADraft: Row = {
  name: 'open',
  ours: 'opening a draft among 100,000',
  theirs: 'among ten',
  unit: 'ms',
  aim: 1.2,
  measure: async ({ folder }, times) => {
    const many = await appWith(join(folder, 'many'), MORE);
    const few = await appWith(join(folder, 'few'), 0);
    const samples = await inTurns({ times, warmUps: 3 }, many.openAnother, few.openAnother);
    await many.close();
    await few.close();
    return samples;
  },
};

async function appWith(dataDir: string, copies: number) {
  fillApp(dataDir, copies);
  const { app, page } = await launchApp({ dataDir });
  await page.getByRole('textbox', { name: 'Name', exact: true }).waitFor();
  const listed = await page.evaluate(() =>
    Number(document.querySelector('[aria-setsize]')?.getAttribute('aria-setsize')),
  );
  if (listed !== DRAFTS + copies) throw new Error(`the list has ${listed} drafts`);
  let next = DRAFTS;
  return {
    openAnother: () => {
      // The two newest in turns: they stand at the top of either list.
      next = next === DRAFTS ? DRAFTS - 1 : DRAFTS;
      return opening(page, draftName(next));
    },
    close: () => app.close(),
  };
}
