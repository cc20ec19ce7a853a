import { describe, expect, it } from 'vitest';
import { exponentOf, growthPlot, growthTable } from '../../bench/growth-report';

const times = (power: number) => new Map([10, 100, 1000].map((rows) => [rows, [5, 2 * rows ** power, 1e9]]));

describe('the growth of a cost', () => {
  it('has the power of the number of rows as its exponent', () => {
    expect(exponentOf(times(1))).toBeCloseTo(1);
    expect(exponentOf(times(1.5))).toBeCloseTo(1.5);
  });

  it('is a table of medians, whose exponent leaves small sizes out', () => {
    const bent = new Map([...times(1), [10, [900]]]);
    expect(growthTable([{ name: 'import', times: bent }], 100).split('\n')).toEqual([
      '| Rows | 10 | 100 | 1,000 | Exponent |',
      '| --- | --- | --- | --- | --- |',
      '| import | 900 ms | 200 ms | 2 s | 1.00 |',
    ]);
  });

  it('is a plot with a line for each cost', () => {
    const plot = growthPlot([
      { name: 'import', times: times(1) },
      { name: 'search', times: times(0.5) },
    ]);
    expect(plot.match(/stroke-width="2"/g)).toHaveLength(2);
    expect(plot).toContain('>search<');
    expect(plot).not.toContain('NaN');
  });
});
