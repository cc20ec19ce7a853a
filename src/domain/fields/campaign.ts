import { z } from 'zod';
import type { JsonValue } from '@kernel/json/json';
import { jsonFault } from '@kernel/json/json-bound';
import { jsonValue } from '@kernel/json/json-schema';
import { type FieldName, fieldRow } from './fields';

/**
 * A campaign as the server gave it: every key kept, known or not. Only `id` is asked for, because
 * everything else may be missing or of another type in a response, and one odd key must not make
 * the whole response unreadable.
 */
export const campaignSchema = z
  .object({ id: z.string().min(1).max(500) })
  .catchall(jsonValue)
  .refine((campaign) => jsonFault(campaign) === null, { error: 'too-much' });
export type Campaign = Readonly<z.infer<typeof campaignSchema>>;

/** Where a snapshot came from: a response to a request of ours, or text that the user pasted. */
const snapshotSourceSchema = z.enum(['answer', 'pasted', 'sandbox']);

/** The last copy of a campaign that the server gave us, with the time we got it (ISO 8601, UTC). */
export const snapshotSchema = z.object({
  campaign: campaignSchema,
  takenAt: z.iso.datetime(),
  source: snapshotSourceSchema,
});
export type Snapshot = Readonly<z.infer<typeof snapshotSchema>>;

/**
 * A field's value in a server's copy: `undefined` where the copy does not say. Times are read under
 * the response's snake_case key first and under the request's camelCase key otherwise.
 */
export function serverValue(campaign: Campaign | null | undefined, field: FieldName): JsonValue | undefined {
  if (!campaign) return undefined;
  const row = fieldRow(field);
  if (row.responseKey === null) return undefined;
  return campaign[row.responseKey] ?? campaign[row.requestKey] ?? campaign[row.responseKey];
}

/**
 * A string of the campaign's read-only facts (`status`, `assistant_name`, ...), or `null` where it
 * is not there.
 */
export function factOf(campaign: Campaign | null | undefined, key: string): string | null {
  const value = campaign?.[key];
  return typeof value === 'string' && value !== '' ? value : null;
}
