import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Store } from '@backend/store';
import type { Draft } from '@domain/draft/draft';
import { fieldNameSchema } from '@domain/fields/edits';

/**
 * A draft that is edited and queued again and again, each time with the campaign's next number.
 * - `line`: the next update is queued when the one before is through; several such drafts share a
 *   campaign.
 * - `behind`: the next one is queued while the one before is being sent.
 * - `recipients`: sends rows; the one kind of update that is no absolute value.
 */
const workSchema = z.object({
  draftId: z.string(),
  campaignId: z.string(),
  kind: z.enum(['line', 'behind', 'recipients']),
  field: fieldNameSchema,
});
export type Work = z.infer<typeof workSchema>;

export const readWork = (file: string): readonly Work[] =>
  z.array(workSchema).parse(JSON.parse(readFileSync(file, 'utf8')));

/**
 * What a process says on its standard output, each after its commit, but for `confirming`, which
 * comes before.
 */
export const reportSchema = z.discriminatedUnion('report', [
  z.object({ report: z.literal('ready') }),
  z.object({ report: z.literal('queued'), campaignId: z.string(), n: z.number() }),
  z.object({ report: z.literal('confirming'), campaignId: z.string(), n: z.number() }),
]);
export type Report = z.infer<typeof reportSchema>;

interface Worker {
  readonly store: Store;
  readonly work: readonly Work[];
  readonly newId: () => string;
  readonly say: (report: Report) => void;
}

/**
 * Goes on with every draft as far as it can go now. `last`: begins nothing new, and only finishes
 * what is half done.
 */
export function workOn(worker: Worker, how: 'on' | 'last'): void {
  for (const item of worker.work) {
    const draft = worker.store.drafts.get(item.draftId);
    if (draft !== null) goOn(item, draft, worker, how);
  }
}

function goOn(item: Work, draft: Draft, { store, work, newId, say }: Worker, how: 'on' | 'last'): void {
  const { campaignId, draftId, kind, field } = item;
  const waiting = store.outbox.item(store.outbox.ofDraft(draftId)?.id ?? '');
  const queue = (): void => {
    const n = numbersIn(store, item).at(-1) ?? 0;
    store.outbox.enqueue({ newId: newId(), draftId, runningConfirmed: true, offline: false });
    say({ report: 'queued', campaignId, n });
  };
  if (waiting !== null) {
    const { status } = waiting;
    if (status.state !== 'held') return;
    if (status.why === 'edited') queue();
    else if (status.why === 'unknown-recipients') {
      say({ report: 'confirming', campaignId, n: numbersIn(store, item).at(-1) ?? 0 });
      store.outbox.confirm(waiting.id);
    } else throw new Error(`an update waits for the person: ${status.why}`);
    return;
  }
  const isSending = draft.outbox !== null;
  if (isSending && kind !== 'behind') return;
  // Edited, but not queued: the process before this one was killed between the two.
  if (!isSending && draft.edits[field] !== undefined) {
    queue();
    return;
  }
  if (how === 'last') return;
  const all = work.filter((other) => other.campaignId === campaignId).flatMap((other) => numbersIn(store, other));
  const n = 1 + Math.max(0, ...all);
  if (kind === 'recipients') {
    store.recipients.add(draftId, [{ phone: phoneOf(n), metadata: JSON.stringify({ n }), assistantOverrides: '' }]);
    // Only the first row of a draft decides this on its own.
    store.drafts.edit(draftId, field, { kind: 'recipients' });
  } else store.drafts.edit(draftId, field, { kind: 'value', value: textOf(n) });
  queue();
}

const textOf = (n: number): string => `Number ${n}`;
const phoneOf = (n: number): string => `+1415555${String(n).padStart(4, '0')}`;

/**
 * The numbers that a draft holds, the newest last: in the copy of what was sent, in its edit, in
 * its rows.
 */
function numbersIn(store: Store, { draftId, field, kind }: Work): readonly number[] {
  if (kind === 'recipients') return [store.drafts.get(draftId)?.recipients.count ?? 0];
  const draft = store.drafts.get(draftId);
  const edit = draft?.edits[field];
  return [numberIn(draft?.snapshot?.campaign[field]), edit?.kind === 'value' ? numberIn(edit.value) : null].filter(
    (n) => n !== null,
  );
}

/** The number in a value that was sent; `null` for one that is from before. */
export function numberIn(value: unknown): number | null {
  const found = typeof value === 'string' ? /^Number (\d+)$/.exec(value)?.[1] : undefined;
  return found === undefined ? null : Number(found);
}
