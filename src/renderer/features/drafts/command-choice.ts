import type { Connection } from '@domain/connection/connection';
import type { CommandSummary, RequestSummary } from '@domain/paste/curl/summary';

/**
 * What the user wants of a pasted command: `connection` is an id, `new` for its address, or empty
 * for none.
 */
export interface CommandChoice {
  readonly connection: string;
  /** Of a new connection. */
  readonly name: string;
  /** Whether its key and user id go into the keychain. Never unasked. */
  readonly keep: boolean;
}

/** What is chosen at first: the connection of the command's address, or a new one for it. */
export function firstChoice(
  { baseUrl }: RequestSummary,
  connections: readonly Connection[],
  active: Connection | null,
): CommandChoice {
  if (!baseUrl.ok) return { connection: active?.id ?? '', name: '', keep: false };
  const matching = connections.filter((connection) => connection.baseUrl === baseUrl.value);
  const same = matching.find(({ id }) => id === active?.id) ?? matching[0];
  return { connection: same?.id ?? 'new', name: freeName(new URL(baseUrl.value).host, connections), keep: false };
}

/** The request of a pasted command that is chosen; `null` if there is none. */
export function requestOf(summary: CommandSummary | null): RequestSummary | null {
  return summary?.chosen == null ? null : (summary.requests[summary.chosen] ?? null);
}

/** What the command that creates a draft says about its connection. */
export function connectionOf(chosen: CommandChoice | null, target: Connection | null) {
  if (chosen === null) return { connectionId: target?.id ?? null };
  const keep = chosen.keep ? { keepSecrets: 'keychain' as const } : {};
  if (chosen.connection === 'new') return { connectionId: null, newConnection: { name: chosen.name.trim() }, ...keep };
  return { connectionId: chosen.connection === '' ? null : chosen.connection, ...keep };
}

function freeName(name: string, connections: readonly Connection[]): string {
  const taken = new Set(connections.map((connection) => connection.name.toLowerCase()));
  if (!taken.has(name.toLowerCase())) return name;
  let number = 2;
  while (taken.has(`${name.toLowerCase()} ${String(number)}`)) number += 1;
  return `${name} ${String(number)}`;
}
