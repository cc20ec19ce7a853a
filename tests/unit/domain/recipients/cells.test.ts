import { describe, expect, it } from 'vitest';
import { NO_RECIPIENTS } from '@domain/fields/recipients';
import { type Mapping, phoneColumns } from '@domain/recipients/import';
import { MAX_PHONE_COLUMNS } from '@domain/recipients/number-readings';
import { templateParts } from '@domain/text/placeholders';
import { keyText, withKeyText } from '@renderer/features/recipients/cell-text';
import { coverageOf } from '@renderer/features/recipients/coverage';
import { holdsRecipients, looksLikeCells } from '@renderer/features/recipients/import/import-source';
import {
  mappingFaults,
  useOfKind,
  withCountry,
  withOrder,
  withUse,
} from '@renderer/features/recipients/import/mapping';
import { spokenTo } from '@renderer/widgets/message/spoken';

const row = (metadata: string) => ({ id: 1, position: 1, phone: '+14155550100', metadata, assistantOverrides: '' });

describe('a cell of a metadata key', () => {
  it('shows texts as they are and other values as JSON', () => {
    const metadata = '{"name": "Ada", "age": 36, "tags": ["a"], "gone": null}';
    expect(['name', 'age', 'tags', 'gone', 'missing'].map((key) => keyText(row(metadata), key))).toEqual([
      'Ada',
      '36',
      '["a"]',
      '',
      '',
    ]);
    expect(keyText(row('{"name": '), 'name')).toBeNull();
  });

  it('keeps the rest of the metadata exactly when it is edited', () => {
    const metadata = '{ "id": 12345678901234567890,  "name": "Ada" }';
    expect(withKeyText(row(metadata), 'name', 'Grace')).toBe('{ "id": 12345678901234567890,  "name": "Grace" }');
  });

  it('keeps a number a number if the text is one', () => {
    expect(withKeyText(row('{"age":36}'), 'age', '37')).toBe('{"age":37}');
    expect(withKeyText(row('{"age":36}'), 'age', 'old')).toBe('{"age":"old"}');
    expect(withKeyText(row('{"code":"036"}'), 'code', '037')).toBe('{"code":"037"}');
  });

  it('removes the key when emptied, creates a missing object, and leaves broken JSON unchanged', () => {
    expect(withKeyText(row('{"a":1,"b":2}'), 'a', '')).toBe('{"b":2}');
    expect(withKeyText(row('{"a":1}'), 'a', '')).toBe('');
    expect(withKeyText(row(''), 'a', 'x')).toBe('{"a": "x"}');
    expect(withKeyText(row('{"a":'), 'a', 'x')).toBeNull();
  });
});

describe('coverage', () => {
  it('lists the message’s placeholders first, even those that no row has', () => {
    const facts = { ...NO_RECIPIENTS, count: 10, keys: { plan: 4, city: 10, first_name: 9 } };
    expect(coverageOf(facts, ['first_name', 'nickname'])).toEqual([
      { key: 'first_name', placeholder: true, have: 9 },
      { key: 'nickname', placeholder: true, have: 0 },
      { key: 'city', placeholder: false, have: 10 },
      { key: 'plan', placeholder: false, have: 4 },
    ]);
  });
});

describe('the preview of a message for a row', () => {
  it('has the row’s values, and names the missing ones', () => {
    const parts = templateParts('Hi {{name}}, plan {{plan}}', '{{name}}');
    expect(spokenTo(parts, '{"name":"Ada","plan":""}')).toEqual([
      { kind: 'text', text: 'Hi ' },
      { kind: 'value', text: 'Ada' },
      { kind: 'text', text: ', plan ' },
      { kind: 'missing', name: 'plan' },
    ]);
  });
});

describe('import input', () => {
  it('is recognised by its file extension, and pasted cells by more than a single text', () => {
    expect(['a.csv', 'B.XLSX', 'c.tsv', 'd.txt'].every(holdsRecipients)).toBe(true);
    expect(holdsRecipients('x.campaigndraft')).toBe(false);
    expect(looksLikeCells('+14155550100\tAda')).toBe(true);
    expect(looksLikeCells('phone\r\n+14155550100')).toBe(true);
    expect(looksLikeCells('+1 (415) 555-0100\r\n')).toBe(false);
  });
});

describe('a column mapping', () => {
  const base = { country: null, keep: 'first' } as const;

  it('needs a phone number column, not too many of them, and unique names', () => {
    const name = { use: 'metadata', name: 'name' } as const;
    expect(mappingFaults({ ...base, columns: [name] })).toEqual([{ kind: 'no-phone' }]);
    const phones = Array.from({ length: MAX_PHONE_COLUMNS + 1 }, () => ({ use: 'phone' }) as const);
    expect(mappingFaults({ ...base, columns: phones })).toEqual([
      { kind: 'too-many-phones', column: MAX_PHONE_COLUMNS },
    ]);
    expect(mappingFaults({ ...base, columns: [{ use: 'phone' }, name, name] })).toEqual([
      { kind: 'duplicate-target', column: 2 },
    ]);
    expect(mappingFaults({ ...base, columns: [{ use: 'phone' }, { use: 'metadata', name: '' }] })).toEqual([
      { kind: 'bad-name', column: 1 },
    ]);
    expect(mappingFaults({ ...base, columns: [{ use: 'phone' }, { use: 'override', path: ['a', ''] }] })).toEqual([
      { kind: 'bad-path', column: 1 },
    ]);
    expect(mappingFaults({ ...base, columns: [{ use: 'phone' }, name] })).toEqual([]);
  });

  it('tries further phone columns after the existing ones, in the user’s order', () => {
    const one: Mapping = { ...base, columns: [{ use: 'phone' }, { use: 'leave' }, { use: 'leave' }] };
    const two = withUse(one, 1, { use: 'phone' });
    expect(two.columns).toEqual([{ use: 'phone' }, { use: 'phone', rank: 2 }, { use: 'leave' }]);
    const three = withUse(two, 2, { use: 'phone' });
    expect(phoneColumns(withOrder(three, 2, 0).columns)).toEqual([2, 0, 1]);
    expect(withUse(two, 0, { use: 'leave' }).columns).toEqual([{ use: 'leave' }, { use: 'phone' }, { use: 'leave' }]);
  });

  it('loses its answers about single numbers when the country changes', () => {
    const asked: Mapping = { ...base, columns: [{ use: 'phone', readings: { abroad: 'domestic' } }], country: 'DE' };
    expect(withCountry(asked, 'AT')).toEqual({ ...base, columns: [{ use: 'phone' }], country: 'AT' });
  });

  it('suggests a name for what a column becomes', () => {
    const column = { name: 'assistant_overrides.voice.id', given: 'assistant_overrides.voice.id' };
    expect(useOfKind('override', column)).toEqual({ use: 'override', path: ['voice', 'id'] });
    expect(useOfKind('metadata', { name: 'First Name', given: 'First Name' })).toEqual({
      use: 'metadata',
      name: 'first_name',
    });
  });
});
