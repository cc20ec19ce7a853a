import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { Editor } from '../../e2e/model/editor';
import { NewDraft } from '../../e2e/model/new-draft';
import { launchApp } from '../../e2e/support/launch';
import type { Place, Row } from '../row';
import { fillApp } from '../support/filled-app';
import { painted } from '../support/painted';

/** From a key to its letter on the screen, in a text of a million characters. */
const BOUND_MS = 50;
/** From a key to the review of what it changed. */
const REVIEW_BOUND_MS = 300;

const FIELDS = {
  'typing-name': (editor: Editor): Locator => editor.name,
  'typing-context': (editor: Editor): Locator => editor.campaignContext,
  'typing-opening': (editor: Editor): Locator => editor.openingMessage,
  'typing-json': (editor: Editor): Locator => editor.retryPolicy,
} as const;

const line = 'The quick brown fox calls you about your renewal in March, as agreed. ';
const MEGABYTE = line.repeat(Math.ceil(1_000_000 / line.length));

export const typingLargeTexts: readonly Row[] = [
  ...Object.entries(FIELDS).map(([name, field]): Row => ({
    name,
    ours: 'a key in a million characters, painted',
    theirs: 'what it is held to',
    unit: 'ms',
    aim: 1,
    measure: async (place, times) => {
      const ours = await keysIn(place, name, field, times, painted);
      return { ours, theirs: ours.map(() => BOUND_MS) };
    },
  })),
  {
    name: 'review-large-text',
    ours: 'from a key in a million characters to its review',
    theirs: 'what it is held to',
    unit: 'ms',
    aim: 1,
    measure: async (place, times) => {
      const ours = await keysIn(place, 'review-large-text', FIELDS['typing-context'], times, reviewed);
      return { ours, theirs: ours.map(() => REVIEW_BOUND_MS) };
    },
  },
];

async function keysIn(
  place: Place,
  name: string,
  field: (editor: Editor) => Locator,
  times: number,
  measure: (page: Page, press: () => Promise<void>) => Promise<number>,
): Promise<readonly number[]> {
  const dataDir = join(place.folder, name);
  await mkdir(dataDir);
  fillApp(dataDir);
  const { app, page } = await launchApp({ dataDir });
  await new NewDraft(page).create({ campaignId: 'cmp_typed' });
  const control = field(new Editor(page));
  await control.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(name === 'typing-json' ? `{"text": "${MEGABYTE}"}` : MEGABYTE);
  const measured: number[] = [];
  // The first ones warm up; between keys what was stored and reviewed for the one before comes to
  // its end.
  for (let round = -3; round < times; round += 1) {
    await page.waitForTimeout(600);
    const ms = await measure(page, () => page.keyboard.press(round % 2 === 0 ? 'x' : 'Backspace'));
    if (round >= 0) measured.push(ms);
  }
  await app.close();
  return measured;
}

/** How long after its event the review of a key's change stands beside the draft. */
async function reviewed(page: Page, press: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    document.body.dataset['reviewed'] = '';
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        const review = document.querySelector('[aria-busy]');
        const watch = new MutationObserver(() => {
          if (document.querySelector('[aria-busy="true"]') !== null) return;
          watch.disconnect();
          document.body.dataset['reviewed'] = String(performance.now() - timeStamp);
        });
        if (review !== null) watch.observe(review, { attributeFilter: ['aria-busy'] });
      },
      { capture: true, once: true },
    );
  });
  await press();
  await page.waitForFunction(() => document.body.dataset['reviewed'] !== '');
  return page.evaluate(() => Number(document.body.dataset['reviewed']));
}
