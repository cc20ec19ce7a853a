/** One part of a whole, such as the updates that wait. */
export interface ChartPart {
  readonly label: string;
  readonly count: number;
  readonly tone: 'accent' | 'good' | 'changed' | 'bad' | 'plain';
}

/** A part as it is drawn: where it begins and how wide it is, in percent of the whole. */
export interface DrawnPart extends ChartPart {
  readonly from: number;
  readonly width: number;
}

/** A part of something is never drawn narrower, in percent, so that one of many is seen. */
const MIN_WIDTH = 1;

/** Lays parts side by side, together as wide as the whole. Parts of nothing are left out. */
export function layParts(parts: readonly ChartPart[]): readonly DrawnPart[] {
  const shown = parts.filter(({ count }) => count > 0);
  const total = shown.reduce((sum, { count }) => sum + count, 0);
  const widths = shown.map(({ count }) => Math.max(MIN_WIDTH, (count / total) * 100));
  const sum = widths.reduce((all, width) => all + width, 0);
  let from = 0;
  return shown.map((part, index) => {
    const width = ((widths[index] ?? 0) / sum) * 100;
    const drawn = { ...part, from, width };
    from += width;
    return drawn;
  });
}
