import { ok, type Result } from '@domain/errors/errors';
import { type AudienceRow, MAX_PAGE } from '@domain/recipients/audience';
import type { RecipientRows } from '../../draft/recipient-rows.svelte';
import type { RowSelection } from './row-selection.svelte';

/**
 * Reads the selected rows, in the table's order; without a selection the row at `active`, counted
 * from 0. Of all rows, which can be a million, the first `most` and one more, so that the caller
 * sees that there are too many.
 */
export async function readSelectedRows(
  rows: Pick<RecipientRows, 'rowsAt' | 'view'>,
  { count, ids }: Pick<RowSelection, 'count' | 'ids'>,
  active: number,
  most: number,
): Promise<Result<readonly AudienceRow[]>> {
  if (count === 0) return rows.rowsAt(active, 1);
  const matching = rows.view.matching ?? 0;
  if (count === null) return rows.rowsAt(0, Math.min(matching, most + 1));
  const found: AudienceRow[] = [];
  for (let from = 0; from < matching && found.length < ids.size; from += MAX_PAGE) {
    const page = await rows.rowsAt(from, Math.min(MAX_PAGE, matching - from));
    if (!page.ok) return page;
    found.push(...page.value.filter(({ id }) => ids.has(id)));
  }
  return ok(found);
}
