import { failed, ok, type Result } from '@domain/errors/errors';
import type { AudienceFilter, AudienceRow } from '@domain/recipients/audience';
import type { Bridge } from '../kernel/bridge';
import { MAX_ROW_FORMS } from './recipient-rows.svelte';

/** A draft and how many rows it has. */
export interface FewRows {
  readonly draftId: string;
  readonly count: number;
}

/**
 * Returns the rows that match a filter of a draft whose rows have forms of their own, and none of a
 * draft with more rows: the table reads them itself.
 */
export async function readFewRows(
  bridge: Bridge,
  { draftId, count }: FewRows,
  filter: AudienceFilter,
): Promise<Result<readonly AudienceRow[]>> {
  if (count > MAX_ROW_FORMS) return ok([]);
  const page = await bridge.call('recipients.query', {
    ...{ draftId, filter, offset: 0, limit: MAX_ROW_FORMS },
    order: { by: { kind: 'position' }, descending: false },
  });
  return page.ok ? ok(page.value.rows) : failed(page.error);
}
