import type { Connection } from '@domain/connection/connection';
import type { SuppressionScope } from '@domain/suppression/list';
import { text } from '../../kernel/text';

/** Where a new list can hold: everywhere (the empty value), or for one connection, by its id. */
export function scopeOptions(
  connections: readonly Pick<Connection, 'id' | 'name'>[],
): readonly { readonly value: string; readonly label: string }[] {
  return [
    { value: '', label: text.suppression.add.everywhere },
    ...connections.map(({ id, name }) => ({ value: id, label: text.suppression.forConnection(name) })),
  ];
}

export function scopeOf(value: string): SuppressionScope {
  return { connectionId: value === '' ? null : value, campaignId: null };
}
