import { join } from 'node:path';
import { openStore } from '@backend/store';
import { MAX_JSON_TEXT } from '@kernel/json/json-bound';
import type { Row } from '../row';
import { fillApp } from '../support/filled-app';

/** One frame: what main may take for a step. */
const BOUND_MS = 16;

/**
 * The slower of undoing and redoing that all matches were replaced, in the longest text that can be
 * stored: in the store, which is what takes main's time.
 */
export const undoing: Row = {
  name: 'undo',
  ours: 'undo or redo of a replacement of all matches in the longest text',
  theirs: 'what it is held to',
  unit: 'ms',
  aim: 1,
  measure: async ({ folder }, times) => {
    const data = join(folder, 'undo');
    fillApp(data);
    const opened = openStore({ folder: data, now: () => new Date() });
    if (opened.kind !== 'open') throw new Error(`the store did not open: ${opened.kind}`);
    const { store } = opened;
    const draft = store.drafts.openId() ?? '';
    const text = 'Speak with the customer about the plan, politely.\n'.repeat(MAX_JSON_TEXT / 50);
    store.drafts.edit(draft, 'campaign_context', { kind: 'value', value: text });
    store.drafts.edit(draft, 'campaign_context', { kind: 'value', value: text.replaceAll('customer', 'client') });
    const ours: number[] = [];
    for (let round = -3; round < times; round += 1) {
      const slowest = Math.max(...[store.drafts.undo, store.drafts.redo].map((step) => timed(() => step(draft))));
      if (round >= 0) ours.push(slowest);
    }
    store.close();
    return Promise.resolve({ ours, theirs: ours.map(() => BOUND_MS) });
  },
};

function timed(work: () => { readonly kind: string } | null): number {
  const began = performance.now();
  const done = work();
  if (done?.kind !== 'done') throw new Error('nothing was undone');
  return performance.now() - began;
}
