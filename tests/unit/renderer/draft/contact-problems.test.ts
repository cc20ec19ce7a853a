import { describe, expect, it } from 'vitest';
import { warningKey } from '@domain/changes/problem-key';
import { NO_RECENT_CONTACT, type RecentContact } from '@domain/recent-contact/recent-contact';
import { contactProblems, MAX_SOURCES_LISTED } from '@renderer/draft/contact-problems';

const AT = '2027-03-02T09:00:00.000Z';
const sources: RecentContact['sources'] = [
  { key: 'sent::march', kind: 'sent', name: 'March renewals', at: AT, rows: 412 },
  { key: 'draft:1', kind: 'draft', name: 'Other', at: null, rows: 2 },
];
const contact: RecentContact = { ...NO_RECENT_CONTACT, total: 500, contacted: 413, sources };
const daysLater = (days: number): Date => new Date(Date.parse(AT) + days * 86_400_000 + 1);

describe('warnings of recent contact', () => {
  it('are one for each source, with its name, how many and when', () => {
    const [sent, draft, ...others] = contactProblems(contact, daysLater(6));
    expect(sent).toMatchObject({ code: 'recent-contact', name: 'March renewals', count: 412, total: 500, daysAgo: 6 });
    expect(draft).toMatchObject({ kind: 'draft', source: 'draft:1', count: 2, at: null });
    expect(others).toEqual([]);
    expect(contactProblems(NO_RECENT_CONTACT, daysLater(0))).toEqual([]);
  });

  it('stay acknowledged as days pass, and come back with more recipients or a later update', () => {
    const keyOf = (found: RecentContact, days: number): readonly string[] =>
      contactProblems(found, daysLater(days)).map(warningKey);
    expect(keyOf(contact, 1)).toEqual(keyOf(contact, 9));
    const [first, second] = sources;
    if (first === undefined || second === undefined) throw new Error('there are two');
    const more = { ...contact, sources: [{ ...first, rows: 413 }, second] };
    const later = { ...contact, sources: [{ ...first, at: '2027-03-03T09:00:00.000Z' }, second] };
    for (const changed of [more, later]) {
      expect(keyOf(changed, 9)[0]).not.toBe(keyOf(contact, 9)[0]);
      expect(keyOf(changed, 9)[1]).toBe(keyOf(contact, 9)[1]);
    }
  });

  it('are a bounded number, of which the last stands for all other sources', () => {
    const many = Array.from({ length: MAX_SOURCES_LISTED + 3 }, (_, n) => ({
      ...{ key: `draft:${String(n)}`, kind: 'draft' as const, name: 'Other', at: null, rows: 1 },
    }));
    const problems = contactProblems({ ...contact, sources: many }, daysLater(0));
    expect(problems).toHaveLength(MAX_SOURCES_LISTED + 1);
    expect(problems.at(-1)).toMatchObject({ code: 'more-recent-contact', sources: 3, count: 413, total: 500 });
  });
});
