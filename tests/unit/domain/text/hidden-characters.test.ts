import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesOf } from '@domain/changes/changes';
import { diffOf } from '@domain/diff/change-diff';
import type { Edits } from '@domain/fields/edits';
import { NO_RECIPIENTS } from '@domain/fields/recipients';
import { harmfulCharacters } from '@domain/text/harmful-characters';
import { revealed, textPieces } from '@domain/text/hidden-characters';
import { looksAlike } from '@domain/text/looks-alike';
import { validate } from '@domain/validation/validate';
import { en } from '@text/en';

const NOW = new Date('2027-03-01T09:00:00Z');
const whole = { starts: true, ends: true };
const codes = (text: string, changed = false): readonly string[] =>
  textPieces(text, changed ? whole : null).flatMap(({ hidden }) => hidden?.code ?? []);

describe('invisible characters', () => {
  it.each([
    ['NUL', 'a\u0000b', 'U+0000'],
    ['vertical tab', 'a\u000Bb', 'U+000B'],
    ['escape', '\u001B[31mred', 'U+001B'],
    ['a C1 control', 'a\u0085b', 'U+0085'],
    ['right-to-left override', 'a\u202Eb', 'U+202E'],
    ['an isolate', 'a\u2066b', 'U+2066'],
    ['half of an emoji', 'a\uD83D b', 'U+D83D'],
    ['zero-width space', 'pay\u200Bpal', 'U+200B'],
    ['a joiner in a Latin word', 'pay\u200Dpal', 'U+200D'],
    ['byte order mark', '\uFEFFHello', 'U+FEFF'],
    ['line separator', 'a\u2028b', 'U+2028'],
    ['a tag without a flag', 'a\u{E0041}', 'U+E0041'],
  ])('are shown wherever they stand: %s', (_what, text, code) => {
    expect(codes(text)).toEqual([code]);
    expect(revealed(text)).toContain(`⟨${code}⟩`);
  });

  it.each([
    ['a family', '👨‍👩‍👧‍👦'],
    ['a flag', '🇩🇪'],
    ['the flag of England', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
    ['a heart with its selector', '❤️'],
    ['Devanagari with a joiner', 'क्‍ष'],
    ['Persian with a non-joiner', 'می‌خواهم'],
    ['Arabic', 'مرحبا بالعالم'],
    ['lines and spaces', 'a  b\tc\r\nd\u00A0e '],
  ])('are not found in %s', (_what, text) => {
    expect(codes(text)).toEqual([]);
    expect(revealed(text)).toBe(text);
  });

  it('include spaces, tabs and line endings if these changed', () => {
    expect(codes(' a  b\tc\r\nd\re\nf\u00A0g\u202Fh ', true)).toEqual([
      'U+0020',
      'U+0020',
      'U+0020',
      'U+0009',
      'CRLF',
      'U+000D',
      'U+000A',
      'U+00A0',
      'U+202F',
      'U+0020',
    ]);
    expect(textPieces('new words ', { starts: false, ends: false }).every(({ hidden }) => hidden === null)).toBe(true);
    expect(textPieces(' ', { starts: false, ends: false })[0]?.hidden?.code).toBe('U+0020');
  });

  it('lose nothing of the text', () => {
    const unit = fc.constantFrom(
      'a',
      ' ',
      '\r\n',
      '\n',
      '\t',
      '\u202E',
      '\u0000',
      '\uD83D',
      '\uDC00',
      '👨‍👩‍👧',
      '\u200D',
      '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
      'क्‍ष',
    );
    fc.assert(
      fc.property(fc.array(unit), fc.boolean(), (units, changed) => {
        const text = units.join('');
        expect(
          textPieces(text, changed ? whole : null)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
        expect(revealed(text)).not.toMatch(/[\u0000\u202E]|\p{Cs}/u);
      }),
    );
  });

  it('are counted with their first position if they may do harm', () => {
    expect(harmfulCharacters('a\u202Eb\u202E\u0000\u200B', 5)).toEqual([
      { code: 'U+202E', kind: 'bidi', offset: 1, count: 2 },
      { code: 'U+0000', kind: 'control', offset: 4, count: 1 },
    ]);
  });

  it('can make two different texts look alike', () => {
    expect(looksAlike('Hello there', 'Hello\u00A0 there\u200B ')).toBe(true);
    expect(looksAlike('Hello there', 'Hellothere')).toBe(false);
  });
});

const draftOf = (server: string, edits: Edits) => ({
  snapshot: {
    campaign: { id: 'cmp_1', name: server },
    takenAt: '2027-03-01T09:00:00.000Z',
    source: 'answer' as const,
  },
  edits,
  recipients: NO_RECIPIENTS,
});
const changeOf = (before: string, after: string) => {
  const [change] = changesOf(draftOf(before, { name: { kind: 'value', value: after } }));
  if (change === undefined) throw new Error('nothing changed');
  return change;
};

describe('an invisible change', () => {
  it.each([
    ['a space at the end', 'Spring sale', 'Spring sale '],
    ['a doubled space', 'Spring sale', 'Spring  sale'],
    ['a no-break space', 'Spring sale', 'Spring\u00A0sale'],
    ['a zero-width space', 'Spring sale', 'Spring\u200B sale'],
    ['a tab', 'Spring sale', 'Spring\tsale'],
  ])('is compared and said in words: %s', (_what, before, after) => {
    const change = changeOf(before, after);
    expect(diffOf(change)?.kind).toBe('text');
    expect(en.review.changeTexts.sentence(change, 'UTC')).toMatch(/invisible characters/);
  });

  it('of line endings alone is named as that', () => {
    const change = changeOf('One\r\ntwo', 'One\ntwo');
    expect(en.review.changeTexts.sentence(change, 'UTC')).toBe('only line endings differ');
    const diff = diffOf(change);
    const marks =
      diff?.kind === 'text'
        ? diff.parts.filter(({ kind }) => kind !== 'same').flatMap(({ text }) => codes(text, true))
        : [];
    expect(marks).toEqual(['CRLF', 'U+000A']);
  });

  it('never appears in a sentence unescaped', () => {
    expect(en.campaign.valueText('name', 'a\u202Eb', 'UTC')).toBe('a⟨U+202E⟩b');
  });
});

describe('the warning of a harmful character', () => {
  const warnings = (edits: Edits) =>
    validate(draftOf('Old', edits), NOW).filter(({ code }) => code === 'harmful-character');

  it('names the character, its position and its effect', () => {
    const [warning, ...others] = warnings({ name: { kind: 'value', value: 'ab\ncd\u202Eef\u202E' } });
    expect(others).toEqual([]);
    expect(warning).toMatchObject({
      severity: 'warning',
      field: 'name',
      character: 'U+202E',
      line: 2,
      column: 3,
      count: 2,
    });
    if (warning === undefined) return;
    expect(en.campaign.problem(warning)).toBe(
      'Name contains U+202E (right-to-left override) at line 2, column 3, and 1 more time. Text around it can look different from what is sent. Delete it unless the text needs it.',
    );
  });

  it.each([
    ['as it is', '{"a": "x\u202Ey"}', 9],
    ['as an escape', '{"a": "x\\u202ey"}', 9],
    ['half of a character as an escape', '{"a": "x\\ud800y"}', 9],
    ['a control character as a short escape', '{"a": "x\\by"}', 9],
    ['in a key', '{"a\\u0000": 1}', 4],
  ])('finds it in JSON: %s', (_what, text, column) => {
    expect(warnings({ retry_policy: { kind: 'text', text } })).toMatchObject([
      { field: 'retry_policy', line: 1, column },
    ]);
  });

  it('is not given for the server’s values, for emoji, or for a pair of escapes', () => {
    expect(validate(draftOf('a\u202Eb', {}), NOW).some(({ code }) => code === 'harmful-character')).toBe(false);
    expect(warnings({ name: { kind: 'value', value: '👨‍👩‍👧 \t\r\n' } })).toEqual([]);
    expect(warnings({ retry_policy: { kind: 'text', text: '{"a": "\\ud83d\\ude00"}' } })).toEqual([]);
  });
});
