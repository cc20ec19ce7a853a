import type { Connection } from '@domain/connection/connection';
import { text } from '../../kernel/text';
import { CAMPAIGN } from './scope-form.svelte';

type Options = readonly { readonly value: string; readonly label: string }[];

/** Where a list can hold, as `ScopeForm` has it: everywhere, for a connection or a campaign. */
export function scopeOptions(connections: readonly Pick<Connection, 'id' | 'name'>[]): Options {
  const { everywhere, campaign } = text.suppression.add;
  return [{ value: '', label: everywhere }, ...forConnections(connections), { value: CAMPAIGN, label: campaign }];
}

/** Where a campaign can be that a list is for. */
export function campaignConnectionOptions(connections: readonly Pick<Connection, 'id' | 'name'>[]): Options {
  return [{ value: '', label: text.suppression.add.anyConnection }, ...forConnections(connections)];
}

const forConnections = (connections: readonly Pick<Connection, 'id' | 'name'>[]): Options =>
  connections.map(({ id, name }) => ({ value: id, label: text.suppression.forConnection(name) }));
