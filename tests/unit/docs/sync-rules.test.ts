import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OUTCOMES } from '@domain/sync/outcomes';

const TESTS = resolve(import.meta.dirname, '../..');
const spec = readFileSync(resolve(TESTS, '../docs/sync.md'), 'utf8');
const rules = [...spec.matchAll(/^- \*\*(S\d+)\*\*/gmu)].map(([, rule]) => rule ?? '');

/** A call of `it`, `test` or `describe` with its title, also of `it.each(…)` and over two lines. */
const TITLE = /\b(?:it|test|describe)(?:\.\w+)*(?:\((?:[^()]|\([^()]*\))*\))?\(\s*(['"`])(.*?)\1/gsu;

/** The rules that titles of tests name, as in `[S7]` or `[S7, S8]`. */
function namedRules(): ReadonlyMap<string, readonly string[]> {
  const named = new Map<string, string[]>();
  for (const file of readdirSync(TESTS, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(?:test|spec)\.ts$/u.test(file)) continue;
    for (const [, , title = ''] of readFileSync(join(TESTS, file), 'utf8').matchAll(TITLE)) {
      for (const [, list = ''] of title.matchAll(/\[(S\d+(?:, S\d+)*)\]/gu)) {
        for (const rule of list.split(', ')) named.set(rule, [...(named.get(rule) ?? []), file]);
      }
    }
  }
  return named;
}

/** The words of the document for what follows. */
const NEXT: Readonly<Record<(typeof OUTCOMES)['verified']['next']['do'], { then: string; retried: string }>> = {
  done: { then: 'done', retried: 'no' },
  retry: { then: 'waiting', retried: 'yes' },
  requeue: { then: 'queued', retried: 'yes, at the next start' },
  'await-server': { then: 'queued', retried: 'yes, when the server answers' },
  rejected: { then: 'rejected', retried: 'no' },
  blocked: { then: 'blocked', retried: 'when the credentials work' },
  held: { then: 'held', retried: 'no' },
  'retry-if-readable': { then: 'waiting if the campaign can be read, else done', retried: 'if it can be read' },
  'retry-if-sent': {
    then: 'waiting if it was sent, else queued',
    retried: 'yes; if it was not sent, when the server answers',
  },
};

describe('the specification of the outbox', () => {
  it('numbers each rule once', () => {
    expect(rules.length).toBeGreaterThan(20);
    expect(rules.filter((rule, index) => rules.indexOf(rule) !== index)).toEqual([]);
  });

  it('has a test for every rule', () => {
    const named = namedRules();
    expect(rules.filter((rule) => !named.has(rule))).toEqual([]);
  });

  it('has every rule that a test names', () => {
    const unknown = [...namedRules()].filter(([rule]) => !rules.includes(rule));
    expect(unknown).toEqual([]);
  });

  it('shows the table of outcomes as the queue reads it', () => {
    const rows = Object.values(OUTCOMES).map(({ cause, applied, next }) => {
      const { then, retried } = NEXT[next.do];
      return `| ${cause} | ${applied === 'reported' ? 'if it was sent: maybe' : applied} | ${then} | ${retried} |`;
    });
    const [, table = ''] = /^\| What came back .*\n\| -.*\n((?:\|.*\n)*)/mu.exec(spec) ?? [];
    expect(
      table
        .trimEnd()
        .split('\n')
        .map((line) => line.replaceAll(/ +/gu, ' ')),
    ).toEqual(rows);
  });
});
