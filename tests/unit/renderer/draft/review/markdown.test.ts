import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesOf } from '@domain/changes/changes';
import { warningKey } from '@domain/changes/problem-key';
import { NO_RECIPIENTS } from '@domain/fields/recipients';
import { NONE_HELD_BACK } from '@domain/suppression/held-back';
import { revealed } from '@domain/text/hidden-characters';
import { validate } from '@domain/validation/validate';
import { escapeMarkdown } from '@renderer/draft/review/escape-markdown';
import { reviewAsMarkdown, type ReviewToCopy } from '@renderer/draft/review/markdown';
import { en } from '@text/en';
import { anyDraft } from '../../../domain/wire/arbitraries';

const NOW = new Date('2027-03-01T09:00:00Z');

describe('text in Markdown', () => {
  it('stays on its line and has no other meaning', () => {
    // Characters that cannot be seen stand there by their codes, which the test below holds.
    const visible = fc.string({ unit: 'grapheme' }).filter((text) => revealed(text) === text);
    fc.assert(
      fc.property(visible, (text) => {
        const escaped = escapeMarkdown(text);
        expect(escaped).not.toMatch(/[\n\r\u2028\u2029]/);
        // Without the escaped signs no sign is left that Markdown reads.
        expect(escaped.replaceAll(/\\[\\`*_{}[\]()<>#+\-.!|~&@:=]/g, '')).not.toMatch(/[\\`*_{}[\]()<>#+\-.!|~&@:=]/);
        expect(escaped.replaceAll(/\\(.)/g, '$1')).toBe(text.replaceAll(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim());
      }),
    );
  });

  it('names invisible characters, as code that needs no escapes', () => {
    expect(escapeMarkdown('Hi \u202Eevil\u0000')).toBe('Hi `U+202E`evil`U+0000`');
    expect(escapeMarkdown('a\u2028b\ud800')).toBe('a`U+2028`b`U+D800`');
  });
});

const review = (parts: Partial<ReviewToCopy>): ReviewToCopy => ({
  title: 'Spring <b>sale</b>',
  campaignId: 'cmp_1',
  connection: { name: 'Production', baseUrl: 'https://api.example.test' },
  timeZone: 'UTC',
  changes: [],
  problems: [],
  acknowledged: [],
  recipients: NO_RECIPIENTS,
  heldBack: NONE_HELD_BACK,
  ...parts,
});

describe('a review as Markdown', () => {
  it('has one line per change, with the changed words and keys below', () => {
    const before = 'Hi Ann, this is Dana from Northwind about your plan, which ends soon.';
    const markdown = reviewAsMarkdown(
      review({
        changes: [
          { field: 'max_concurrency', before: 5, after: { kind: 'value', value: 8 } },
          {
            field: 'opening_message_template',
            before,
            after: { kind: 'value', value: before.replace('Dana', 'Sam') },
          },
          {
            field: 'retry_policy',
            before: { max_attempts: 3 },
            after: { kind: 'value', value: { max_attempts: 5, pause: 30 } },
          },
          { field: 'schedule_end_time', before: null, after: { kind: 'clear' } },
        ],
      }),
      en,
    );
    expect(markdown).toContain('## Changes to Spring \\<b\\>sale\\</b\\>');
    expect(markdown).toContain('- **Max concurrency**: 5 → 8');
    expect(markdown).toContain('- **Opening message template**: 1 word removed, 1 word added');
    expect(markdown).toContain('this is ~~Dana~~ **Sam** from Northwind');
    expect(markdown).toContain('- **Retry policy \\(JSON\\)**: max\\_attempts\\: 3 → 5, and 1 more difference');
    expect(markdown).toContain('  - added: pause\\: 30');
    expect(markdown).toContain('- **End time**: is cleared');
  });

  it('counts the recipients who are sent, and not who is held back', () => {
    const sentence = (held: number): string | undefined =>
      reviewAsMarkdown(
        review({
          changes: [{ field: 'recipients', before: undefined, after: { kind: 'recipients', count: 5 } }],
          heldBack: { total: 5, held, lists: [] },
        }),
        en,
      )
        .split('\n')
        .find((line) => line.startsWith('- **'));
    expect(sentence(0)).toBe('- **Recipients**: 5 recipients are sent');
    expect(sentence(2)).toBe('- **Recipients**: 3 recipients are sent');
    expect(sentence(5)).toBe('- **Recipients**: 0 recipients are sent');
  });

  it('of any draft keeps each entry on its own line', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const changes = changesOf(draft);
        const problems = validate(draft, NOW);
        const markdown = reviewAsMarkdown(review({ changes, problems, recipients: draft.recipients }), en);
        const lines = markdown.split('\n');
        expect(lines.filter((line) => line.startsWith('- **'))).toHaveLength(changes.length);
        expect(lines.every((line) => /^$|^#{2,3} |^ {0,2}- |^No changes/.test(line))).toBe(true);
      }),
    );
  });
});

describe('the key of a warning', () => {
  it('is the same for the same facts, and different for others', () => {
    const warning = {
      severity: 'warning',
      field: 'recipients',
      code: 'duplicate-numbers',
      rows: [2],
      count: 1,
    } as const;
    const again = { count: 1, rows: [2], code: 'duplicate-numbers', field: 'recipients', severity: 'warning' } as const;
    expect(warningKey(again)).toBe(warningKey(warning));
    expect(warningKey({ ...warning, count: 2, rows: [2, 3] })).not.toBe(warningKey(warning));
  });
});
