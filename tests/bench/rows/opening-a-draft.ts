import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { launchApp } from '../../e2e/support/launch';
import type { Row } from '../row';
import { draftName, DRAFTS, fillApp } from '../support/filled-app';
import { inTurns } from '../support/in-turns';

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

/**
 * From the click on a draft in the list until its name stands in the box and the page is laid out,
 * in milliseconds.
 */
function opening(page: Page, name: string): Promise<number> {
  return page.evaluate(async (wanted) => {
    const row = [...document.querySelectorAll('button')].find(
      (button) => button.querySelector(`[title^="${wanted} · "]`) !== null,
    );
    if (row === undefined) throw new Error(`“${wanted}” does not stand in the list`);
    const began = performance.now();
    row.click();
    await new Promise<void>((done) => {
      new MutationObserver((_changes, watcher) => {
        const box = document.querySelector<HTMLInputElement>('[data-field="name"] input');
        if (box?.value !== wanted) return;
        watcher.disconnect();
        // Has the page laid out. Painting is left out, because one of the two windows is behind the
        // other.
        box.getBoundingClientRect();
        done();
      }).observe(document, { subtree: true, childList: true, attributes: true });
    });
    return performance.now() - began;
  }, name);
}
