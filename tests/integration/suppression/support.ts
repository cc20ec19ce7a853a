import { randomUUID } from 'node:crypto';
import type { Store } from '@backend/store';
import type { RecipientInput } from '@domain/fields/recipients';
import { NEVER } from '@domain/suppression/expiry';
import { EVERYWHERE, type SuppressionScope } from '@domain/suppression/list';

/** A valid number of the United States for each of a few thousand. */
export const numberOf = (n: number): number => 14_152_000_000 + n;
export const phoneOf = (n: number): string => `+${String(numberOf(n))}`;

export const recipient = (n: number): RecipientInput => ({ phone: phoneOf(n), metadata: '', assistantOverrides: '' });

/** A list with some of these numbers; its ID. */
export function suppress(
  store: Store,
  numbers: readonly number[],
  { name = 'Do not call', scope = EVERYWHERE }: { readonly name?: string; readonly scope?: SuppressionScope } = {},
): string {
  const { id } = store.suppression.create({ id: randomUUID(), name, scope });
  store.suppression.add(
    id,
    numbers.map((n) => ({ number: numberOf(n), day: NEVER })),
  );
  return id;
}
