import { z } from 'zod';
import { audienceOf, chunksOf } from '../audience/audience-rows';
import type { Chunk } from '../audience/chunk';
import { readChunk } from '../audience/chunk-rows';
import { editRows } from '../audience/edit-rows';
import { decode, rowAt } from '../audience/row';
import type { Database } from '../core/database';
import { noteChange } from '../drafts/draft-content';
import { recipientFacts } from '../drafts/recipient-facts';
import { readTagsAndNote, storedTags } from '../drafts/tags-and-note';
import type { Counts } from '../removal/counts';
import { eraseSentNumber } from '../sent/sent-numbers';
import { eraseReceiptsWith } from './erase-in-receipts';
import { forgetInState } from './erase-state';
import { mentionOf } from './number-pattern';

const draftRow = z.object({
  pk: z.number(),
  snapshot: z.string().nullable(),
  drift: z.string().nullable(),
});
const editRow = z.object({ field: z.string(), edit: z.string() });
const textRow = z.object({ text: z.string() });
const keyedRow = z.object({ pk: z.number(), text: z.string() });
const audienceRow = z.object({ audience: z.number() });

/**
 * Erases a phone number: rows of recipients that have or mention it, edits and copies of campaigns
 * that mention it, the histories of the drafts that are changed by that, tags, private notes, and
 * what was sent and returned with it. Nothing is put in its place that could be sent.
 */
export function eraseNumber(db: Database, phone: string, counts: Counts): void {
  const mentions = mentionOf(phone);
  const facts = recipientFacts(db);
  const finder = rowFinder(db, Number(phone.slice(1)), mentions);
  for (const draft of db.all(draftRow, 'SELECT pk, snapshot, drift FROM drafts ORDER BY pk')) {
    const isChanged = eraseInDraft(draft);
    eraseTagsAndNote(draft.pk);
    const histories = eraseHistory(draft.pk, isChanged);
    if (isChanged) eraseRows(draft.pk);
    if (isChanged || histories) facts.forget(draft.pk);
    // Lists show a title, which is taken from what the draft holds. Its update does not follow: it
    // was removed.
    if (isChanged) noteChange(db, facts, draft.pk, { at: new Date(), rows: true });
  }
  eraseReceiptsWith(db, mentions, counts);
  counts.remembered += eraseSentNumber(db, Number(phone.slice(1)));
  forgetInState(db, mentions, counts);
  const logs = db.all(keyedRow, 'SELECT pk, entry AS text FROM outbox_log');
  for (const { pk, text } of logs) if (mentions(text)) db.run('DELETE FROM outbox_log WHERE pk = ?', pk);
  const updates = db.all(
    keyedRow,
    `SELECT pk, concat_ws(' ', opened(reviewed), opened(base), opened(tried), opened(conflict), why, opened(last_outcome),
       opened(campaign_name)) AS text FROM outbox`,
  );
  for (const { pk, text } of updates) if (mentions(text)) removeUpdates('pk = ?', pk);

  function removeUpdates(where: string, value: number): void {
    counts.updates += db.run(`DELETE FROM outbox WHERE ${where}`, value).changes;
  }

  /**
   * Edits, the server's copy and accepted warnings; says whether the draft sends something else
   * now, its rows included.
   */
  function eraseInDraft({ pk, snapshot, drift }: z.infer<typeof draftRow>): boolean {
    let isChanged = rowsOf(pk).length > 0;
    for (const { field, edit } of db.all(editRow, 'SELECT field, edit FROM edits WHERE draft = ?', pk)) {
      if (!mentions(edit)) continue;
      counts.edits += db.run('DELETE FROM edits WHERE draft = ? AND field = ?', pk, field).changes;
      isChanged = true;
    }
    if (mentions(`${snapshot ?? ''} ${drift ?? ''}`)) {
      db.run('UPDATE drafts SET snapshot = NULL, drift = NULL WHERE pk = ?', pk);
      counts.serverCopies += 1;
      isChanged = true;
    }
    for (const { text } of db.all(textRow, 'SELECT key AS text FROM acknowledged WHERE draft = ?', pk)) {
      if (mentions(text)) db.run('DELETE FROM acknowledged WHERE draft = ? AND opened(key) = ?', pk, text);
    }
    if (isChanged) removeUpdates(`draft = ? AND state NOT IN ('done', 'cancelled')`, pk);
    return isChanged;
  }

  /** A note that mentions the number goes as a whole. Neither changes what the draft sends. */
  function eraseTagsAndNote(draft: number): void {
    const { tags, note } = readTagsAndNote(db, draft);
    const kept = tags.filter((tag) => !mentions(tag));
    counts.notes += tags.length - kept.length;
    if (kept.length < tags.length) db.run('UPDATE drafts SET tags = ? WHERE pk = ?', storedTags(db, kept), draft);
    if (!mentions(note)) return;
    counts.notes += 1;
    db.run('UPDATE drafts SET note = NULL, note_revision = note_revision + 1 WHERE pk = ?', draft);
  }

  /** A history without some of its steps could not be undone, so it goes as a whole. */
  function eraseHistory(draft: number, isChanged: boolean): boolean {
    const steps = db.all(textRow, 'SELECT step AS text FROM steps WHERE draft = ?', draft);
    if (steps.length === 0) return false;
    const held = db.all(
      audienceRow,
      'SELECT DISTINCT audience FROM step_audiences JOIN steps ON steps.pk = step_audiences.step WHERE draft = ?',
      draft,
    );
    const found =
      isChanged ||
      steps.some(({ text }) => mentions(text)) ||
      held.some(({ audience }) => chunksOf(db, audience).some(({ chunk }) => finder(chunk).length > 0));
    if (!found) return false;
    db.run('DELETE FROM steps WHERE draft = ?', draft);
    db.run('UPDATE drafts SET undo_at = 0 WHERE pk = ?', draft);
    counts.histories += 1;
    return true;
  }

  function rowsOf(draft: number): readonly number[] {
    return chunksOf(db, audienceOf(db, draft)).flatMap(({ chunk }) => finder(chunk));
  }

  function eraseRows(draft: number): void {
    const remove = rowsOf(draft);
    editRows(db, draft, { remove, put: [] });
    counts.recipients += remove.length;
  }
}

/**
 * Finds the ids of a chunk's rows that have or mention a number. Drafts and histories share chunks,
 * so each is read once.
 */
function rowFinder(
  db: Database,
  number: number,
  mentions: (text: string) => boolean,
): (chunk: number) => readonly number[] {
  const known = new Map<number, readonly number[]>();
  return (pk) => {
    const found = known.get(pk) ?? idsIn(readChunk(db, pk), number, mentions);
    known.set(pk, found);
    return found;
  };
}

function idsIn(chunk: Chunk, number: number, mentions: (text: string) => boolean): readonly number[] {
  const ids: number[] = [];
  for (let at = 0; at < chunk.ids.length; at += 1) {
    const row = rowAt(chunk, at);
    const texts = [row.phone, row.metadata, row.overrides];
    if (row.number === number || texts.some((text) => text.byteLength > 0 && mentions(decode(text)))) ids.push(row.id);
  }
  return ids;
}
