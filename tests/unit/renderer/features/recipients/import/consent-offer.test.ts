import { describe, expect, it } from 'vitest';
import type { ConsentMark } from '@domain/consent/consent-mark';
import { NO_CONSENT_RULE } from '@domain/consent/consent-rule';
import type { ColumnUse } from '@domain/recipients/import';
import { consentOffer } from '@renderer/features/recipients/import/consent-offer';

const HOLDING = { ...NO_CONSENT_RULE, mode: 'hold' as const };
const MARK: ConsentMark = { answer: 'Opt-in', yes: ['yes'], no: [], date: null, dateOrder: null, source: null };

const columns = (...names: readonly string[]): readonly ColumnUse[] => [
  { use: 'phone' },
  ...names.map((name) => ({ use: 'metadata' as const, name })),
  { use: 'leave' },
];

describe('what an import offers about consent', () => {
  it('is nothing if no house rule asks for it', () => {
    expect(consentOffer({ mark: null, rule: NO_CONSENT_RULE }, columns('Opt-in'), 'replace')).toBeNull();
  });

  it('is to mark the columns that are proposed, by the names that they get', () => {
    const offer = consentOffer({ mark: null, rule: HOLDING }, columns('city', 'Opt-in', 'Consent date'), 'replace');
    expect(offer).toEqual({ columns: ['Opt-in', 'Consent date'] });
    const warning = { ...HOLDING, mode: 'warn' as const };
    expect(consentOffer({ mark: null, rule: warning }, columns('Opt-in'), 'append')).toEqual({ columns: ['Opt-in'] });
  });

  it('names no column if none is proposed, or only a source, which says nothing alone', () => {
    for (const names of [['city'], ['Consent source'], []]) {
      expect(consentOffer({ mark: null, rule: HOLDING }, columns(...names), 'replace')).toEqual({ columns: [] });
    }
  });

  it('is nothing if columns are marked that are there after the import', () => {
    const marked = { mark: MARK, rule: HOLDING };
    expect(consentOffer(marked, columns('Opt-in'), 'replace')).toBeNull();
    expect(consentOffer(marked, columns('city'), 'append')).toBeNull();
    expect(consentOffer(marked, columns('Zustimmung'), 'replace')).toEqual({ columns: ['Zustimmung'] });
  });
});
