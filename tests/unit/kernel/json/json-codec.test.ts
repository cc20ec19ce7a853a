import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXACT_NUMBER_KEY, type ExactNumber, isExactNumber, isJsonObject, type JsonValue } from '@kernel/json/json';
import { parseJson, writeJson } from '@kernel/json/json-codec';
import { approximateNumber, numberText, sameNumber } from '@kernel/json/json-number';
import { jsonValue } from '@kernel/json/json-schema';

/** Any number token of RFC 8259. */
const numberToken = fc
  .tuple(
    fc.constantFrom('', '-'),
    fc.oneof(fc.constant('0'), fc.stringMatching(/^[1-9]\d{0,24}$/)),
    fc.oneof(fc.constant(''), fc.stringMatching(/^\.\d{1,24}$/)),
    fc.oneof({ weight: 3, arbitrary: fc.constant('') }, fc.stringMatching(/^[eE][+-]?\d{1,4}$/)),
  )
  .map((parts) => parts.join(''));

/** A key or text that is likely to meet the marks of exact numbers. */
const awkwardText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '__proto__',
    EXACT_NUMBER_KEY,
    `\u0000${EXACT_NUMBER_KEY}`,
    '\u0000',
    '{"\u0000number":"1"}',
    '"',
    '\\',
  ),
  fc
    .array(fc.constantFrom('\u0000', 'number', '"', '\\', ':', ',', '{', '}', ' ', '1.0', '\ud800', '\n'), {
      maxLength: 8,
    })
    .map((parts) => parts.join('')),
);

/** JSON text without white space, every part written in one way only. */
const { text: jsonText } = fc.letrec<{ text: string }>((tie) => ({
  text: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    numberToken,
    awkwardText.map((text) => JSON.stringify(text)),
    fc.constantFrom('true', 'false', 'null'),
    fc.array(tie('text'), { maxLength: 4 }).map((items) => `[${items.join(',')}]`),
    fc
      .uniqueArray(fc.tuple(awkwardText, tie('text')), { maxLength: 4, selector: ([key]) => key })
      // Keys that are integers are put first by JavaScript, whatever their order was.
      .map((entries) => entries.filter(([key]) => !/^\d+$/.test(key)))
      .map((entries) => `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${value}`).join(',')}}`),
  ),
}));

describe('parsing and writing JSON', () => {
  it('returns every number token as written', () => {
    fc.assert(
      fc.property(numberToken, (token) => writeJson(parseJson(token)) === token),
      { numRuns: 5000 },
    );
  });

  it('returns any JSON text, whatever its keys and texts look like', () => {
    fc.assert(
      fc.property(jsonText, (text) => {
        expect(writeJson(parseJson(text))).toBe(text);
      }),
      { numRuns: 3000 },
    );
  });

  it('returns numbers around long texts, in which nothing is looked for', () => {
    const long = JSON.stringify('at 1.50, 1e5 or "9999999999999999999", \\'.repeat(80));
    fc.assert(
      fc.property(jsonText, jsonText, (before, after) => {
        const text = `[${before},{"text":${long},"after":${after}}]`;
        expect(writeJson(parseJson(text))).toBe(text);
      }),
      { numRuns: 3000 },
    );
  });

  it('returns numbers formatted over several lines', () => {
    fc.assert(
      fc.property(jsonText, (text) => {
        const laidOut = writeJson(parseJson(text), 2);
        expect(writeJson(parseJson(laidOut))).toBe(text);
        expect(writeJson(parseJson(laidOut), 2)).toBe(laidOut);
      }),
    );
  });

  it('keeps numbers as written through structured clone, schemas and plain JSON columns', () => {
    fc.assert(
      fc.property(jsonText, (text) => {
        // Schemas drop an own __proto__, which is another matter.
        fc.pre(!text.includes('__proto__'));
        const value = jsonValue.parse(structuredClone(JSON.parse(JSON.stringify(parseJson(text)))));
        expect(writeJson(value)).toBe(text);
      }),
    );
  });

  it.each([
    '12345678901234567890',
    '1e400',
    '9007199254740993',
    '1.0',
    '-0',
    '1E5',
    '0.1000000000000000055',
    '1e-400',
    '0.0000001',
  ])('keeps %s, in lists, objects and alone, with and without spaces', (token) => {
    for (const text of [token, `[${token}]`, `{"a":${token}}`, `[1,${token},"${token}"]`]) {
      expect(writeJson(parseJson(text))).toBe(text);
    }
    expect(writeJson(parseJson(`{ "a" : ${token} }`))).toBe(`{"a":${token}}`);
    expect(writeJson(parseJson(`\t${token}\r\n`))).toBe(token);
  });

  it('keeps numbers that JavaScript writes the same way as plain numbers', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        const value = parseJson(JSON.stringify(number));
        expect(value).toBe(Object.is(number, -0) ? 0 : number);
      }),
    );
  });

  it('accepts a byte order mark before JSON', () => {
    expect(parseJson('\uFEFF{"id":"c1"}')).toEqual({ id: 'c1' });
  });

  it('uses the last of a repeated key, and treats an own __proto__ like any other key', () => {
    expect(writeJson(parseJson('{"a":1.0,"a":2.0}'))).toBe('{"a":2.0}');
    const value = parseJson('{"__proto__":{"x":1.0}}');
    expect(Object.keys(value as object)).toEqual(['__proto__']);
    expect(writeJson(value)).toBe('{"__proto__":{"x":1.0}}');
  });

  it('rejects what JSON.parse rejects', () => {
    for (const text of [
      '',
      '{',
      '01',
      '1.',
      '.5',
      '+1',
      '1e',
      'NaN',
      '{"a":1.0,}',
      "{'a':1}",
      '"\u0000"',
      '\uFEFF\uFEFF1',
    ]) {
      expect(() => parseJson(text)).toThrow(SyntaxError);
    }
  });

  it('never writes anything but a number for a token that the page made up', () => {
    const forged = { a: { [EXACT_NUMBER_KEY]: '1,"name":"x"' } };
    expect(JSON.parse(writeJson(forged))).toEqual(forged);
  });

  it('reads megabytes of text in a string without overflowing the stack', () => {
    const text = `{"a":1.0,"b":"${'\\"\\\\x'.repeat(700_000)}"}`;
    expect(writeJson(parseJson(text))).toBe(text);
  });
});

