import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type AuditVerdict, judgeAudit } from '../../../../scripts/release/shipped-advisories';
import { repositoryRoot } from '../../../../scripts/repository';

/** Reads what npm printed about the packages of `tests/integration/scripts/audit.test.ts`. */
const recorded = (name: string): string =>
  readFileSync(join(repositoryRoot, 'tests', 'fixtures', 'audits', `${name}.json`), 'utf8');

const reasonOf = (verdict: AuditVerdict): string => (verdict.kind === 'no-report' ? verdict.reason : verdict.kind);

describe('the audit of what ships', () => {
  it('reports the weaknesses of packages that ship, in the folder that ships, and no others', () => {
    expect(judgeAudit(recorded('weak'), new Set(['node_modules/ships', 'node_modules/fine']))).toEqual({
      kind: 'weak',
      advisories: [
        { folder: 'node_modules/ships', title: 'Bad', severity: 'high', url: 'https://example.org/GHSA-bad' },
      ],
    });
  });

  it('reports a package inside another one by its own folder', () => {
    const verdict = judgeAudit(recorded('weak'), new Set(['node_modules/parent/node_modules/ships']));
    expect(verdict.kind === 'weak' && verdict.advisories.map(({ folder }) => folder)).toEqual([
      'node_modules/parent/node_modules/ships',
    ]);
  });

  it('finds nothing if only tools are affected, or a package only because it uses a tool', () => {
    expect(judgeAudit(recorded('weak'), new Set(['node_modules/fine', 'node_modules/parent']))).toEqual({
      kind: 'none',
    });
  });

  it('finds nothing in a report without advisories', () => {
    expect(judgeAudit(recorded('none'), new Set(['node_modules/ships']))).toEqual({ kind: 'none' });
  });

  it.each([
    ['a refusal of the registry', recorded('refused'), '405'],
    ['a registry that cannot be reached', recorded('unreachable'), 'ECONNREFUSED'],
    ['an error of npm', '{"error":{"code":"ENOLOCK","summary":"This command requires a lockfile."}}', 'lockfile'],
  ])('is no report with %s, and says why', (_what, printed, why) => {
    expect(reasonOf(judgeAudit(printed, new Set()))).toMatch(/^the registry gave no report: /);
    expect(reasonOf(judgeAudit(printed, new Set()))).toContain(why);
  });

  it.each([
    ['nothing', '', 'npm printed no JSON'],
    ['half a report', recorded('weak').slice(0, 300), 'npm printed no JSON'],
    ['a warning before it', `npm warn config old\n${recorded('none')}`, 'npm printed no JSON'],
    ['null', 'null', "no report of npm's"],
    ['another version', recorded('none').replace('"auditReportVersion": 2', '"auditReportVersion": 3'), 'version 2'],
    ['an advisory without a title', recorded('weak').replaceAll('"title"', '"name2"'), 'vulnerabilities'],
    ['a weakness without folders', recorded('weak').replaceAll('"nodes"', '"paths"'), 'nodes'],
    ['no packages', recorded('none').replace(/"total": \d+\s*\}\s*\}/, '"total": 0}}'), 'no package at all'],
  ])('is never good with %s', (_what, printed, why) => {
    expect(reasonOf(judgeAudit(printed, new Set(['node_modules/ships'])))).toContain(why);
  });
});
