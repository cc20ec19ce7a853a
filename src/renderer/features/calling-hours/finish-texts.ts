import type { FinishEstimate } from '@domain/finish/finish-estimate';
import { text } from '../../kernel/text';
import { localDay, localTime } from './local-texts';

/** The local day and time of an instant. */
export const timeText = (at: number, zone: string): string => text.finish.at(localDay(at, zone), localTime(at, zone));

/** A share of recipients; never 0 % or 100 % for what is a little more or less. */
export function percentText(share: number): string {
  const whole = Math.round(share * 100);
  return text.finish.percent(share > 0 && share < 1 ? Math.min(99, Math.max(1, whole)) : whole);
}

/** Says in a sentence whether the calls end within the schedule; there may be none yet. */
export function finishSummary(estimate: FinishEstimate | null, zone: string): string {
  const strings = text.finish;
  if (estimate === null) return strings.noSchedule;
  if (estimate.runs === null) return strings.noConcurrency;
  const { best, middle, worst } = estimate.runs;
  if (worst.finish !== null)
    return strings.finishes(timeText(best.finish ?? worst.finish, zone), timeText(worst.finish, zone));
  if (middle.finish !== null) return strings.probablyFinishes(timeText(middle.finish, zone), percentText(worst.left));
  if (best.finish !== null) return strings.hardlyFinishes(timeText(best.finish, zone), percentText(middle.left));
  return strings.neverFinishes(percentText(best.left), percentText(worst.left));
}
