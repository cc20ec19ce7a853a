import { z } from 'zod';
import type { Store } from '@backend/store';
import type { Receipt } from '@domain/sync/outcome';
import { mayBeApplied } from '@domain/sync/outcomes';
import type { LoggedRequest } from '@sandbox/http/request-log';

/** One update as the server took it: a campaign and what was sent for it. */
interface Sent {
  readonly campaignId: string;
  readonly body: string;
}

/** The updates in the server's log that took effect or may have, in its order. */
export function updatesIn(log: readonly LoggedRequest[]): readonly Sent[] {
  return log
    .filter(({ method }) => method === 'PATCH')
    .map(({ path, rawBody }) => ({ campaignId: campaignIn(path), body: rawBody }));
}

/** Every receipt of a store, oldest first. */
export const receiptsIn = (store: Store): readonly Receipt[] => [...store.receipts.each({})].reverse();

const campaignIn = (url: string): string => decodeURIComponent(url.split('/').at(-1) ?? '');

/**
 * Holds the server's log against the receipts and says in words what does not fit: an update that
 * nobody has a receipt of, a receipt that claims what the server never saw, and a repetition that
 * is not marked. An update is told apart by its campaign and its body, so no two may be the same.
 */
export function differences(log: readonly LoggedRequest[], receipts: readonly Receipt[]): readonly string[] {
  const logged = counted(updatesIn(log).map(keyOf));
  const kept = new Map<string, Receipt[]>();
  for (const receipt of receipts) {
    if (receipt.request.method !== 'PATCH') continue;
    const key = keyOf({ campaignId: receipt.campaignId, body: receipt.request.body });
    kept.set(key, [...(kept.get(key) ?? []), receipt]);
  }
  const keys = [...new Set([...logged.keys(), ...kept.keys()])];
  return keys.flatMap((key) => {
    const attempts = kept.get(key) ?? [];
    const times = logged.get(key) ?? 0;
    const claimed = attempts.filter(({ outcome }) => outcome?.kind === 'verified').length;
    const marked = attempts.filter(({ repeated }) => repeated).length;
    const first = attempts.findIndex(({ outcome }) => outcome?.kind === 'verified' || mayBeApplied(outcome));
    const unmarked = attempts.slice(first + 1).filter(({ repeated }) => !repeated);
    return [
      ...(attempts.length < times ? [`${key}: the server has it ${times} times, receipts ${attempts.length}`] : []),
      ...(claimed > times ? [`${key}: ${claimed} receipts say that it is there, and the server saw ${times}`] : []),
      ...(times > 1 + marked ? [`${key}: the server has it ${times} times, and ${marked} are marked repeated`] : []),
      ...(first === -1 ? [] : unmarked.map(({ id }) => `${key}: ${id} is not marked repeated`)),
    ];
  });
}

const keyOf = ({ campaignId, body }: Sent): string => `${campaignId} ${body}`;

export function counted(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

export const bodySchema = z.record(z.string(), z.json());