describe('JSON numbers', () => {
  const number = (text: string): JsonValue => parseJson(text);

  it.each([
    ['1', '1.0'],
    ['100', '1e2'],
    ['100', '1E+2'],
    ['0', '-0'],
    ['0', '-0.0e9'],
    ['1e400', '10e399'],
    ['0.5', '50e-2'],
    ['12345678901234567890', '12345678901234567890.000'],
    ['1e99999999999999999999', '10e99999999999999999998'],
  ])('%s and %s are the same', (one, other) => {
    expect(same(number(one), number(other))).toBe(true);
    expect(same(number(other), number(one))).toBe(true);
  });

  it.each([
    ['9007199254740992', '9007199254740993'],
    ['1e400', '1e401'],
    ['1e400', '-1e400'],
    ['0.1', '0.1000000000000000055'],
    ['1e-400', '0'],
  ])('%s and %s are not the same', (one, other) => {
    expect(same(number(one), number(other))).toBe(false);
  });

  it('are compared in linear time with long rows of zeros', () => {
    const zeros = '0'.repeat(200_000);
    expect(same(number(`1${zeros}1`), number(`1${zeros}1.0`))).toBe(true);
  });

  it('are numbers, not objects', () => {
    expect(isExactNumber(number('1.0'))).toBe(true);
    expect(isJsonObject(number('1.0'))).toBe(false);
    expect(isJsonObject(number('{"\\u0000number":"1.0"}'))).toBe(true);
    expect(numberText(number('1.0'))).toBe('1.0');
    expect(numberText(number('12'))).toBe('12');
    expect(numberText('12')).toBeNull();
    expect(approximateNumber(number('1e400'))).toBe(Infinity);
  });

  function same(one: JsonValue, other: JsonValue): boolean {
    const isNumber = (value: JsonValue): value is number | ExactNumber =>
      typeof value === 'number' || isExactNumber(value);
    if (!isNumber(one) || !isNumber(other)) throw new Error('no number');
    return sameNumber(one, other);
  }
});
