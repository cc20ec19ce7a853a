import { describe, expect, it } from 'vitest';
import type { DraftContent } from '@domain/changes/draft-content';
import { diffText } from '@domain/diff/text-diff';
import { NO_RECIPIENTS } from '@domain/fields/recipients';
import { NONE_HELD_BACK } from '@domain/suppression/held-back';
import { DEFAULT_DATE_FORMAT } from '@domain/time/date-format';
import { type Review, type ReviewInput, reviewOf, wholeReview } from '@renderer/draft/review/review';
import { reviewIfSmall, sameReviewInput } from '@renderer/draft/review/review-size';
import { chunksOf } from '@renderer/widgets/diff/chunks';
import { shownDiff } from '@renderer/widgets/diff/shown-diff';
import { en } from '@text/en';

const MEGABYTE = 1_000_000;
const sentence = 'The quick brown fox calls you about your renewal in March, as agreed. ';
const long = sentence.repeat(Math.ceil(MEGABYTE / sentence.length)).slice(0, MEGABYTE);

function inputOf(edits: DraftContent['edits'], server = 'Hello'): ReviewInput {
  const campaign = { id: 'cmp_1', name: server, campaign_context: server, opening_message_template: 'Hi {{name}}' };
  return {
    content: {
      snapshot: { campaign, takenAt: '2027-03-01T09:00:00.000Z', source: 'answer' },
      edits,
      recipients: NO_RECIPIENTS,
    },
    heldBack: NONE_HELD_BACK,
    now: new Date('2027-03-01T09:00:00Z'),
    style: '{{name}}',
    scheduleKeys: 'camelCase',
    zone: 'UTC',
    language: 'en',
    dateFormat: DEFAULT_DATE_FORMAT,
  };
}

describe('the review of a draft with a large text', () => {
  it('is never computed on the calling thread, and that of a small one always is', () => {
    let computed = 0;
    const count = (input: ReviewInput): Review => {
      computed += 1;
      return reviewOf(input, en);
    };
    for (const input of [
      inputOf({ name: { kind: 'value', value: long } }),
      inputOf({ retry_policy: { kind: 'text', text: `{"a":"${long}"}` } }),
      inputOf({ campaign_context: { kind: 'value', value: 'x' } }, long),
    ]) {
      expect(reviewIfSmall(input, count)).toBeNull();
    }
    expect(computed).toBe(0);
    expect(reviewIfSmall(inputOf({ name: { kind: 'value', value: 'Spring' } }), count)?.changes).toHaveLength(1);
    expect(computed).toBe(1);
  });

  it('can be sent between threads, and is the same there', () => {
    const input = inputOf({ campaign_context: { kind: 'value', value: `${long} More.` } }, long);
    const sent: unknown = structuredClone(wholeReview(input, en));
    const { changes: _values, ...here } = { ...reviewOf(input, en) };
    expect(sent).toMatchObject({
      title: here.title,
      views: here.views,
      problems: here.problems,
      request: here.request,
      placeholders: ['name'],
    });
  });

  it('is the same for a draft read back from disk as another object', () => {
    const input = inputOf({ name: { kind: 'value', value: long } });
    expect(sameReviewInput(input, structuredClone(input))).toBe(true);
    expect(sameReviewInput(input, inputOf({ name: { kind: 'value', value: `${long}!` } }))).toBe(false);
    expect(sameReviewInput(input, { ...input, zone: 'Europe/Berlin' })).toBe(false);
    const heldBack = { total: 5, held: 2, lists: [] };
    expect(sameReviewInput(input, { ...input, heldBack })).toBe(false);
    expect(sameReviewInput({ ...input, heldBack }, { ...input, heldBack: { ...heldBack } })).toBe(true);
    const dateFormat = { ...input.dateFormat, hourClock: '12-hour' as const };
    expect(sameReviewInput(input, { ...input, dateFormat })).toBe(false);
    expect(sameReviewInput(input, inputOf({ name: { kind: 'value', value: long } }, 'Other'))).toBe(false);
  });

  it('has a title that fits a list', () => {
    const { title } = reviewOf(inputOf({ name: { kind: 'value', value: long } }), en);
    expect(title).toHaveLength(500);
    expect(title?.endsWith('…')).toBe(true);
  });
});

describe('the difference of two texts of a megabyte', () => {
  it.each([
    ['one word in the middle', `${long.slice(0, MEGABYTE / 2)} more ${long.slice(MEGABYTE / 2)}`],
    ['both ends', `Now ${long} and then.`],
    ['all of it', 'Other words '.repeat(MEGABYTE / 12)],
    ['another without spaces', '今天天气很好'.repeat(MEGABYTE / 6)],
    ['nothing left', ''],
  ])('holds both of them: %s', (_what, after) => {
    const parts = diffText(long, after);
    const joined = (...kinds: string[]): string =>
      parts
        .filter(({ kind }) => kinds.includes(kind))
        .map(({ text }) => text)
        .join('');
    expect(joined('same', 'removed') === long).toBe(true);
    expect(joined('same', 'added') === after).toBe(true);
  });

  it('is rendered in part, and in blocks of a few thousand characters on demand', () => {
    const parts = diffText(long, 'Other words '.repeat(MEGABYTE / 12));
    const first = shownDiff(parts, false);
    const drawn = first.blocks.flat().reduce((sum, { text }) => sum + text.length, 0);
    expect(drawn).toBeLessThanOrEqual(4_000);
    expect(first.left + drawn).toBe(parts.reduce((sum, { text }) => sum + text.length, 0));
    const all = shownDiff(parts, true);
    expect(all.left).toBe(0);
    expect(
      all.blocks
        .flat()
        .map(({ text }) => text)
        .join(''),
    ).toBe(parts.map(({ text }) => text).join(''));
    for (const block of all.blocks) expect(block.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThan(8_001);
  });

  it('is split between characters', () => {
    const text = '😀'.repeat(10_000);
    const chunks = chunksOf(text);
    expect(chunks.join('')).toBe(text);
    for (const chunk of chunks) expect(chunk).not.toMatch(/[\uD800-\uDFFF]/u);
  });
});
