import { describe, expect, it } from 'vitest';
import { findShippedAdvisories } from '../../../../scripts/release/shipped-advisories';

const advisory = (title: string): Readonly<Record<string, unknown>> => ({
  source: 1,
  name: 'x',
  title,
  url: 'https://example.org/1',
  severity: 'high',
  range: '<2.0.0',
});

describe('the audit of what ships', () => {
  const report = {
    auditReportVersion: 2,
    vulnerabilities: {
      ships: {
        name: 'ships',
        via: [advisory('Bad'), 'deeper'],
        nodes: ['node_modules/ships', 'node_modules/a/node_modules/ships'],
      },
      tool: { name: 'tool', via: [advisory('Only a tool')], nodes: ['node_modules/tool'] },
    },
  };

  it('reports the weaknesses of packages that ship, in the folder that ships, and no others', () => {
    expect(findShippedAdvisories(report, new Set(['node_modules/ships', 'node_modules/fine']))).toEqual([
      { folder: 'node_modules/ships', title: 'Bad', severity: 'high', url: 'https://example.org/1' },
    ]);
  });

  it('is empty if only tools are affected', () => {
    expect(findShippedAdvisories(report, new Set(['node_modules/fine']))).toEqual([]);
  });

  it('rejects what is no report', () => {
    expect(() => findShippedAdvisories({ message: '405 Method Not Allowed' }, new Set())).toThrow();
  });
});
