import { describe, expect, it } from 'vitest';
import type { DraftContent } from '@domain/changes/draft-content';
import { NO_RECIPIENTS } from '@domain/fields/recipients';
import { NONE_HELD_BACK } from '@domain/suppression/held-back';
import { printedReview, type ReviewToPrint } from '@renderer/features/printing/printed-review';

const LONG = Array.from({ length: 2_000 }, (_, line) => `Line ${String(line)} of the context`).join('\n');

function reviewOf(edits: DraftContent['edits'], campaign: object, more: Partial<ReviewToPrint> = {}) {
  const { recipients = NO_RECIPIENTS } = more;
  return printedReview({
    title: 'Spring',
    campaignId: 'cmp_1',
    connectionName: 'Test server',
    timeZone: 'Europe/Berlin',
    printedAt: '29 Nov 2026, 23:30',
    content: {
      snapshot: { campaign: campaign as never, source: 'pasted', at: '2026-11-01T00:00:00.000Z' } as never,
      edits,
      recipients,
    },
    problems: [],
    acknowledged: [],
    recipients,
    heldBack: NONE_HELD_BACK,
    ...more,
  });
}

const value = (next: string | number | boolean | object) => ({ kind: 'value', value: next }) as never;

describe('a printed review', () => {
  it('says what it is about: name, campaign, connection, zone and time', () => {
    const { title, facts } = reviewOf({}, { id: 'cmp_1' });
    expect(title).toBe('Changes to Spring');
    expect(facts.map(([, fact]) => fact)).toEqual(['cmp_1', 'Test server', 'Europe/Berlin', '29 Nov 2026, 23:30']);
    expect(reviewOf({}, { id: 'cmp_1' }, { title: null, connectionName: null }).facts[1]?.[1]).toBe('None');
  });

  it('has both values of each change in full, however long', () => {
    const { changes } = reviewOf(
      {
        campaign_context: value(`${LONG}!`),
        retry_policy: value({ max: 3, on: ['busy', 'no answer'] }),
        max_concurrency: value(8),
        use_returning_greeting: { kind: 'clear' },
      },
      {
        id: 'cmp_1',
        campaign_context: LONG,
        retry_policy: { max: 2 },
        max_concurrency: 5,
        use_returning_greeting: true,
      },
    );
    const of = (label: string) => changes.find((change) => change.label.startsWith(label));
    expect(of('Campaign context')).toMatchObject({ before: LONG, after: `${LONG}!` });
    expect(of('Retry policy')?.after).toContain('"no answer"');
    expect(of('Max concurrency')).toMatchObject({ before: '5', after: '8' });
    expect(of('Use returning greeting')).toMatchObject({ before: 'on', after: 'cleared' });
  });

  it('counts the recipients who are sent, and not who is held back', () => {
    const after = (held: number): string | undefined =>
      reviewOf(
        { recipients: { kind: 'recipients' } },
        { id: 'cmp_1' },
        { recipients: { ...NO_RECIPIENTS, count: 5 }, heldBack: { total: 5, held, lists: [] } },
      ).changes[0]?.after;
    expect(after(0)).toBe('5 recipients');
    expect(after(2)).toBe('3 recipients');
  });

  it('says once for each changed field what is not documented, and nothing of other fields', () => {
    const { undocumented } = reviewOf({ max_concurrency: value(8) }, { id: 'cmp_1', max_concurrency: 5 });
    const labels = undocumented.map(([label]) => label);
    expect(new Set(labels).size).toBe(labels.length);
    expect(labels.every((label) => label === 'Max concurrency')).toBe(true);
  });

  it('lists problems with their severity and acknowledged warnings apart', () => {
    const problem = { severity: 'error', field: 'name', code: 'empty' } as const;
    const { problems, acknowledged } = reviewOf({}, { id: 'cmp_1' }, { problems: [problem], acknowledged: [problem] });
    expect(problems[0]).toMatch(/^Error: /);
    expect(acknowledged[0]).not.toMatch(/^Error: /);
  });
});
