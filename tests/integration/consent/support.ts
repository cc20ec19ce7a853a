import type { Store } from '@backend/store';
import type { ConsentMark } from '@domain/consent/consent-mark';
import { type ConsentRule, NO_CONSENT_RULE } from '@domain/consent/consent-rule';
import type { RecipientInput } from '@domain/fields/recipients';
import { testId } from '../store/support';
import { recipient } from '../suppression/support';

/** A mark of one column with yes and no. */
export function markOf(answer: string, others: Partial<ConsentMark> = {}): ConsentMark {
  return { answer, yes: ['yes'], no: ['no'], date: null, dateOrder: null, source: null, ...others };
}

export const HOLD: ConsentRule = { ...NO_CONSENT_RULE, mode: 'hold' };

/** A recipient with values in columns. */
export const withValues = (n: number, values: Readonly<Record<string, string>>): RecipientInput => ({
  ...recipient(n),
  metadata: JSON.stringify(values),
});

/** A connection with a house rule; its ID. */
export function connectionWith(store: Store, rule: ConsentRule): string {
  const id = testId(0xc5);
  store.connections.insert({
    ...{ id, name: 'Mine', baseUrl: 'https://a.test', kind: 'server', scheduleKeys: 'camelCase' },
    createdAt: '2027-01-01T00:00:00.000Z',
  });
  store.consent.setRule(id, rule);
  return id;
}
