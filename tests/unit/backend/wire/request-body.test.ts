import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CallableRows } from '@backend/wire/callable-rows';
import { requestBody } from '@backend/wire/request-body';
import type { RecipientInput } from '@domain/fields/recipients';
import type { Update } from '@domain/wire/update';

const update = (body: Update['body'], withRecipients = false): Update => ({
  fields: [],
  body,
  sent: {},
  withRecipients,
});
const row = (phone: string, metadata = '', assistantOverrides = ''): RecipientInput => ({
  phone,
  metadata,
  assistantOverrides,
});

/** Rows of which nobody is held back. */
const callable = (rows: () => Iterable<RecipientInput>): CallableRows<RecipientInput> =>
  CallableRows.of(
    function* () {
      for (const each of rows()) yield { number: 0, lacksConsent: false, each };
    },
    { listOf: () => -1 },
    ({ each }) => each,
  );

function written(given: Update, rows: readonly RecipientInput[] = [], maxBytes?: number) {
  const body = requestBody(
    given,
    callable(() => rows),
    maxBytes,
  );
  if (!body.ok) return body.error;
  expect(new TextDecoder().decode(body.value.bytes)).toBe(body.value.text());
  return body.value.text();
}

/** What the body says; a refusal says nothing. */
const meaning = (body: ReturnType<typeof written>): unknown => (typeof body === 'string' ? JSON.parse(body) : body);

describe('the body of an update', () => {
  it('is human-readable JSON', () => {
    expect(written(update({ name: 'März', retry_policy: { a: [1] } }))).toBe(
      '{\n  "name": "März",\n  "retry_policy": {\n    "a": [\n      1\n    ]\n  }\n}',
    );
  });

  it('has one recipient per line, with E.164 numbers and {} for missing values', () => {
    expect(
      written(update({ name: 'A' }, true), [row('+1 415 555 0100', '{"first": "Ada"}'), row('+14155550101')]),
    ).toBe(
      `{
  "name": "A",
  "recipients": [
    {"phone_number":"+14155550100","metadata":{"first":"Ada"},"assistant_overrides":{}},
    {"phone_number":"+14155550101","metadata":{},"assistant_overrides":{}}
  ]
}`,
    );
  });

  it('can contain only recipients, or none', () => {
    expect(meaning(written(update({}, true), [row('+14155550100')]))).toEqual({
      recipients: [{ phone_number: '+14155550100', metadata: {}, assistant_overrides: {} }],
    });
    expect(meaning(written(update({}, true)))).toEqual({ recipients: [] });
    expect(meaning(written(update({ recipients: null })))).toEqual({ recipients: null });
  });

  it('means exactly what it was created from', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue()),
        fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { maxLength: 5 }),
        (body, metadata) => {
          // Through JSON once first: it knows no -0, and what is left is what both sides mean.
          const meant: unknown = JSON.parse(JSON.stringify({ ...body, recipients: metadata }));
          const rows = metadata.map((value) => row('+14155550100', JSON.stringify(value)));
          const read = meaning(written(update(JSON.parse(JSON.stringify(body)) as Update['body'], true), rows)) as {
            recipients: { metadata: unknown }[];
          };
          expect({ ...read, recipients: read.recipients.map((recipient) => recipient.metadata) }).toEqual(meant);
        },
      ),
    );
  });

  it('is rejected if it is larger than allowed, in bytes', () => {
    expect(written(update({ name: 'ü' }), [], 18)).toBe('{\n  "name": "ü"\n}');
    expect(written(update({ name: 'ü' }), [], 17)).toEqual({ kind: 'too-large', limitBytes: 17 });
  });

  it('reads no more rows than needed to know that it is too large', () => {
    let read = 0;
    function* endless(): Generator<RecipientInput> {
      for (;;) {
        read += 1;
        yield row('+14155550100');
      }
    }
    expect(requestBody(update({}, true), callable(endless), 1_000_000).ok).toBe(false);
    expect(read).toBeLessThan(20_000);
  });
});
