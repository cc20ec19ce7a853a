import type { FieldName } from '@domain/fields/fields';
import type { ReceiptFilter, ResultKind } from '@domain/history/filter';

/** The filter as it is in the controls; empty text means "any". */
export interface TypedFilter {
  readonly text: string;
  readonly field: FieldName | '';
  readonly result: ResultKind | '';
  /** Days of this computer's calendar, `2027-03-02`. */
  readonly from: string;
  readonly to: string;
}

export const NO_FILTER: TypedFilter = { text: '', field: '', result: '', from: '', to: '' };

class HistoryFilter {
  typed = $state.raw<TypedFilter>(NO_FILTER);
}

/** The filter of the history screen, which stays when the user leaves the screen and comes back. */
export const historyFilter = new HistoryFilter();

/** What main is asked for. Both days count whole. */
export function toReceiptFilter(typed: TypedFilter): ReceiptFilter {
  const from = startOfDay(typed.from, 0);
  const to = startOfDay(typed.to, 1);
  return {
    ...(typed.text.trim() !== '' && { text: typed.text.trim() }),
    ...(typed.field !== '' && { fields: [typed.field] }),
    ...(typed.result !== '' && { results: [typed.result] }),
    ...(from !== null && { from }),
    ...(to !== null && { to }),
  };
}

/** The instant at which a day begins here, or the day `days` later; `null` if it is not a day. */
function startOfDay(day: string, days: number): string | null {
  const [year = NaN, month = NaN, date = NaN] = day.split('-').map(Number);
  const at = new Date(year, month - 1, date + days);
  return day === '' || Number.isNaN(at.getTime()) ? null : at.toISOString();
}
