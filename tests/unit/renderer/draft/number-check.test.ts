import { describe, expect, it, onTestFinished } from 'vitest';
import { warningKey } from '@domain/changes/problem-key';
import type { Draft } from '@domain/draft/draft';
import { failed, ok } from '@domain/errors/errors';
import { NO_RECIPIENTS } from '@domain/fields/recipients';
import type { CountedNumbers } from '@domain/number-rules/counted-numbers';
import { NumberCheck } from '@renderer/draft/number-check.svelte';
import { numberProblems } from '@renderer/draft/number-problems';
import type { OpenDraft } from '@renderer/draft/open-draft.svelte';
import { en } from '@text/en';
import { fakeMain } from '../fake-main';
import { draftOver } from '../page-state';
import { draftWith, id } from '../samples';

const COUNTED: CountedNumbers = {
  total: 40,
  types: [{ types: ['fixed-or-mobile'], rows: 40 }],
  outside: [{ ...{ rule: 'country', level: 'warn', rows: 8 }, parts: [{ of: 'DE', rows: 8 }] }],
};

async function opened(parts: Partial<Draft> = {}, isReadable = true) {
  const draft = draftWith({
    edits: { recipients: { kind: 'recipients' } },
    recipients: { ...NO_RECIPIENTS, count: 40 },
    ...parts,
  });
  const main = fakeMain({
    'drafts.acknowledge': ({ key }) => ok({ ...draft, acknowledged: [key] }),
    'numberRules.count': () =>
      isReadable
        ? ok({ revision: draft.revision, counted: structuredClone(COUNTED) })
        : failed({ kind: 'storage', reason: 'failed' }),
  });
  const open = draftOver(main, draft);
  const errors: string[] = [];
  const check = new NumberCheck(
    { bridge: main.bridge, reportError: ({ kind }) => errors.push(kind), suppressionVersion: 0 },
    open,
  );
  onTestFinished(() => {
    check.stop();
  });
  await new Promise((resolve) => setImmediate(resolve));
  return { open, main, errors, check };
}

const outside = (open: OpenDraft) => open.problems.filter(({ code }) => code === 'outside-number-rule');

describe('numbers of a draft that a rule does not allow', () => {
  it('are a warning with their countries, which is acknowledged like any other', async () => {
    const { open } = await opened();
    const [problem] = outside(open);
    expect(problem).toMatchObject({ rule: 'country', holds: false, count: 8, total: 40 });
    if (problem === undefined) throw new Error('there is no warning');
    expect(en.campaign.problem(problem)).toContain(
      '8 of 40 recipients have numbers of countries that this connection doesn’t allow (Germany 8)',
    );
    await open.acknowledge(warningKey(problem), true);
    expect(outside(open)).toEqual([]);
  });

  it('are no warning if recipients are not sent, and known for the filters', async () => {
    const { open } = await opened({ edits: {} });
    expect(outside(open)).toEqual([]);
    expect(open.numbers?.counted.types).toHaveLength(1);
  });

  it('are not counted without recipients, and not known any more without the draft', async () => {
    const { main } = await opened({ recipients: NO_RECIPIENTS });
    expect(main.count('numberRules.count')).toBe(0);
    const { main: other, open, check } = await opened();
    check.stop();
    expect(other.count('numberRules.count')).toBe(1);
    expect(open.numbers).toBeNull();
  });

  it('are counted again for another connection, and a count that was cancelled changes nothing', async () => {
    const { main, open } = await opened();
    main.answers['numberRules.count'] = () => ok({ revision: 1, counted: null });
    open.draft = { ...open.draft, connectionId: id(8) };
    await new Promise((resolve) => setImmediate(resolve));
    expect(main.count('numberRules.count')).toBe(2);
    expect(outside(open)).toHaveLength(1);
  });

  it('name the five largest countries or types, and sum the others', () => {
    const parts = [9, 8, 7, 6, 5, 4, 3].map((rows, at) => ({ of: `C${String(at)}`, rows }));
    const [problem] = numberProblems({
      total: 50,
      types: [],
      outside: [{ rule: 'type', level: 'hold-back', rows: 42, parts }],
    });
    expect(problem).toMatchObject({ holds: true, parts: parts.slice(0, 5), others: 7 });
  });

  it('are not known if the disk fails, which is reported', async () => {
    const { open, errors } = await opened({}, false);
    expect(outside(open)).toEqual([]);
    expect(errors).toEqual(['storage']);
  });
});
