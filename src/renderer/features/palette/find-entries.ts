import { tick } from 'svelte';
import { MAX_NUMBER_TEXT } from '@contract/recipients';
import { MAX_SEARCH } from '@contract/search';
import type { ReceiptSummary } from '@domain/sync/outcome';
import { wordsOf } from '@kernel/fuzzy';
import { text } from '../../kernel/text';
import { receiptTime } from '../../kernel/time/receipt-time';
import type { AppState } from '../../state/app-state.svelte';
import { outcomePill, outcomeTone } from '../../widgets/receipt/receipt-status';
import { draftEntry } from './entries';
import { entryScore, type Hit, markedHit, plainHit } from './entry';
import { openAtField } from './open-at-field';
import type { Found } from './palette.svelte';

/** What a number is searched for from on: fewer digits are in nearly every number. */
const MIN_DIGITS = 3;

/** Entries that main finds: texts of drafts, recipients by their number, receipts. */
export async function findEntries(app: AppState, query: string, limit: number): Promise<Found> {
  const asked = query.trim().slice(0, MAX_SEARCH);
  const [texts, recipients, numbers, receipts] = await Promise.all([
    findTexts(app, asked, limit),
    findRecipients(app, asked, limit),
    findInOtherDrafts(app, asked, limit),
    findReceipts(app, asked, limit),
  ]);
  return {
    hits: [...texts.hits, ...recipients.hits, ...numbers.hits, ...receipts.hits],
    totals: { texts: texts.total, recipients: recipients.total, numbers: numbers.total, receipts: receipts.total },
  };
}

/** Opens a draft with its private note. */
async function openAtNote(app: AppState, draftId: string): Promise<void> {
  await app.openDraft(draftId);
  await tick();
  app.actions.runWhenHandled('edit-note', () => app.route === 'drafts' && app.drafts.openId === draftId);
}

interface Part {
  readonly hits: readonly Hit[];
  readonly total: number;
}
const NOTHING: Part = { hits: [], total: 0 };

/** Also asked without a query, so that main has read what changed when there is one. */
async function findTexts(app: AppState, query: string, limit: number): Promise<Part> {
  const response = await app.bridge.call('search.texts', { query, limit });
  // An error shows itself where the drafts are shown; the palette has what the page knows.
  if (!response.ok) return NOTHING;
  const hits = response.value.found.flatMap(({ draftId, field, before, match, after }): Hit[] => {
    const draft = app.drafts.byId(draftId);
    if (draft === null) return [];
    const name = field === 'note' ? text.organising.note.palette : text.campaign.fields[field].label;
    const label = `${name}: `;
    const start = label.length + before.length;
    return [
      {
        entry: {
          id: `text:${draftId}`,
          group: 'texts',
          label: draftEntry(app, draft).label,
          detail: `${label}${before}${match}${after}`,
          run: () => void (field === 'note' ? openAtNote(app, draftId) : openAtField(app, draftId, field)),
        },
        score: 0,
        labelRanges: [],
        detailRanges: [[start, start + match.length]],
      },
    ];
  });
  return { hits, total: response.value.total };
}

async function findRecipients(app: AppState, query: string, limit: number): Promise<Part> {
  const draftId = shownDraft(app);
  if (draftId === null || digitsIn(query) < MIN_DIGITS) return NOTHING;
  const response = await app.bridge.call('recipients.query', {
    draftId,
    filter: { text: query },
    order: { by: { kind: 'position' }, descending: false },
    offset: 0,
    limit,
  });
  if (!response.ok) return NOTHING;
  const hits = response.value.rows.map(({ position, phone }) =>
    plainHit({
      id: `recipient:${String(position)}`,
      group: 'recipients',
      label: phone,
      detail: text.palette.position(position),
      run: () => void app.recipientToShow.handOver(position),
    }),
  );
  return { hits, total: response.value.matching };
}

/** The drafts besides the one on the screen that have a number among their recipients. */
async function findInOtherDrafts(app: AppState, query: string, limit: number): Promise<Part> {
  const text = query.slice(0, MAX_NUMBER_TEXT);
  if (digitsIn(text) < MIN_DIGITS) return NOTHING;
  const response = await app.bridge.call('recipients.findNumber', { text, except: shownDraft(app), limit });
  if (!response.ok) return NOTHING;
  const hits = response.value.found.flatMap(({ draftId, phone, position }) => {
    const draft = app.drafts.byId(draftId);
    if (draft === null) return [];
    return plainHit({
      id: `number:${draftId}`,
      group: 'numbers',
      label: draftEntry(app, draft).label,
      detail: phone,
      run: () => void openAtRecipient(app, draftId, position),
    });
  });
  return { hits, total: response.value.total };
}

async function openAtRecipient(app: AppState, draftId: string, position: number): Promise<void> {
  await openAtField(app, draftId, 'recipients');
  if (shownDraft(app) === draftId) app.recipientToShow.handOver(position);
}

const shownDraft = (app: AppState): string | null => (app.route === 'drafts' ? app.drafts.openId : null);

/** How many digits a phone number has that was typed; 0 if it is none. */
function digitsIn(query: string): number {
  const digits = query.replaceAll(/[\s()./-]/g, '').replace(/^\+/, '');
  return /^\d+$/.test(digits) ? digits.length : 0;
}

async function findReceipts(app: AppState, query: string, limit: number): Promise<Part> {
  const words = wordsOf(query);
  if (words.length === 0) return NOTHING;
  const response = await app.bridge.call('history.list', { filter: { text: query }, limit });
  if (!response.ok) return NOTHING;
  // Newest first, whichever words they match how well.
  const hits = response.value.receipts.map((receipt) => {
    const entry = receiptEntry(app, receipt);
    return entryScore(entry, words) === null ? plainHit(entry) : markedHit(entry, words, 0);
  });
  return { hits, total: response.value.total };
}

function receiptEntry(app: AppState, receipt: ReceiptSummary): Hit['entry'] {
  return {
    id: `receipt:${receipt.id}`,
    group: 'receipts',
    label: receipt.campaignName ?? receipt.campaignId,
    detail: `${outcomePill(receipt.outcome)}, ${receiptTime(receipt.startedAt, app.clock.now)}`,
    tone: outcomeTone(receipt.outcome),
    run: () => void app.showReceipt(receipt.id),
  };
}
