import type { Connection } from '../connection/connection';
import type { OutboxList } from './outbox';

/**
 * What keeps a whole queue from being sent, or all of it over one connection; `null` if nothing
 * does. Times are ISO 8601.
 */
export type QueueBlocker =
  | { readonly kind: 'work-offline' | 'paused' | 'offline' }
  | { readonly kind: 'unreachable' | 'limited'; readonly until: string }
  | null;

export interface QueueFacts {
  readonly list: Pick<OutboxList, 'paused' | 'unreachable' | 'limited'> | null;
  readonly workOffline: boolean;
  readonly online: boolean;
  readonly connection: Pick<Connection, 'id' | 'kind'> | null;
}

/**
 * What the user has switched on for the whole queue. Only they can end it, so it comes before
 * everything else.
 */
export function settingsBlocker(settings: {
  readonly workOffline: boolean;
  readonly paused: boolean;
}): 'work-offline' | 'paused' | null {
  if (settings.workOffline) return 'work-offline';
  return settings.paused ? 'paused' : null;
}

/** What blocks the updates of a connection most. */
export function queueBlocker({ list, workOffline, online, connection }: QueueFacts): QueueBlocker {
  const setting = settingsBlocker({ workOffline, paused: list?.paused === true });
  if (setting !== null) return { kind: setting };
  // The sandbox is on this computer and needs no network.
  if (!online && connection?.kind !== 'sandbox') return { kind: 'offline' };
  const unreachable = list?.unreachable.find((one) => one.connectionId === connection?.id);
  if (unreachable !== undefined) return { kind: 'unreachable', until: unreachable.nextTryAt };
  const limited = list?.limited.find((one) => one.connectionId === connection?.id);
  return limited === undefined ? null : { kind: 'limited', until: limited.until };
}
