import fc from 'fast-check';
import { FIELDS } from '@domain/fields/fields';

/**
 * One change of a text: a piece of it replaced, repeated or removed. Places are parts of its
 * length, from 0 to 1.
 */
export interface Change {
  readonly at: number;
  readonly length: number;
  readonly how: 'replace' | 'repeat' | 'remove';
  readonly text: string;
  readonly times: number;
}

/** Pieces that parsers stumble over. */
const piece = fc.constantFrom(
  '"',
  "'",
  '\\',
  '\\u0000',
  '\\ud800',
  '\ud800',
  '\u0000',
  '\u202e',
  '\ufeff',
  '\u2028',
  '\r',
  '\n',
  '\r\n',
  '\t',
  ',',
  ';',
  ':',
  '{',
  '}',
  '[',
  ']',
  '{{',
  '}}',
  '`',
  '$(',
  '${x}',
  '^',
  '&',
  '|',
  '\\\n',
  '`\n',
  '^\n',
  "'\\''",
  '=',
  '=1+1',
  '-',
  '--',
  '-H',
  '-d',
  '@',
  'null',
  'true',
  '1e400',
  '-0',
  '0x10',
  '99999999999999999999',
  '__proto__',
  'constructor',
  'é',
  '😀',
  'א',
  'x'.repeat(5_000),
  '"'.repeat(300),
  '['.repeat(300),
  '{"a":'.repeat(300),
  '\\'.repeat(300),
  '('.repeat(300),
  ' '.repeat(3_000),
);

export const change: fc.Arbitrary<Change> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 0.2, noNaN: true })),
  how: fc.constantFrom('replace', 'repeat', 'remove'),
  text: fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 8 })),
  times: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max: 3 }) }, fc.integer({ min: 4, max: 400 })),
});

/**
 * The longest text that changes make, in UTF-16 code units: enough for every bound but that of
 * bytes.
 */
const MAX_TEXT = 400_000;

export function applyChange(text: string, { at, length, how, text: other, times }: Change): string {
  const start = Math.floor(at * text.length);
  const end = Math.min(text.length, start + Math.ceil(length * text.length));
  const cut = text.slice(start, end);
  const middle = how === 'replace' ? other : how === 'repeat' ? (cut === '' ? other : cut).repeat(times) : '';
  return (text.slice(0, start) + middle + text.slice(end)).slice(0, MAX_TEXT);
}

/** A text with a few changes, or as it is. */
export const changed = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(text, fc.oneof(fc.constant([]), fc.array(change, { minLength: 1, maxLength: 4 })))
    .map(([made, changes]) => changes.reduce(applyChange, made));

/** The same for bytes. */
export const changedBytes = (bytes: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(
      bytes,
      fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 255 })), {
        maxLength: 8,
      }),
    )
    .map(([made, changes]) => {
      const copy = Uint8Array.from(made);
      for (const [place, byte] of changes) if (copy.length > 0) copy[Math.floor(place * (copy.length - 1))] = byte;
      return copy;
    });

const keys = [
  'id',
  'status',
  'counts',
  'assistant_id',
  'phone_number_id',
  'created_at',
  'detail',
  'loc',
  'msg',
  'type',
  '__proto__',
  'constructor',
  '',
  ...FIELDS.flatMap(({ name, requestKey, responseKey }) => [name, requestKey, responseKey ?? name]),
];

export const longText = fc.oneof(
  { weight: 8, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  { weight: 3, arbitrary: piece },
  fc.tuple(piece, fc.integer({ min: 1, max: 4_000 })).map(([text, times]) => text.repeat(times).slice(0, 300_000)),
  fc.constantFrom('Hi {{first_name}}', '2027-03-02T09:00:00Z', '2027-02-30', '+14155550100', 'warm', 'Mars/Olympus'),
);

const numberText = fc.constantFrom(
  '0',
  '-0',
  '1',
  '5',
  '1.0',
  '1e400',
  '-1e-400',
  '12345678901234567890',
  '0.1',
  '1E5',
  '99999',
);

/**
 * The text of a JSON value: any depth up to a bound beyond ours, texts of any kind, numbers as
 * servers write them, repeated keys.
 */
export const jsonText: fc.Arbitrary<string> = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    longText.map((text) => JSON.stringify(text)),
    numberText,
    fc.constantFrom('null', 'true', 'false', '{}', '[]'),
    fc.array(tie('value'), { maxLength: 5 }).map((items) => `[${items.join(',')}]`),
    fc
      .array(fc.tuple(fc.oneof(fc.constantFrom(...keys), fc.string({ maxLength: 6 })), tie('value')), { maxLength: 6 })
      .map((entries) => `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${item}`).join(',')}}`),
    fc
      .tuple(tie('value'), fc.integer({ min: 1, max: 3_000 }), fc.constantFrom('[', '{"k":'))
      .map(([inner, levels, open]) => {
        const close = open === '[' ? ']' : '}';
        return `${open.repeat(levels)}${inner}${close.repeat(levels)}`;
      }),
    fc.tuple(tie('value'), fc.integer({ min: 1, max: 9_000 })).map(([item, times]) => {
      const short = item.length > 30 ? '0' : item;
      return `[${Array.from({ length: times }, () => short).join(',')}]`;
    }),
    fc
      .integer({ min: 1, max: 9_000 })
      .map((times) => `{${Array.from({ length: times }, (_, key) => `"k${key}":1`).join(',')}}`),
  ),
})).value;

/** A campaign as a server could answer it: its id, then whatever keys and values. */
export const campaignText = (id: string): fc.Arbitrary<string> =>
  changed(
    fc
      .array(fc.tuple(fc.constantFrom(...keys), jsonText), { maxLength: 8 })
      .map((entries) =>
        [`"id":${JSON.stringify(id)}`, ...entries.map(([key, value]) => `${JSON.stringify(key)}:${value}`)].join(','),
      )
      .map((body) => `{${body}}`),
  );
