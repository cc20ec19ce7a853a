import type { Problem } from '@domain/changes/problem';
import type { AudienceFilter } from '@domain/recipients/audience';
import { focusRow, focusSpeech, goToField, type RowPart } from './go-to-field';
import type { OpenDraft } from './open-draft.svelte';

/**
 * Brings the place of a problem into view, its row of recipients included, and puts the focus
 * there.
 */
export async function goToProblem(open: OpenDraft, problem: Problem): Promise<void> {
  switch (problem.code) {
    case 'bad-numbers':
    case 'duplicate-numbers':
      return goToRow(open, problem.rows[0], 'phone');
    case 'bad-recipient-json':
      return goToRow(open, problem.row, problem.part);
    case 'placeholder-missing':
      return goToRowsWithout(open, problem.key);
    case 'outside-hours':
      return goToPlaces(open, open.hours?.placesOf(problem.rule) ?? null);
    case 'conduct-rule':
      return goToRows(open, open.conduct?.rowsOf(problem.rule) ?? {});
    case 'held-back':
      return goToRows(open, { heldBack: 'list' });
    case 'all-held-back':
      return goToRows(open, { heldBack: true });
    case 'outside-number-rule':
      return goToRows(open, { outsideRule: problem.rule });
    case 'without-consent':
      return problem.reason === 'not-marked' ? goToField('recipients') : goToRows(open, { consent: problem.reason });
    case 'recent-contact':
      return goToRows(open, { contact: problem.source });
    case 'more-recent-contact':
      return goToRows(open, { contact: '' });
    case 'schedule-spans-nights':
      return goToPlaces(open, open.hours?.placesOf(null) ?? null);
    case 'unknown-speech-value':
      return focusSpeech(problem.child);
    default:
      return goToField(problem.field ?? open.changes[0]?.field ?? 'name');
  }
}

/** The longest key by which rows can be filtered. */
const MAX_FILTER_KEY = 200;

/** Shows the rows that have no value for a key of their metadata. */
export async function goToRowsWithout(open: OpenDraft, key: string): Promise<void> {
  await goToField('recipients');
  if (key.length > MAX_FILTER_KEY) return;
  open.rows.showAsTable(true);
  open.rows.view.setFilter({ lacks: key });
}

/** Shows the rows of some places in the table of recipients. */
export async function goToPlaces(open: OpenDraft, places: AudienceFilter['places'] | null): Promise<void> {
  if (!open.rows.isWide) await goToField('recipients');
  if (places === null || places === undefined) return;
  open.rows.showAsTable(true);
  open.rows.view.setFilter({ places });
}

/** Shows some rows in the table of recipients. */
async function goToRows(open: OpenDraft, filter: AudienceFilter): Promise<void> {
  await goToField('recipients');
  open.rows.showAsTable(true);
  open.rows.view.setFilter(filter);
}

/** Brings one part of a recipient's row into view; `number` is its position, counted from 1. */
export async function goToRow(open: OpenDraft, number: number | undefined, part: RowPart): Promise<void> {
  if (number === undefined) return goToField('recipients');
  // A draft that has just been opened may still be reading them.
  if (open.rows.total < number) await open.rows.load();
  if (open.rows.isTable) {
    await open.flush();
    open.rows.goTo(number, part);
    return;
  }
  const row = open.rows.rows[number - 1];
  return row === undefined ? goToField('recipients') : focusRow(row.id, part);
}
