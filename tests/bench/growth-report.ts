import { median } from './result';

/** How long operations took, by the number of rows, in milliseconds, one value for each round. */
export interface Growth {
  readonly name: string;
  readonly times: ReadonlyMap<number, readonly number[]>;
}

const COLOURS = ['#3b6fd4', '#c2571a', '#2a8a57', '#8a4fb8'];
const WIDTH = 640;
const HEIGHT = 400;
const MARGIN = { left: 70, right: 110, top: 20, bottom: 50 };

/**
 * The power of the number of rows with which the time grows: the slope of the line that fits the
 * medians best, both as logarithms. Leave out small sizes, whose constant costs hide it.
 */
export function exponentOf(times: Growth['times']): number {
  const points = [...times].map(([rows, values]) => [Math.log(rows), Math.log(median(values))] as const);
  const mean = (axis: 0 | 1): number => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const covariance = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return covariance / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}

/** A table in Markdown; `from`: the smallest size that counts for the exponent. */
export function growthTable(all: readonly Growth[], from: number): string {
  const sizes = [...new Set(all.flatMap(({ times }) => [...times.keys()]))];
  const head = ['Rows', ...sizes.map((size) => size.toLocaleString('en')), 'Exponent'];
  const lines = all.map(({ name, times }) => {
    const counted = new Map([...times].filter(([rows]) => rows >= from));
    const exponent = counted.size < 2 ? '' : exponentOf(counted).toFixed(2);
    return [name, ...sizes.map((size) => cellOf(times.get(size))), exponent];
  });
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function cellOf(values: readonly number[] | undefined): string {
  if (values === undefined) return '';
  const ms = median(values);
  return ms < 1000 ? `${Number(ms.toPrecision(2))} ms` : `${Number((ms / 1000).toPrecision(2))} s`;
}

/** A plot of the medians with logarithmic axes, as SVG. */
export function growthPlot(all: readonly Growth[]): string {
  const sizes = [...new Set(all.flatMap(({ times }) => [...times.keys()]))];
  const values = all.flatMap(({ times }) => [...times.values()].map(median));
  const decades = { from: Math.floor(Math.log10(Math.min(...values))), to: Math.ceil(Math.log10(Math.max(...values))) };
  const span = Math.log10(Math.max(...sizes) / Math.min(...sizes)) || 1;
  const x = (rows: number): number =>
    MARGIN.left + (Math.log10(rows / Math.min(...sizes)) / span) * (WIDTH - MARGIN.left - MARGIN.right);
  const y = (ms: number): number =>
    HEIGHT -
    MARGIN.bottom -
    ((Math.log10(ms) - decades.from) / (decades.to - decades.from || 1)) * (HEIGHT - MARGIN.top - MARGIN.bottom);
  const grid = Array.from({ length: decades.to - decades.from + 1 }, (_, index) => 10 ** (decades.from + index));
  const text = (left: number, top: number, anchor: string, label: string): string =>
    `<text x="${left.toFixed(1)}" y="${top.toFixed(1)}" text-anchor="${anchor}">${label}</text>`;
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="13" fill="#666">`,
    ...grid.map(
      (ms) =>
        `<path d="M${MARGIN.left} ${y(ms).toFixed(1)}H${WIDTH - MARGIN.right}" stroke="#999" stroke-opacity=".4"/>` +
        text(MARGIN.left - 8, y(ms) + 4, 'end', ms < 1000 ? `${ms} ms` : `${ms / 1000} s`),
    ),
    ...sizes.map((rows) => text(x(rows), HEIGHT - MARGIN.bottom + 22, 'middle', rows.toLocaleString('en'))),
    text((MARGIN.left + WIDTH - MARGIN.right) / 2, HEIGHT - 8, 'middle', 'rows'),
    ...all.map(({ name, times }, index) => {
      const points = [...times].map(([rows, each]) => [x(rows), y(median(each))] as const);
      const path = points.map(([left, top]) => `${left.toFixed(1)} ${top.toFixed(1)}`).join('L');
      const [left = 0, top = 0] = points.at(-1) ?? [];
      const colour = COLOURS[index % COLOURS.length] ?? '';
      return `<path d="M${path}" fill="none" stroke="${colour}" stroke-width="2"/><g fill="${colour}">${text(left + 8, top + 4, 'start', name)}</g>`;
    }),
    '</svg>',
  ];
  return `${lines.join('\n')}\n`;
}
