import { describe, expect, it } from 'vitest';
import type { PreviewRow } from '@domain/recipients/import';
import type { MappingFault } from '@renderer/features/recipients/import/mapping';
import { faultText, verdictText } from '@renderer/features/recipients/import/preview-texts';
import { text } from '@renderer/kernel/text';
import { de } from '@text/de';

const { mapping, verdicts } = text.recipientsImport;
const { repairs } = text.imports;
const row = (verdict: PreviewRow['verdict']): PreviewRow => ({ line: 2, cells: [], marks: [], verdict });
const accepted = { kind: 'accepted', phone: '+14155550100', metadata: '', assistantOverrides: '' } as const;

describe('what is wrong with a column', () => {
  const faults: readonly MappingFault[] = [
    { kind: 'no-phone' },
    { kind: 'duplicate-target', column: 1 },
    { kind: 'bad-name', column: 2 },
    { kind: 'bad-path', column: 3 },
    { kind: 'too-many-phones', column: 4 },
  ];

  it('is said at that column, and nothing at the others', () => {
    expect([0, 1, 2, 3, 4, 5].map((column) => faultText(faults, column))).toEqual([
      null,
      mapping.duplicateTarget,
      mapping.badName,
      mapping.badPath,
      mapping.tooManyPhones,
      null,
    ]);
  });
});

describe('what the import does with a row', () => {
  it('is said with the reason if the row is rejected', () => {
    expect(verdictText(row({ kind: 'rejected', reason: 'no-country-code' }))).toEqual({
      tone: 'bad',
      label: 'Rejected: no country code: choose the country of these numbers',
    });
  });

  it('is said with every repair, in the order of the table of repairs', () => {
    expect(verdictText(row({ ...accepted, repairs: [] }))).toEqual({ tone: 'good', label: verdicts.accepted });
    const [first, second] = Object.keys(repairs) as (keyof typeof repairs)[];
    if (first === undefined || second === undefined) throw new Error('there are fewer than two repairs');
    expect(verdictText(row({ ...accepted, repairs: [second, first] }))).toEqual({
      tone: 'changed',
      label: verdicts.repaired([repairs[first], repairs[second]]),
    });
  });

  it('is said in the letters of the language', () => {
    expect(verdictText(row({ ...accepted, repairs: ['trimmed', 'label'] })).label).toBe(
      'Repaired: spaces around a value removed, label next to the number removed, such as Tel. or (home)',
    );
    const { verdicts: german } = de.recipientsImport;
    expect(german.repaired([de.imports.repairs.punctuation])).toBe(`Repariert: ${de.imports.repairs.punctuation}`);
  });
});
