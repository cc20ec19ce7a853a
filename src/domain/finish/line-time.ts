import type { Expectations, ExpectedRange } from './expectations';

/** How long a call rings or is dialled, in seconds: an assumption, since nothing documents it. */
export const RING_SECONDS = 25;

/** Something for the lowest, the middle and the highest expectation. */
export interface Band<Of> {
  readonly best: Of;
  readonly middle: Of;
  readonly worst: Of;
}

/**
 * How long a line is busy for one recipient, in milliseconds: ringing with each of the calls, and
 * talking if one is answered. Few answers mean more calls and less talk, so the ends of the band
 * are looked for among all.
 */
export function lineTimes({ callSeconds, answerPercent }: Expectations, calls: number): Band<number> {
  const middle = busyMs(middleOf(callSeconds), middleOf(answerPercent), calls);
  const all = valuesOf(callSeconds).flatMap((seconds) =>
    valuesOf(answerPercent).map((percent) => busyMs(seconds, percent, calls)),
  );
  return { best: Math.min(...all), middle, worst: Math.max(...all) };
}

function busyMs(talkSeconds: number, answerPercent: number, calls: number): number {
  const silent = 1 - answerPercent / 100;
  const answered = 1 - silent ** calls;
  // The sum of the chances that there is a first, a second … call.
  const made = Array.from({ length: calls }, (_, before) => silent ** before).reduce((sum, chance) => sum + chance, 0);
  return 1000 * (made * RING_SECONDS + answered * talkSeconds);
}

const middleOf = ({ low, high }: ExpectedRange): number => (low + high) / 2;
const valuesOf = (range: ExpectedRange): readonly number[] => [range.low, middleOf(range), range.high];
