import type { FieldName } from '@domain/fields/fields';
import type { ReceiptFilter, ResultKind } from '@domain/history/filter';

/** What the user filters the history by, as it stands in the controls; empty text is "any". */
export interface TypedFilter {
  readonly text: string;
  readonly field: FieldName | '';
  readonly result: ResultKind | '';
  /** Days of this computer's calendar, `2027-03-02`. */
  readonly from: string;
  readonly to: string;
}

export const NO_FILTER: TypedFilter = { text: '', field: '', result: '', from: '', to: '' };

let current = $state.raw<TypedFilter>(NO_FILTER);

/** The filter of the history screen, which is the same when the user comes back to it. */
export const historyFilter = {
  get current(): TypedFilter {
    return current;
  },
  set(next: TypedFilter): void {
    current = next;
  },
};

/** What main is asked for. Both days count whole. */
export function asked(filter: TypedFilter): ReceiptFilter {
  const from = startOf(filter.from, 0);
  const to = startOf(filter.to, 1);
  return {
    ...(filter.text.trim() !== '' && { text: filter.text.trim() }),
    ...(filter.field !== '' && { fields: [filter.field] }),
    ...(filter.result !== '' && { results: [filter.result] }),
    ...(from !== null && { from }),
    ...(to !== null && { to }),
  };
}

/** The instant at which a day begins here, or the one some days later. */
function startOf(day: string, later: number): string | null {
  const [year = NaN, month = NaN, date = NaN] = day.split('-').map(Number);
  const at = new Date(year, month - 1, date + later);
  return day === '' || Number.isNaN(at.getTime()) ? null : at.toISOString();
}
