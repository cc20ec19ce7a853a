import { describe, expect, it } from 'vitest';
import type { AudienceRow } from '@domain/recipients/audience';
import { rowFindings } from '@renderer/features/recipients/row-findings';
import { aboutNumber, shownText } from '@renderer/features/recipients/shown-text';
import { text } from '@renderer/kernel/text';

const row = (parts: Partial<AudienceRow> = {}): AudienceRow => ({
  id: 1,
  position: 1234,
  phone: '+14155550100',
  metadata: '{"name": "Ada", "age": 36, "tags": ["a"]}',
  assistantOverrides: '{"voice": "calm"}',
  country: 'US',
  heldBackBy: null,
  problems: [],
  ...parts,
});

describe('a cell of the table of recipients', () => {
  it('shows the position with separators, and number and overrides as they are', () => {
    expect(shownText(row(), { kind: 'position' }, false)).toBe('1,234');
    expect(shownText(row(), { kind: 'phone' }, false)).toBe('+14155550100');
    expect(shownText(row(), { kind: 'overrides' }, false)).toBe('{"voice": "calm"}');
  });

  it('shows the value of its key: texts without quotes, all else as JSON, nothing if it is missing', () => {
    const shown = ['name', 'age', 'tags', 'city'].map((key) => shownText(row(), { kind: 'key', key }, false));
    expect(shown).toEqual(['Ada', '36', '["a"]', '']);
  });

  it('shows metadata that cannot be read once, in the first column of a key', () => {
    const broken = row({ metadata: '{"name": ' });
    expect(shownText(broken, { kind: 'key', key: 'name' }, true)).toBe('{"name": ');
    expect(shownText(broken, { kind: 'key', key: 'age' }, false)).toBe('');
  });

  it('says the country and the type of the number, all types that it may have, and nothing without a number', () => {
    expect(aboutNumber(row({ types: ['fixed-or-mobile'] }))).toBe('United States, Fixed line or mobile');
    expect(aboutNumber(row({ country: '', types: ['satellite'] }))).toBe('Satellite');
    expect(aboutNumber(row({ types: ['mobile', 'pager'] }))).toBe('United States, Mobile or Pager');
    expect(aboutNumber(row({ country: '' }))).toBe('');
  });

  it('has what checks have found before the problems, in the words of the form of a row', () => {
    const found = row({
      ...{ heldBackBy: 'Registry', consent: { reason: 'old', isHeldBack: false } },
      ...{ contact: { kind: 'draft', name: 'April' }, problems: ['repeated'] },
    });
    const findings = ['Held back: Registry', 'Consent too old', 'Also in the draft “April”'];
    expect(rowFindings(found)).toEqual(findings);
    expect(shownText(found, { kind: 'problems' }, false)).toBe([...findings, 'Duplicate number'].join(', '));
    expect(rowFindings({ heldBackBy: null })).toEqual([]);
  });

  it('names all problems of its row', () => {
    const { problems } = text.recipientsTable;
    expect(shownText(row({ problems: ['bad-number', 'repeated'] }), { kind: 'problems' }, false)).toBe(
      `${problems['bad-number']}, ${problems.repeated}`,
    );
    expect(shownText(row(), { kind: 'problems' }, false)).toBe('');
  });
});
